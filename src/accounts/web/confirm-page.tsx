import type { JSX } from 'preact';
import { Disclosure } from '../../ui/disclosure.tsx';
import { formats } from '../../ui/format.ts';
import { accountTexts } from '../texts.ts';
import { CODE_FIELD_ID, CodeForm, NewCodeForm } from './code-form.tsx';
import { CONFIRM_PATH } from './paths.ts';
import { SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

export type ConfirmStep =
  /** Nothing sent yet. */
  | { readonly kind: 'ask' }
  | {
      readonly kind: 'code';
      readonly validUntil: Date;
      readonly code: string;
      readonly error?: string | undefined;
    }
  /** The code counts no more. */
  | { readonly kind: 'over'; readonly isAnswer: boolean }
  /** Too many codes or wrong tries. */
  | { readonly kind: 'wait'; readonly until: Date };

type ConfirmPageProps = SignInPageProps & { readonly email: string };

/** /anmelden/bestaetigen – proving again who one is, before something sensitive. */
export function ConfirmPage(props: ConfirmPageProps & { step: ConfirmStep }): JSX.Element {
  const { language, next, email, step } = props;
  const t = accountTexts(language);
  const frame = { ...props, path: CONFIRM_PATH };
  if (step.kind === 'code') return <ConfirmCodePage {...frame} step={step} />;
  if (step.kind === 'wait') {
    const time = formats(language).time(step.until);
    return (
      <SignInFrame
        {...frame}
        title={t('signIn.wait.title')}
        lead={t('signIn.wait', { time })}
        isWrong
      >
        {null}
      </SignInFrame>
    );
  }
  const isOver = step.kind === 'over';
  return (
    <SignInFrame
      {...frame}
      title={isOver ? t('signIn.over.title') : t('signIn.confirm.title')}
      lead={isOver ? t('signIn.over.lead') : t('signIn.confirm.lead', { email })}
      isWrong={isOver && step.isAnswer}
    >
      <NewCodeForm
        language={language}
        path={CONFIRM_PATH}
        next={next}
        kind="primary"
        label={isOver ? t('signIn.newCode') : t('signIn.confirm.send')}
      />
    </SignInFrame>
  );
}

function ConfirmCodePage(
  props: ConfirmPageProps & { path: string; step: ConfirmStep & { kind: 'code' } },
): JSX.Element {
  const { language, next, email, step } = props;
  const { error } = step;
  const t = accountTexts(language);
  return (
    <SignInFrame
      {...props}
      title={t('signIn.code.title')}
      lead={t('signIn.confirm.sent', { email, time: formats(language).time(step.validUntil) })}
      errors={error === undefined ? [] : [{ fieldId: CODE_FIELD_ID, message: error }]}
    >
      <CodeForm
        language={language}
        path={CONFIRM_PATH}
        next={next}
        code={step.code}
        error={error}
        submit={t('signIn.confirm.submit')}
      />
      <Disclosure summary={t('signIn.noCode')}>
        <ul>
          <li>{t('signIn.noCode.wait')}</li>
          <li>{t('signIn.noCode.spam')}</li>
        </ul>
        <NewCodeForm language={language} path={CONFIRM_PATH} next={next} kind="secondary" />
      </Disclosure>
    </SignInFrame>
  );
}
