import type { TaskSource } from '../../model/office-task.ts';
import { troubledLetters } from '../../queries/letter-lines.ts';
import { officeTexts } from '../../texts.ts';
import { LETTERS_PATH } from '../paths.ts';
import { DAY_MS, limitOf, type SourceParts } from './task-parts.ts';

/** Letters that did not arrive lately. */
export function letterTasks(parts: SourceParts): TaskSource {
  return {
    action: 'mail.resend',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const since = new Date(now.getTime() - limitOf(parts) * DAY_MS);
      const { count, oldest } = await troubledLetters(parts.db, since);
      if (count === 0) return [];
      return [
        {
          key: 'letters',
          urgency: 'soon',
          title: t('office.task.letters', { count }),
          reason: t('office.task.letters.reason'),
          since: oldest,
          path: LETTERS_PATH,
          step: t('office.task.letters.step'),
        },
      ];
    },
  };
}
