import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { accountTexts } from '../texts.ts';
import { NextInput } from './sign-in-frame.tsx';

export const APP_CODE_ID = 'code';

/** The field for a code of the app. Phones may fill it in; typing it in two groups works. */
export function AppCodeForm(props: {
  readonly language: Language;
  /** Path without language prefix. */
  readonly path: string;
  readonly next: string | null;
  readonly hint: string;
  /** As typed, if it came back. */
  readonly code: string;
  readonly error: string | undefined;
  readonly submit: string;
}): JSX.Element {
  const { language } = props;
  const t = accountTexts(language);
  return (
    <form method="post" action={localizedPath(language, props.path)} noValidate>
      <NextInput next={props.next} />
      <TextField
        language={language}
        id={APP_CODE_ID}
        name="code"
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
        label={t('factor.code')}
        hint={props.hint}
        value={props.code}
        error={props.error}
        isRequired
      />
      <Button icon="arrow">{props.submit}</Button>
    </form>
  );
}
