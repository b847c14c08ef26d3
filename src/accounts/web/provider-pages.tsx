import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { accountTexts } from '../texts.ts';
import { withNext } from './next-link.ts';
import { SIGN_IN_PATH } from './paths.ts';
import { PROVIDER_SIGN_IN_PATH } from './provider-paths.ts';
import { NextInput, SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** On the sign-in page: the provider instead of the address. */
export function ProviderSignInForm(props: {
  readonly language: Language;
  readonly next: string | null;
  readonly name: string;
}): JSX.Element {
  const { language, next, name } = props;
  return (
    <form
      class="sign-in-again"
      method="post"
      action={localizedPath(language, PROVIDER_SIGN_IN_PATH)}
    >
      <NextInput next={next} />
      <Button kind="secondary" icon="person">
        {accountTexts(language)('oidc.signIn', { provider: name })}
      </Button>
    </form>
  );
}

/**
 * Leads to the provider at once. A redirect would not do: our policy lets no form end at another host (`form-action 'self'`), and a
 * plain link to the provider would not come from a form of ours.
 */
export function ForwardPage(
  props: Pick<SignInPageProps, 'shell' | 'language'> & {
    readonly name: string;
    /** At the provider. */
    readonly url: string;
  },
): JSX.Element {
  const { shell, language, name, url } = props;
  const t = accountTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={PROVIDER_SIGN_IN_PATH}
      title={t('oidc.forward.title', { provider: name })}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      breadcrumb={[]}
      head={<meta http-equiv="refresh" content={`0;url=${url}`} />}
    >
      <h1>{t('oidc.forward.title', { provider: name })}</h1>
      <p class="lead">{t('oidc.forward.lead')}</p>
      <p>
        <LinkButton href={url} icon="arrow">
          {t('oidc.forward.link', { provider: name })}
        </LinkButton>
      </p>
    </PageFrame>
  );
}

/** What went wrong on the way to the provider and back. `refused` never says why: whether somebody is known here is nobody's business. */
export type ProviderTrouble = 'refused' | 'declined' | 'over' | 'away';

/** After a way to the provider that led nowhere: the way on by e-mail. */
export function ProviderTroublePage(
  props: SignInPageProps & { readonly name: string; readonly trouble: ProviderTrouble },
): JSX.Element {
  const { language, next, name: provider, trouble } = props;
  const t = accountTexts(language);
  const words = {
    refused: [t('oidc.refused.title', { provider }), t('oidc.refused.lead', { provider })],
    declined: [t('oidc.declined.title'), t('oidc.declined.lead', { provider })],
    over: [t('oidc.over.title'), t('oidc.over.lead', { provider })],
    away: [t('oidc.away.title', { provider }), t('oidc.away.lead')],
  } as const;
  const [title, lead] = words[trouble];
  return (
    <SignInFrame {...props} path={SIGN_IN_PATH} title={title} lead={lead} isWrong>
      <p>
        <LinkButton href={withNext(language, SIGN_IN_PATH, next)} icon="arrow">
          {t('oidc.byMail')}
        </LinkButton>
      </p>
    </SignInFrame>
  );
}
