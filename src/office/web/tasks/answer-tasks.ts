import { OFFICE_ANSWERS_ENTRY, reviewPath } from '../../../contact/index.ts';
import { gathered, type TaskSource, urgencyOf } from '../../model/office-task.ts';
import { waitingAnswers } from '../../queries/waiting-answers.ts';
import { officeTexts } from '../../texts.ts';
import type { SourceParts } from './task-parts.ts';

/** Answers for everybody that a second person has to read. */
export function answerTasks({ db, network }: SourceParts): TaskSource {
  return {
    action: 'answer.review',
    async tasks({ personId, language, now }) {
      const t = officeTexts(language);
      const lines = await waitingAnswers(db, personId);
      const { waitingDays } = network.settings.thresholds;
      const common = {
        reason: t('office.task.answers.reason'),
        step: t('office.task.answers.step'),
      };
      return gathered(
        lines,
        ({ id, name, since }) => ({
          ...common,
          key: `answer ${id}`,
          urgency: urgencyOf(since, now, waitingDays),
          title: t('office.task.answer', { name }),
          since,
          path: reviewPath(id),
        }),
        ({ since }, count) => ({
          ...common,
          key: 'answers',
          urgency: urgencyOf(since, now, waitingDays),
          title: t('office.task.answers', { count }),
          since,
          path: OFFICE_ANSWERS_ENTRY.path,
        }),
      );
    },
  };
}
