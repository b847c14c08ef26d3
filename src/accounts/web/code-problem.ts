import type { AccountTranslate } from '../texts.ts';
import type { CheckedCode } from '../use-cases/check-code.ts';

/** The sentence at the field for a code that did not fit; null where no further try is possible. */
export function codeProblem(
  t: AccountTranslate,
  checked: Exclude<CheckedCode, { kind: 'right' }>,
): string | null {
  switch (checked.kind) {
    case 'no_code':
      return t('signIn.code.form');
    case 'wrong':
      return t('signIn.code.wrong', { count: checked.triesLeft });
    case 'over':
      return null;
  }
}
