import { type Kysely, sql } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import type { CourseVersionKind, EditingTables } from '../../tables.ts';
import { jsonText } from '../json-rows.ts';
import { addVersion } from './course-versions.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What the draft is after a version; what is left out stays as it was. */
export interface DraftAfter {
  readonly state: 'draft' | 'waiting' | 'returned';
  readonly submitted?: { readonly by: string | null; readonly at: Date };
  readonly decided?: { readonly by: string; readonly at: Date; readonly reason: string };
}

/**
 * Writes the next version of a course and answers its number. `draft` null = nothing is left that is not online. The first version by
 * hand keeps what was there before as version 0 and makes deliveries leave the course alone.
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
  const version = copy.version + 1;
  if (copy.version === 0) await keepBeginning(trx, copy);
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
    .onConflict((conflict) => conflict.column('offer_id').doUpdateSet(changed))
    .execute();
  return version;
}

/** What was online before anybody edited it by hand; nothing for a course that begins as a draft. */
async function keepBeginning(
  trx: Kysely<EditingTables>,
  { offer, published }: WorkingCopy,
): Promise<void> {
  if (published === null) return;
  await trx
    .insertInto('course_version')
    .values({
      offer_id: offer.id,
      version: 0,
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
}
