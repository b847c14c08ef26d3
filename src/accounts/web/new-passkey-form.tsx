import type { JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import type { ButtonKind } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { MOST_NAME_CHARACTERS } from '../model/second-factor.ts';
import { accountTexts } from '../texts.ts';
import { NEW_PASSKEY_PATH, NEW_PASSKEY_QUESTION_PATH } from './factor-paths.ts';
import { PasskeyForm } from './passkey-form.tsx';

export const NEW_PASSKEY_NAME_ID = 'passkey-name';

/** Makes a passkey on this device and gives it a name. */
export function NewPasskeyForm(props: {
  readonly language: Language;
  readonly next: string | null;
  readonly name: string;
  readonly error: string | undefined;
  readonly buttonKind: ButtonKind;
}): JSX.Element {
  const { language } = props;
  const t = accountTexts(language);
  return (
    <PasskeyForm
      language={language}
      kind="create"
      questionPath={NEW_PASSKEY_QUESTION_PATH}
      path={NEW_PASSKEY_PATH}
      next={props.next}
      submit={t('factor.passkey.add')}
      buttonKind={props.buttonKind}
      hint={t('factor.passkey.noScript')}
    >
      <TextField
        language={language}
        id={NEW_PASSKEY_NAME_ID}
        name="name"
        label={t('factor.passkey.name')}
        hint={t('factor.passkey.name.hint')}
        value={props.name}
        error={props.error}
        maxLength={MOST_NAME_CHARACTERS}
        isRequired
      />
    </PasskeyForm>
  );
}
