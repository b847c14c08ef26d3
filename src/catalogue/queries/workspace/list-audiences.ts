import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

const MOST = 12;
/** Longer ones are texts, not answers that one takes again. */
const LONGEST = 120;

/** For whom a member's courses are, the most frequent first: suggestions for the next one. */
export async function listAudiences(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('course')
    .innerJoin('offer', 'offer.id', 'course.offer_id')
    .where('offer.member_id', '=', memberId)
    .where('course.audience', 'is not', null)
    .groupBy('course.audience')
    .orderBy((of) => of.fn.countAll(), 'desc')
    .orderBy('course.audience')
    .limit(MOST)
    .select('course.audience')
    .execute();
  return rows.flatMap(({ audience }) =>
    audience !== null && audience.length <= LONGEST ? [audience] : [],
  );
}
