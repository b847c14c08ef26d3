import type { TaskSource } from '../../model/office-task.ts';
import { waitingTwins } from '../../queries/waiting-things.ts';
import { officeTexts } from '../../texts.ts';
import { TWINS_PATH } from '../paths.ts';
import type { SourceParts } from './task-parts.ts';

/** Courses of two members that look like one: the members decide, the office may ask them. */
export function twinTasks({ db }: SourceParts): TaskSource {
  return {
    action: 'moderation.decide',
    async tasks({ language }) {
      const t = officeTexts(language);
      const lines = await waitingTwins(db);
      const [oldest] = lines;
      if (oldest === undefined) return [];
      return [
        {
          key: 'twins',
          urgency: 'later',
          title: t('office.task.twins', { count: lines.length }),
          reason: t('office.task.twins.reason'),
          since: oldest.since,
          path: TWINS_PATH,
          step: t('office.task.twins.step'),
        },
      ];
    },
  };
}
