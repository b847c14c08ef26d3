import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import type { CatalogueTables } from '../../tables.ts';
import { jsonText } from '../json-rows.ts';
import { addVersion } from './course-versions.ts';

/** Inserts an offer that is not online, with its draft and first version. */
export async function insertDraftOffer(
  trx: Kysely<CatalogueTables>,
  entry: {
    readonly offerId: string;
    readonly memberId: string;
    readonly slug: string;
    readonly document: CourseDocument;
    readonly actorId: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { offerId, document, actorId, now } = entry;
  await trx
    .insertInto('offer')
    .values({
      id: offerId,
      member_id: entry.memberId,
      kind: document.kind,
      slug: entry.slug,
      title: document.title,
      topics: [],
      targets: [],
      funding: [],
      keywords: [],
      publication: 'draft',
      confirmed_at: now,
      edited_at: now,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await trx
    .insertInto('course_draft')
    .values({
      offer_id: offerId,
      content: jsonText(document),
      version: 1,
      state: 'draft',
      updated_by: actorId,
      updated_at: now,
    })
    .execute();
  await addVersion(trx, { offerId, version: 1, document, kind: 'created', actorId, now });
}
