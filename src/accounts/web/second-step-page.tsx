import type { JSX } from 'preact';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { SecondFactors } from '../queries/factors-of.ts';
import { accountTexts } from '../texts.ts';
import { CODE_FIELD_ID, CodeForm } from './code-form.tsx';
import { SECOND_STEP_QUESTION_PATH } from './factor-paths.ts';
import { PASSKEY_FORM_ID, PasskeyForm } from './passkey-form.tsx';
import { SECOND_STEP_PATH } from './paths.ts';
import { SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** What was wrong with the answer before. */
export type SecondStepError = 'code' | 'passkey' | null;

/** /anmelden/zweiter-schritt for people who have a second factor: the code of the app or a passkey. */
export function SecondStepPage(
  props: SignInPageProps & {
    readonly factors: SecondFactors;
    readonly hasPasskeys: boolean;
    readonly code: string;
    readonly error: SecondStepError;
  },
): JSX.Element {
  const { language, next, factors, hasPasskeys, error } = props;
  const t = accountTexts(language);
  const hasApp = factors.appSince !== null;
  const codeError = error === 'code' ? t('factor.code.wrong') : undefined;
  const passkeyError = { fieldId: PASSKEY_FORM_ID, message: t('factor.passkey.refused') };
  return (
    <SignInFrame
      {...props}
      path={SECOND_STEP_PATH}
      title={t('factor.step.title')}
      lead={t('factor.step.lead')}
      errors={[
        ...(codeError === undefined ? [] : [{ fieldId: CODE_FIELD_ID, message: codeError }]),
        ...(error === 'passkey' ? [passkeyError] : []),
      ]}
    >
      {hasApp && (
        <CodeForm
          language={language}
          path={SECOND_STEP_PATH}
          next={next}
          label={t('factor.code')}
          hint={t('factor.code.hint')}
          code={props.code}
          error={codeError}
          submit={t('factor.code.submit')}
        />
      )}
      {hasPasskeys && (
        <section aria-labelledby="passkey-title">
          <h2 id="passkey-title">{t('factor.passkey.use.title')}</h2>
          <PasskeyForm
            language={language}
            kind="get"
            questionPath={SECOND_STEP_QUESTION_PATH}
            path={SECOND_STEP_PATH}
            next={next}
            submit={t('factor.passkey.use')}
            buttonKind={hasApp ? 'secondary' : 'primary'}
            hint={hasApp ? t('factor.passkey.noScript') : t('factor.passkey.noScript.only')}
          />
        </section>
      )}
      <Disclosure summary={t('factor.step.lost')}>
        <p>{t('factor.step.lost.text')}</p>
      </Disclosure>
    </SignInFrame>
  );
}

/** The same page after too many wrong codes. */
export function SecondStepWaitPage(props: SignInPageProps): JSX.Element {
  const t = accountTexts(props.language);
  return (
    <SignInFrame
      {...props}
      path={SECOND_STEP_PATH}
      title={t('factor.step.wait.title')}
      lead={t('factor.step.wait.lead')}
      isWrong
    >
      <Disclosure summary={t('factor.step.lost')}>
        <p>{t('factor.step.lost.text')}</p>
      </Disclosure>
    </SignInFrame>
  );
}
