import type { Kysely } from 'kysely';
import { storedCourse } from '../../model/stored-course.ts';
import type { SuggestionSigns } from '../../model/suggestions/suggestion.ts';
import type { EditingTables } from '../../tables.ts';

export interface CourseSigns {
  readonly offerId: string;
  readonly signs: SuggestionSigns;
}

/** The words of a member's courses that are not withdrawn, without their runs, in order of their ids, beginning after one. */
export async function courseSigns(
  db: Kysely<EditingTables>,
  question: { readonly memberId: string; readonly after: string; readonly limit: number },
): Promise<readonly CourseSigns[]> {
  const rows = await db
    .selectFrom('offer as o')
    .leftJoin('course as c', 'c.offer_id', 'o.id')
    .leftJoin('course_draft as d', 'd.offer_id', 'o.id')
    .where('o.member_id', '=', question.memberId)
    .where('o.publication', '<>', 'withdrawn')
    .where('o.id', '>', question.after)
    .orderBy('o.id')
    .limit(question.limit)
    .select([
      'o.id',
      'o.title',
      'o.subtitle',
      'o.keywords',
      'o.topics',
      'c.certificates',
      'c.certificate_text',
      'c.occupations',
      'c.description_text',
      'd.content',
    ])
    .execute();
  return rows.map((row) => ({
    offerId: row.id,
    signs:
      row.content === null
        ? {
            title: row.title,
            subtitle: row.subtitle,
            keywords: row.keywords,
            topics: row.topics,
            certificates: row.certificates ?? [],
            certificateText: row.certificate_text,
            occupations: row.occupations ?? [],
            description: row.description_text,
          }
        : storedCourse(row.content),
  }));
}
