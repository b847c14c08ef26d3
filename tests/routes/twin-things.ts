import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/index.ts';

/** A pair of courses of a member that look like one: what the parameter of the pages about doubles names. */
export async function twinThings(
  db: Kysely<CatalogueTables>,
  memberId: string,
  now: Date,
): Promise<{ readonly pair: string }> {
  const [first, second] = await db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .where('publication', '=', 'published')
    .orderBy('id')
    .limit(2)
    .select('id')
    .execute();
  if (first === undefined || second === undefined) throw new Error('the member has no two courses');
  const pair = `pair-${memberId}`;
  await db
    .insertInto('twin_pair')
    .values({
      id: pair,
      offer_id: first.id,
      other_offer_id: second.id,
      kind: 'variant',
      reasons: ['title'],
      strength: 40,
      title_key: 1,
      other_title_key: 1,
      found_at: now,
    })
    .execute();
  return { pair };
}
