import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { type CompletenessKey, completeness } from '../../model/completeness/completeness.ts';
import { type Gaps, NO_GAPS, withGapsOf } from '../../model/completeness/count-gaps.ts';
import { workingDocuments } from '../../queries/completeness/working-documents.ts';
import type { EditingTables } from '../../tables.ts';

/** How often each item of the checklist is open among all courses of a member that are not withdrawn. */
export async function surveyGaps(
  db: Kysely<EditingTables>,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<Gaps> {
  const today = localDate(now);
  let gaps = NO_GAPS;
  for await (const portion of workingDocuments(db, memberId)) {
    for (const { document } of portion) gaps = withGapsOf(gaps, completeness(document, today));
  }
  return gaps;
}

/** Ids of the courses of a member in which one item of the checklist is open. */
export async function coursesWithGap(
  db: Kysely<EditingTables>,
  { memberId, gap, now }: { memberId: string; gap: CompletenessKey; now: Date },
): Promise<readonly string[]> {
  const today = localDate(now);
  const found: string[] = [];
  for await (const portion of workingDocuments(db, memberId)) {
    for (const { offerId, document } of portion) {
      const { items } = completeness(document, today);
      if (items.some(({ key, state }) => key === gap && state !== 'met')) found.push(offerId);
    }
  }
  return found;
}
