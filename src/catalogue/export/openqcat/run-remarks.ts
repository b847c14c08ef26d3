import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';

/** INSTRUCTION_REMARKS holds no more. */
const LONGEST = 2000;

/**
 * INSTRUCTION_REMARKS: the size of the course and when it meets, one line each, as many as there is room for; null if nothing is known.
 */
export function remarksOf({ course }: OfferDetail, run: DetailRun | null): string | null {
  const size =
    course.teachingUnits === null
      ? null
      : `${String(course.teachingUnits).replace('.', ',')} Unterrichtseinheiten`;
  const meetings = (run?.sessions ?? []).map(({ heldOn, startsAt, endsAt }) => {
    const [year, month, day] = heldOn.split('-');
    const hours = startsAt === null ? '' : ` ${startsAt}${endsAt === null ? '' : `-${endsAt}`}`;
    return `${day}.${month}.${year}${hours}`;
  });
  const lines: string[] = [];
  let length = 0;
  for (const line of [size, course.durationText, ...meetings]) {
    if (line === null) continue;
    length += line.length + 1;
    if (length > LONGEST) break;
    lines.push(line);
  }
  return lines.length === 0 ? null : lines.join('\n');
}
