import type { JSX } from 'preact';
import { authenticatorAddress } from '../../platform/security/authenticator-code.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { qrCode } from '../../ui/qr-code.ts';
import { StaticSvg } from '../../ui/safe-html.tsx';
import type { AppInSetup } from '../queries/app-in-setup.ts';
import { accountTexts } from '../texts.ts';
import { CODE_FIELD_ID, CodeForm } from './code-form.tsx';
import { NEW_APP_PATH } from './factor-paths.ts';
import { SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** /mitglieder/konto/zweiter-faktor/app – the picture to scan, the same to type, and the code that proves that it worked. */
export function AppPage(
  props: SignInPageProps & {
    readonly app: AppInSetup;
    readonly code: string;
    readonly isWrong: boolean;
  },
): JSX.Element {
  const { shell, language, next, app, isWrong } = props;
  const t = accountTexts(language);
  const { email: account, secret } = app;
  const address = authenticatorAddress({ issuer: shell.site(language).shortName, account, secret });
  const picture = qrCode(address);
  const error = isWrong ? t('factor.app.wrong') : undefined;
  return (
    <SignInFrame
      shell={shell}
      language={language}
      next={next}
      path={NEW_APP_PATH}
      title={t('factor.app.title')}
      lead={t('factor.app.lead')}
      errors={error === undefined ? [] : [{ fieldId: CODE_FIELD_ID, message: error }]}
    >
      <StaticSvg
        class="factor-picture"
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        content={picture.content}
        title={t('factor.app.picture')}
      />
      <p>
        <a class="stand-alone" href={address}>
          {t('factor.app.open')}
        </a>
      </p>
      <Disclosure summary={t('factor.app.noScan')}>
        <p>{t('factor.app.noScan.text')}</p>
        <p>
          <code class="factor-key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </Disclosure>
      <CodeForm
        language={language}
        path={NEW_APP_PATH}
        next={next}
        label={t('factor.code')}
        hint={t('factor.app.code.hint')}
        code={props.code}
        error={error}
        submit={t('factor.app.submit')}
      />
    </SignInFrame>
  );
}
