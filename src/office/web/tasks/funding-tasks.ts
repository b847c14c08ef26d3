import { authorsOf, dueChecks } from '../../../funding/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { TaskSource } from '../../model/office-task.ts';
import { fundingWork } from '../../queries/funding-work.ts';
import { officeTexts } from '../../texts.ts';
import { CORRECTIONS_PATH, draftPaths, FUNDING_PATH } from '../funding/funding-paths.ts';
import { dueItems } from '../funding/list/due-items.ts';
import type { SourceParts } from './task-parts.ts';

/** Rules of funding: drafts that need a second person one by one, everything else as one line that leads to the list. */
export function fundingTasks({ db, funding: book }: SourceParts): TaskSource {
  return {
    action: 'funding.edit',
    async tasks({ personId, language, now }) {
      const t = officeTexts(language);
      const today = localDate(now);
      const { drafts, lights, corrections } = await fundingWork(db);
      const submitted = drafts.filter(({ state }) => state === 'submitted');
      const authors = await Promise.all(submitted.map(({ id }) => authorsOf(db, id)));
      const releases = submitted
        .filter((_, at) => !authors[at]?.some((author) => author.personId === personId))
        .map((draft) => ({
          key: `funding ${draft.id}`,
          urgency: 'soon' as const,
          title: t('funding.due.release', { name: draft.document.name[language] }),
          reason: t('funding.due.releaseReason'),
          since: draft.submittedAt,
          path: draftPaths(draft.id).preview,
          step: t('funding.due.releaseStep'),
        }));
      const care = dueItems(
        { drafts: [], lights, corrections: 0, checks: dueChecks(book, today) },
        { book, today, language },
      );
      return [
        ...releases,
        ...(corrections === 0
          ? []
          : [
              {
                key: 'funding corrections',
                urgency: 'soon' as const,
                title: t('funding.due.corrections', { count: corrections }),
                reason: t('funding.due.correctionsReason'),
                since: null,
                path: CORRECTIONS_PATH,
                step: t('funding.due.correctionsStep'),
              },
            ]),
        ...(care.length === 0
          ? []
          : [
              {
                key: 'funding due',
                urgency: 'later' as const,
                title: t('funding.due.care', { count: care.length }),
                reason: t('funding.due.careReason'),
                since: null,
                path: FUNDING_PATH,
                step: t('funding.due.careStep'),
              },
            ]),
      ];
    },
  };
}
