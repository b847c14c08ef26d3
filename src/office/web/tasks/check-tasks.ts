import { gathered, type TaskSource, urgencyOf } from '../../model/office-task.ts';
import { waitingCourses, waitingSeals } from '../../queries/waiting-things.ts';
import { officeTexts } from '../../texts.ts';
import { WAITING_COURSES_PATH, waitingCoursePath } from '../paths.ts';
import { limitOf, type SourceParts } from './task-parts.ts';

/** A page of the members' domain. */
const SEALS_PATH = '/buero/siegel';

/** Courses of members that are not trusted yet. */
export function courseTasks(parts: SourceParts): TaskSource {
  return {
    action: 'moderation.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingCourses(parts.db),
        (line) => ({
          key: `course ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.course', { title: line.name }),
          reason: t('office.task.course.reason', { member: line.memberName ?? '' }),
          since: line.since,
          path: waitingCoursePath(line.id),
          step: t('office.task.course.step'),
        }),
        ({ since }, count) => ({
          key: 'courses',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.courses', { count }),
          reason: t('office.task.courses.reason'),
          since,
          path: WAITING_COURSES_PATH,
          step: t('office.task.courses.step'),
        }),
      );
    },
  };
}

/** Certificates to look at. */
export function sealTasks(parts: SourceParts): TaskSource {
  return {
    action: 'seals.check',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingSeals(parts.db),
        (line) => ({
          key: `seal ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.seal', { member: line.memberName ?? '' }),
          reason: t('office.task.seal.reason'),
          since: line.since,
          path: `${SEALS_PATH}/${line.id}`,
          step: t('office.task.seal.step'),
        }),
        ({ since }, count) => ({
          key: 'seals',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.seals', { count }),
          reason: t('office.task.seal.reason'),
          since,
          path: SEALS_PATH,
          step: t('office.task.seals.step'),
        }),
      );
    },
  };
}
