import type { JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { CHECK_LIST_PATH, checkPath } from '../../model/seals/seal-paths.ts';
import type { WaitingSeal } from '../../queries/seals/waiting-seals.ts';
import { sealName } from '../../seal-name.ts';
import { memberTexts } from '../../texts.ts';

export const CHECK_DONE = ['confirm', 'refuse'] as const;
export type CheckDone = (typeof CHECK_DONE)[number];

const DONE_TEXTS = {
  confirm: 'seal.check.done.confirm',
  refuse: 'seal.check.done.refuse',
} as const satisfies Record<CheckDone, string>;

/** /buero/siegel – what waits for the office, longest first. */
export function CheckListPage(
  props: WorkspacePageProps & {
    readonly seals: readonly WaitingSeal[];
    readonly done: CheckDone | undefined;
  },
): JSX.Element {
  const { language, seals, done } = props;
  const t = memberTexts(language);
  return (
    <WorkspaceFrame {...props} path={CHECK_LIST_PATH} title={t('seal.queue.title')} steps={[]}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {seals.length === 0 ? (
        <EmptyState drawing="desk" title={t('seal.queue.none')} text={t('seal.queue.noneText')} />
      ) : (
        <>
          <p class="lead">{t('seal.queue.lead', { count: seals.length })}</p>
          <ul class="cards">
            {seals.map((seal) => (
              <Card as="li" key={seal.id} class="result">
                <h2 class="result-title">
                  <a href={localizedPath(language, checkPath(seal.id))}>
                    {sealName(seal, language)}
                  </a>
                </h2>
                <p>{seal.memberName}</p>
                <p class="small">
                  {t('seal.queue.since', { day: formats(language).day(seal.submittedAt) })}
                </p>
              </Card>
            ))}
          </ul>
        </>
      )}
    </WorkspaceFrame>
  );
}
