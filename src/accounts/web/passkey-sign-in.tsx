import type { JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { accountTexts } from '../texts.ts';
import { PASSKEY_SIGN_IN_PATH, PASSKEY_SIGN_IN_QUESTION_PATH } from './factor-paths.ts';
import { withNext } from './next-link.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { SIGN_IN_PATH } from './paths.ts';
import { SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** On the sign-in page, where scripts run: a passkey instead of the address. */
export function PasskeySignInForm(props: { language: Language; next: string | null }): JSX.Element {
  const { language, next } = props;
  return (
    <PasskeyForm
      language={language}
      kind="get"
      questionPath={PASSKEY_SIGN_IN_QUESTION_PATH}
      path={PASSKEY_SIGN_IN_PATH}
      next={next}
      submit={accountTexts(language)('factor.passkey.signIn')}
      buttonKind="secondary"
      hint={null}
    />
  );
}

/** After a passkey that nobody has here: the way back. It tells nothing about whose it was. */
export function PasskeyRefusedPage(props: SignInPageProps): JSX.Element {
  const { language, next } = props;
  const t = accountTexts(language);
  return (
    <SignInFrame
      {...props}
      path={SIGN_IN_PATH}
      title={t('factor.passkey.refused.title')}
      lead={t('factor.passkey.refused.lead')}
      isWrong
    >
      <p>
        <LinkButton href={withNext(language, SIGN_IN_PATH, next)} icon="arrow">
          {t('factor.passkey.refused.back')}
        </LinkButton>
      </p>
    </SignInFrame>
  );
}
