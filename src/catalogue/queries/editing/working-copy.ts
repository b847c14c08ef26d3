import type { Kysely, Selectable } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { CourseDraftTable, EditingTables, OfferTable } from '../../tables.ts';
import { newestVersion } from './course-versions.ts';
import { publishedDocuments } from './published-documents.ts';

export type OfferOfCourse = Pick<
  Selectable<OfferTable>,
  | 'id'
  | 'member_id'
  | 'slug'
  | 'title'
  | 'publication'
  | 'withdrawn_at'
  | 'confirmed_at'
  | 'freshness'
  | 'edited_at'
  | 'updated_at'
  | 'source_id'
  | 'delivered_at'
  | 'contact_id'
>;

/** A course as its people have it: what they edit and what is online. */
export interface WorkingCopy {
  readonly offer: OfferOfCourse;
  /** Null = it is as it is online. */
  readonly draft: Omit<Selectable<CourseDraftTable>, 'content'> | null;
  readonly document: CourseDocument;
  /** 0 = nobody has edited it by hand. */
  readonly version: number;
  /** What is online or was before it was withdrawn; null if it never was. */
  readonly published: CourseDocument | null;
}

/**
 * Reads a course of a member; null where the member has none of this id. With `lock` everybody else who wants to change it waits for
 * the end of the transaction: the row of the offer is the lock of the course.
 */
export async function workingCopy(
  db: Kysely<EditingTables>,
  { memberId, offerId }: { readonly memberId: string; readonly offerId: string },
  lock?: 'lock',
): Promise<WorkingCopy | null> {
  const question = db
    .selectFrom('offer')
    .where('id', '=', offerId)
    .where('member_id', '=', memberId)
    .select([
      'id',
      'member_id',
      'slug',
      'title',
      'publication',
      'withdrawn_at',
      'confirmed_at',
      'freshness',
      'edited_at',
      'updated_at',
      'source_id',
      'delivered_at',
      'contact_id',
    ]);
  const offer = await (lock === undefined
    ? question
    : question.forNoKeyUpdate()
  ).executeTakeFirst();
  if (offer === undefined) return null;
  const stored = await db
    .selectFrom('course_draft')
    .selectAll()
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  const published = (await publishedDocuments(db, [offerId])).get(offerId) ?? null;
  if (stored !== undefined) {
    const { content, ...draft } = stored;
    return { offer, draft, document: storedCourse(content), version: draft.version, published };
  }
  if (published === null) return null;
  return {
    offer,
    draft: null,
    document: published,
    version: await newestVersion(db, offerId),
    published,
  };
}
