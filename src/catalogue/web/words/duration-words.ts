import type { DetailCourse } from '../../queries/offer-detail.ts';
import type { Words } from './words.ts';

/** How long the course is, in the source's words or in days and teaching units; null where unknown. */
export function durationWords(
  course: Pick<DetailCourse, 'durationDays' | 'teachingUnits' | 'durationText'>,
  { t, format }: Words,
): string | null {
  const units =
    course.teachingUnits === null
      ? null
      : t('duration.units', { units: format.count(course.teachingUnits) });
  const text = course.durationText?.trim() ?? '';
  const length =
    text !== ''
      ? text
      : course.durationDays === null
        ? null
        : t('duration.days', { count: course.durationDays });
  const parts = [length, units].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
