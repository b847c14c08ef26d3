import type { JSX } from 'preact';
import { Disclosure } from '../../ui/disclosure.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { accountTexts } from '../texts.ts';
import { CODE_FIELD_ID, CodeForm, NewCodeForm } from './code-form.tsx';
import { withNext } from './next-link.ts';
import { CODE_PATH, SIGN_IN_PATH } from './paths.ts';
import { SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** /anmelden/code – the code from the letter. It never says whether a letter was sent. */
export function CodePage(
  props: SignInPageProps & {
    /** The address that was typed. */
    readonly email: string;
    readonly validUntil: Date;
    readonly code: string;
    readonly error?: string | undefined;
    /** Where the demo's letters lie; undefined: told to nobody. */
    readonly letterFolder: string | undefined;
  },
): JSX.Element {
  const { language, next, email, error, letterFolder } = props;
  const t = accountTexts(language);
  const time = formats(language).time(props.validUntil);
  return (
    <SignInFrame
      {...props}
      path={CODE_PATH}
      title={t('signIn.code.title')}
      lead={t('signIn.code.lead', { email, time })}
      errors={error === undefined ? [] : [{ fieldId: CODE_FIELD_ID, message: error }]}
    >
      {letterFolder !== undefined && (
        <div class="sign-in-note">
          <Notice>
            <p>{t('signIn.code.demo')}</p>
            <p>
              <code>{letterFolder}</code>
            </p>
          </Notice>
        </div>
      )}
      <CodeForm {...props} path={CODE_PATH} error={error} submit={t('signIn.submit')} />
      <Disclosure summary={t('signIn.noCode')}>
        <ul>
          <li>{t('signIn.noCode.wait')}</li>
          <li>{t('signIn.noCode.spam')}</li>
          <li>
            {t('signIn.noCode.address', { email })}{' '}
            <a href={withNext(language, SIGN_IN_PATH, next)}>{t('signIn.otherAddress')}</a>
          </li>
        </ul>
        <NewCodeForm
          language={language}
          path={SIGN_IN_PATH}
          next={next}
          email={email}
          kind="secondary"
        />
      </Disclosure>
    </SignInFrame>
  );
}

/** The same page when the code of this browser counts no more. */
export function CodeOverPage(
  props: SignInPageProps & {
    readonly email: string;
    /** Whether this answers a try. */
    readonly isAnswer: boolean;
  },
): JSX.Element {
  const { language, next, email } = props;
  const t = accountTexts(language);
  return (
    <SignInFrame
      {...props}
      path={CODE_PATH}
      title={t('signIn.over.title')}
      lead={t('signIn.over.lead')}
      isWrong={props.isAnswer}
    >
      <NewCodeForm
        language={language}
        path={SIGN_IN_PATH}
        next={next}
        email={email}
        kind="primary"
      />
      <p>
        <a href={withNext(language, SIGN_IN_PATH, next)}>{t('signIn.otherAddress')}</a>
      </p>
    </SignInFrame>
  );
}
