import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { EditingTables } from '../../tables.ts';
import { publishedDocuments } from '../editing/published-documents.ts';

/** Courses read at once: a member may have thousands, each with its runs. */
const PORTION = 500;

/** All courses of a member that are not withdrawn, as its people have them, in portions. */
export async function* workingDocuments(
  db: Kysely<EditingTables>,
  memberId: string,
): AsyncGenerator<readonly { readonly offerId: string; readonly document: CourseDocument }[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('offer as o')
      .leftJoin('course_draft as d', 'd.offer_id', 'o.id')
      .where('o.member_id', '=', memberId)
      .where('o.publication', '<>', 'withdrawn')
      .where('o.id', '>', after)
      .orderBy('o.id')
      .limit(PORTION)
      .select(['o.id', 'd.content'])
      .execute();
    const online = await publishedDocuments(
      db,
      rows.filter(({ content }) => content === null).map(({ id }) => id),
    );
    yield rows.flatMap(({ id, content }) => {
      const document = content === null ? online.get(id) : storedCourse(content);
      return document === undefined ? [] : [{ offerId: id, document }];
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return;
    after = last.id;
  }
}
