import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { accountTexts } from '../texts.ts';
import { NextInput } from './sign-in-frame.tsx';

/** Where an error summary leads that is about a code. */
export const CODE_FIELD_ID = 'code';

/** The field for the code of a letter or of an app. Phones and mail programs may fill it in; pasting with spaces works. */
export function CodeForm(props: {
  readonly language: Language;
  /** Path without language prefix. */
  readonly path: string;
  readonly next: string | null;
  /** As typed, if it came back. */
  readonly code: string;
  readonly error: string | undefined;
  readonly submit: string;
  /** The words at the field, unless it is the code to sign in. */
  readonly label?: string;
  readonly hint?: string;
}): JSX.Element {
  const { language } = props;
  const t = accountTexts(language);
  return (
    <form
      class="card sign-in-form"
      method="post"
      action={localizedPath(language, props.path)}
      noValidate
    >
      <NextInput next={props.next} />
      <TextField
        language={language}
        id={CODE_FIELD_ID}
        name="code"
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
        label={props.label ?? t('signIn.code')}
        hint={props.hint ?? t('signIn.code.hint')}
        value={props.code}
        error={props.error}
        isRequired
      />
      <Button icon="arrow">{props.submit}</Button>
    </form>
  );
}

/** Asks for another code for the same address. */
export function NewCodeForm(props: {
  readonly language: Language;
  readonly path: string;
  readonly next: string | null;
  /** Absent where the person is known. */
  readonly email?: string;
  readonly kind: 'primary' | 'secondary';
  /** The words on the button, unless they are "Neuen Code schicken". */
  readonly label?: string;
}): JSX.Element {
  const t = accountTexts(props.language);
  return (
    <form class="sign-in-again" method="post" action={localizedPath(props.language, props.path)}>
      <NextInput next={props.next} />
      {props.email !== undefined && <input type="hidden" name="email" value={props.email} />}
      <Button kind={props.kind} icon="mail">
        {props.label ?? t('signIn.newCode')}
      </Button>
    </form>
  );
}
