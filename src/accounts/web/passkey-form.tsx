import type { ComponentChildren, JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { accountTexts } from '../texts.ts';
import { NextInput } from './sign-in-frame.tsx';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-form': {
        id?: string;
        children?: ComponentChildren;
        'data-kind': 'create' | 'get';
        'data-options': string;
        'data-failed': string;
      };
    }
  }
}

/** Where an error summary leads that is about a passkey. */
export const PASSKEY_FORM_ID = 'passkey';

/**
 * A form that `client/passkey-form.ts` shows and fills where the browser knows passkeys; without scripts there is only the hint,
 * and the app is the way.
 */
export function PasskeyForm(props: {
  readonly language: Language;
  readonly kind: 'create' | 'get';
  /** Where our script gets the question for the device, and where the form goes; without language prefix. */
  readonly questionPath: string;
  readonly path: string;
  readonly next: string | null;
  readonly submit: string;
  readonly buttonKind: ButtonKind;
  /** Said without scripts; null = nothing. */
  readonly hint: string | null;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { language, hint } = props;
  const t = accountTexts(language);
  return (
    <passkey-form
      id={PASSKEY_FORM_ID}
      data-kind={props.kind}
      data-options={props.questionPath}
      data-failed={t('factor.passkey.failed')}
    >
      {hint !== null && <p class="passkey-hint field-hint">{hint}</p>}
      <form method="post" action={localizedPath(language, props.path)} hidden>
        <NextInput next={props.next} />
        <input type="hidden" name="credential" value="" />
        {props.children}
        <p class="field-error" role="status" />
        <Button kind={props.buttonKind}>{props.submit}</Button>
      </form>
    </passkey-form>
  );
}
