// Fields of forms, each kind in a file of its own.
export { type CheckboxChoice, CheckboxGroup } from './checkbox-group.tsx';
export { describedBy, Field, type FieldProps } from './field-frame.tsx';
export { RadioGroup } from './radio-group.tsx';
export { type Choice, type ChoiceGroup, SelectField } from './select-field.tsx';
export { TextAreaField } from './text-area-field.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
