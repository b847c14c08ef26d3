import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ConnectedSince } from '../queries/provider-identity-of.ts';
import { accountTexts } from '../texts.ts';
import { ACCOUNT_PATH } from './paths.ts';
import { PROVIDER_ACCOUNT_PATH, PROVIDER_PART_PATH } from './provider-paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';

export const PROVIDER_DONE = ['connected', 'taken', 'parted'] as const;
export type ProviderDone = (typeof PROVIDER_DONE)[number];

interface Connection {
  /** Of the provider. */
  readonly name: string;
  /** Null = not connected. */
  readonly since: ConnectedSince | null;
}

/** /mitglieder/konto/anmeldedienst – connects the own account with one at the provider, or parts them. */
export function ProviderAccountPage(
  props: WorkspacePageProps & Connection & { readonly done: ProviderDone | undefined },
): JSX.Element {
  const { language, name: provider, since, done } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={PROVIDER_ACCOUNT_PATH}
      title={t('oidc.account.title', { provider })}
      steps={[{ label: t('workspace.account.title'), path: ACCOUNT_PATH }]}
    >
      {done === 'taken' && (
        <Notice tone="problem" isStatus>
          <p>{t('oidc.account.taken', { provider })}</p>
        </Notice>
      )}
      {(done === 'connected' || done === 'parted') && (
        <Notice tone="positive" isStatus>
          <p>{done === 'connected' ? t('oidc.account.connected') : t('oidc.account.parted')}</p>
        </Notice>
      )}
      <p class="lead">{connectionWords(language, { name: provider, since })}</p>
      {since === null ? (
        <form method="post" action={localizedPath(language, PROVIDER_ACCOUNT_PATH)}>
          <p>{t('oidc.account.how', { provider })}</p>
          <Button icon="person">{t('oidc.account.connect', { provider })}</Button>
        </form>
      ) : (
        <form method="post" action={localizedPath(language, PROVIDER_PART_PATH)}>
          <p>{t('oidc.account.after')}</p>
          <Button kind="secondary">{t('oidc.account.part')}</Button>
        </form>
      )}
    </WorkspaceFrame>
  );
}

/** Part of the page of the own account: whether it is connected, and the way to change that. */
export function ProviderSection(props: Connection & { readonly language: Language }): JSX.Element {
  const { language, name } = props;
  const t = accountTexts(language);
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{t('oidc.account.title', { provider: name })}</h2>
      <p>{connectionWords(language, props)}</p>
      <p>
        <a class="stand-alone" href={localizedPath(language, PROVIDER_ACCOUNT_PATH)}>
          {props.since === null ? t('oidc.account.link') : t('oidc.account.change')}
        </a>
      </p>
    </section>
  );
}

function connectionWords(language: Language, { name: provider, since }: Connection): string {
  const t = accountTexts(language);
  if (since === null) return t('oidc.account.no', { provider });
  return t('oidc.account.yes', { provider, day: formats(language).day(since.createdAt) });
}
