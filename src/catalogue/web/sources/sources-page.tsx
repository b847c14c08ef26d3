import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { CatalogueText } from '../../texts.ts';
import { wordsOf } from '../words/words.ts';
import { SourceFrame } from './source-frame.tsx';
import { keysPath, newSourcePath, sourcePath, sourcesPath } from './source-paths.ts';
import { SourceState } from './source-status.tsx';

export const SOURCES_DONE = ['saved', 'paused', 'active', 'removed'] as const;
const DONE: Readonly<Record<(typeof SOURCES_DONE)[number], CatalogueText>> = {
  saved: 'source.done.saved',
  paused: 'source.done.paused',
  active: 'source.done.active',
  removed: 'source.done.removed',
};

/** …/lieferungen/quellen – addresses from which the portal fetches the member's courses. */
export function SourcesPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly sources: readonly PullSource[];
    readonly mayEdit: boolean;
    readonly mayUseKeys: boolean;
    readonly done: (typeof SOURCES_DONE)[number] | undefined;
  },
): JSX.Element {
  const { language, member, sources, mayEdit, done } = props;
  const words = wordsOf(language);
  const { t } = words;
  const add = mayEdit && (
    <p>
      <LinkButton href={localizedPath(language, newSourcePath(member.slug))}>
        {t('source.list.add')}
      </LinkButton>
    </p>
  );
  return (
    <SourceFrame
      {...props}
      below="deliveries"
      path={sourcesPath(member.slug)}
      title={t('source.list.title')}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE[done])}</p>
        </Notice>
      )}
      {sources.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('source.list.emptyTitle')}
          text={t('source.list.emptyText')}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t('source.list.lead')}</p>
          <ul class="course-entries">
            {sources.map((source) => (
              <Card key={source.id} as="li" class="course-entry">
                <h2>
                  {mayEdit ? (
                    <a href={localizedPath(language, sourcePath(member.slug, source.id))}>
                      {source.name}
                    </a>
                  ) : (
                    source.name
                  )}
                </h2>
                <SourceState source={source} words={words} />
              </Card>
            ))}
          </ul>
          {add}
        </>
      )}
      {props.mayUseKeys && (
        <section aria-labelledby="keys">
          <h2 id="keys">{t('source.keys.title')}</h2>
          <p>{t('source.list.keys')}</p>
          <p>
            <a class="stand-alone" href={localizedPath(language, keysPath(member.slug))}>
              {t('source.list.keysLink')}
            </a>
          </p>
        </section>
      )}
    </SourceFrame>
  );
}
