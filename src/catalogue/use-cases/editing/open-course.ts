import type { Kysely } from 'kysely';
import { changesBetween } from '../../model/course-changes.ts';
import { courseState } from '../../model/course-state.ts';
import { editorAndSource } from '../../queries/editing/editor-and-source.ts';
import { workingCopy } from '../../queries/editing/working-copy.ts';
import type { EditingTables } from '../../tables.ts';
import { hashOf } from '../publish/resolve-offer.ts';
import type { OpenCourse } from './answers.ts';

/** A course as its people edit it: the draft, else what is online. Null where the member has no such course. */
export async function openCourse(
  db: Kysely<EditingTables>,
  course: { readonly memberId: string; readonly offerId: string },
): Promise<OpenCourse | null> {
  // All of one moment: a version beside a document that is older than it would take back somebody's save.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx: Kysely<EditingTables>) => readCourse(trx, course));
}

async function readCourse(
  db: Kysely<EditingTables>,
  course: { readonly memberId: string; readonly offerId: string },
): Promise<OpenCourse | null> {
  const copy = await workingCopy(db, course);
  if (copy === null) return null;
  const { offer, draft, document, published } = copy;
  const { updatedBy, source } = await editorAndSource(db, offer, copy.version);
  return {
    offerId: offer.id,
    slug: offer.slug,
    document,
    version: copy.version,
    seen: hashOf(document),
    publication: offer.publication,
    state: courseState(offer.publication, draft?.state ?? null),
    published,
    changes: published === null ? [] : changesBetween(published, document),
    reason: draft?.state === 'returned' ? draft.reason : null,
    submittedAt: draft?.state === 'waiting' ? draft.submitted_at : null,
    updatedAt: draft?.updated_at ?? offer.updated_at,
    updatedBy,
    confirmedAt: offer.confirmed_at,
    freshness: offer.freshness,
    withdrawnAt: offer.withdrawn_at,
    source: source === null ? null : { name: source, deliveredAt: offer.delivered_at },
    editedAt: offer.edited_at,
  };
}
