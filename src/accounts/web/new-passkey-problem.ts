import type { FieldError } from '../../ui/error-summary.tsx';
import { MOST_NAME_CHARACTERS, MOST_PASSKEYS } from '../model/second-factor.ts';
import type { AccountTranslate } from '../texts.ts';
import { NEW_PASSKEY_NAME_ID } from './new-passkey-form.tsx';
import { PASSKEY_FORM_ID } from './passkey-form.tsx';

export interface NewPasskeyProblem extends FieldError {
  readonly isAboutName: boolean;
}

/** The sentence for a passkey that could not be set up. */
export function newPasskeyProblem(
  t: AccountTranslate,
  kind: 'name' | 'refused' | 'too_many',
): NewPasskeyProblem {
  switch (kind) {
    case 'name':
      return {
        fieldId: NEW_PASSKEY_NAME_ID,
        message: t('factor.passkey.name.missing', { most: MOST_NAME_CHARACTERS }),
        isAboutName: true,
      };
    case 'too_many':
      return {
        fieldId: PASSKEY_FORM_ID,
        message: t('factor.passkey.tooMany', { most: MOST_PASSKEYS }),
        isAboutName: false,
      };
    case 'refused':
      return {
        fieldId: PASSKEY_FORM_ID,
        message: t('factor.passkey.refused'),
        isAboutName: false,
      };
  }
}
