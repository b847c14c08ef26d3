import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import type { FileProblem } from '../platform/uploads/index.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { uiTexts } from './texts.ts';

const PROBLEMS = {
  empty: 'file.problem.empty',
  too_large: 'file.problem.tooLarge',
  wrong_type: 'file.problem.wrongType',
  wrong_name: 'file.problem.wrongName',
  damaged: 'file.problem.damaged',
  active_content: 'file.problem.activeContent',
  too_many_pixels: 'file.problem.tooManyPixels',
} as const satisfies Record<FileProblem, string>;

/** What was wrong with an uploaded file and how to mend it, as a sentence at its field. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  return uiTexts(language)(PROBLEMS[problem]);
}

/** Choosing one file. The form needs `encType="multipart/form-data"`; browsers forget the choice when the form comes back. */
export function FileField(
  props: FieldProps & {
    /** Pictures only, e.g. for a logo. */
    readonly accepts: 'documents' | 'images';
    readonly isRequired?: boolean;
  },
): JSX.Element {
  const t = uiTexts(props.language);
  const kinds = props.accepts === 'images' ? t('file.hint.images') : t('file.hint.documents');
  const hint = props.hint === undefined ? kinds : `${props.hint} ${kinds}`;
  const own = { ...props, hint };
  return (
    <Field {...own}>
      <input
        class="control control-file"
        type="file"
        id={props.id}
        name={props.name}
        accept={props.accepts === 'images' ? '.png,.jpg,.jpeg' : '.pdf,.png,.jpg,.jpeg'}
        required={props.isRequired}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(own)}
      />
    </Field>
  );
}
