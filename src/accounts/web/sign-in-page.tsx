import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { accountTexts } from '../texts.ts';
import { SIGN_IN_PATH } from './paths.ts';
import { NextInput, SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** /anmelden – the address to which a code goes. */
export function SignInPage(
  props: SignInPageProps & {
    readonly email: string;
    readonly error?: string | undefined;
    readonly hasSignedOut?: boolean;
    readonly otherWays?: ComponentChildren;
  },
): JSX.Element {
  const { language, next, email, error } = props;
  const t = accountTexts(language);
  return (
    <SignInFrame
      {...props}
      path={SIGN_IN_PATH}
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      errors={error === undefined ? [] : [{ fieldId: 'email', message: error }]}
    >
      {props.hasSignedOut && (
        <Notice tone="positive" isStatus>
          <p>{t('signIn.signedOut')}</p>
        </Notice>
      )}
      <form
        class="card sign-in-form"
        method="post"
        action={localizedPath(language, SIGN_IN_PATH)}
        noValidate
      >
        <NextInput next={next} />
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          label={t('signIn.email')}
          hint={t('signIn.email.hint')}
          value={email}
          error={error}
          isRequired
        />
        <p>{t('signIn.afterwards')}</p>
        <Button icon="mail">{t('signIn.send')}</Button>
      </form>
      <div class="buttons sign-in-ways">{props.otherWays}</div>
      <p>
        {t('signIn.visitors')}{' '}
        <a href={localizedPath(language, '/kurse')}>{t('signIn.visitors.link')}</a>
      </p>
    </SignInFrame>
  );
}
