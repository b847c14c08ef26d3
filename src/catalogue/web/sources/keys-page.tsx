import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Status } from '../../../ui/status.tsx';
import { WebAddress } from '../../../ui/web-address.tsx';
import type { KeyLine } from '../../queries/push/list-keys.ts';
import { wordsOf } from '../words/words.ts';
import { SourceFrame } from './source-frame.tsx';
import { keysPath, newKeyPath, revokeKeyPath } from './source-paths.ts';

/** …/lieferungen/quellen/schluessel – keys by which the member's programs deliver. */
export function KeysPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly keys: readonly KeyLine[];
    readonly mayCreate: boolean;
  },
): JSX.Element {
  const { shell, language, member, keys } = props;
  const { t, format } = wordsOf(language);
  return (
    <SourceFrame
      {...props}
      below="sources"
      path={keysPath(member.slug)}
      title={t('source.keys.title')}
    >
      <p class="lead">{t('source.keys.lead')}</p>
      <p>
        {t('source.keys.address')} <WebAddress address={`${shell.publicUrl}/api/v1/deliveries`} />
      </p>
      <ul class="course-entries">
        {keys.map((key) => (
          <Card key={key.id} as="li" class="course-entry">
            <h2>{key.name}</h2>
            <p>
              {key.revokedAt === null ? (
                <Status tone="positive">{t('source.keys.valid')}</Status>
              ) : (
                <Status tone="neutral">
                  {t('source.keys.revoked', { day: format.day(key.revokedAt) })}
                </Status>
              )}
            </p>
            <p class="small">
              {t('source.keys.created', { day: format.day(key.createdAt) })}{' '}
              {key.lastUsedAt === null
                ? t('source.keys.unused')
                : t('source.keys.used', { day: format.day(key.lastUsedAt) })}
            </p>
            {key.revokedAt === null && (
              <form
                method="post"
                action={localizedPath(language, revokeKeyPath(member.slug, key.id))}
              >
                <button
                  type="submit"
                  class="button button-secondary"
                  aria-label={t('source.keys.revoke', { name: key.name })}
                >
                  {t('source.keys.revokeShort')}
                </button>
              </form>
            )}
          </Card>
        ))}
      </ul>
      {props.mayCreate && (
        <p>
          <LinkButton href={localizedPath(language, newKeyPath(member.slug))}>
            {t('source.keys.add')}
          </LinkButton>
        </p>
      )}
    </SourceFrame>
  );
}
