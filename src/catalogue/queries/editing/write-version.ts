import { type Kysely, sql } from 'kysely';
import { changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import type { CourseVersionKind, EditingTables } from '../../tables.ts';
import { jsonText } from '../json-rows.ts';
import { addVersion, courseAt } from './course-versions.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What the draft is after a version; what is left out stays as it was. */
export interface DraftAfter {
  readonly state: 'draft' | 'waiting' | 'returned';
  readonly submitted?: { readonly by: string | null; readonly at: Date };
  readonly decided?: { readonly by: string; readonly at: Date; readonly reason: string };
}

/**
 * Writes the next version of a course and answers its number. `draft` null = nothing is left that is not online. The first version by
 * hand keeps what was delivered before as a version of its own and makes deliveries leave the course alone.
 */
export async function writeVersion(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  entry: {
    readonly document: CourseDocument;
    readonly kind: CourseVersionKind;
    readonly actorId: string | null;
    readonly reason?: string | null;
    readonly draft: DraftAfter | null;
    readonly now: Date;
  },
): Promise<number> {
  const offerId = copy.offer.id;
  const version = (await keepDelivered(trx, copy)) + 1;
  await addVersion(trx, { ...entry, offerId, version });
  if (copy.offer.edited_at === null) {
    await trx
      .updateTable('offer')
      .set({ edited_at: entry.now })
      .where('id', '=', offerId)
      .execute();
  }
  if (entry.draft === null) {
    await trx.deleteFrom('course_draft').where('offer_id', '=', offerId).execute();
    return version;
  }
  const { state, submitted, decided } = entry.draft;
  const changed = {
    content: jsonText(entry.document),
    version,
    state,
    updated_by: entry.actorId,
    updated_at: entry.now,
    ...(submitted === undefined ? {} : { submitted_by: submitted.by, submitted_at: submitted.at }),
    ...(decided === undefined
      ? {}
      : { decided_by: decided.by, decided_at: decided.at, reason: decided.reason }),
  };
  // An update, where there is one: what the row must hold in its state is looked at before a conflict is.
  if (copy.draft !== null) {
    await trx.updateTable('course_draft').set(changed).where('offer_id', '=', offerId).execute();
    return version;
  }
  await trx
    .insertInto('course_draft')
    .values({
      offer_id: offerId,
      submitted_by: null,
      submitted_at: null,
      decided_by: null,
      decided_at: null,
      reason: null,
      ...changed,
    })
    .execute();
  return version;
}

/**
 * Keeps what was online before anybody edited the course by hand, and answers the number of the newest version then: 0 the first time;
 * later, after the course had been left to its deliveries again, the next one if they have changed it. Nothing for a course that begins
 * as a draft.
 */
async function keepDelivered(
  trx: Kysely<EditingTables>,
  { offer, published, version: newest }: WorkingCopy,
): Promise<number> {
  if (published === null) return newest;
  if (newest > 0) {
    if (offer.edited_at !== null || offer.source_id === null) return newest;
    const before = await courseAt(trx, offer.id, newest);
    if (before !== null && changesBetween(before, published).length === 0) return newest;
  }
  const version = newest === 0 ? 0 : newest + 1;
  await trx
    .insertInto('course_version')
    .values({
      offer_id: offer.id,
      version,
      content: jsonText(published),
      kind: 'created',
      actor_id: null,
      reason: null,
      at: offer.delivered_at ?? offer.updated_at,
    })
    .onConflict((conflict) =>
      conflict.columns(['offer_id', 'version']).doUpdateSet({ content: sql`excluded.content` }),
    )
    .execute();
  return version;
}
