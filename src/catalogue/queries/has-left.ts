import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/**
 * Whether a member has left the network: then nothing of it is published. In a transaction the member cannot leave before its end, so
 * that what it publishes now is withdrawn with all the rest.
 */
export async function hasLeft(db: Kysely<CatalogueTables>, memberId: string): Promise<boolean> {
  const member = await db
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('publication')
    .forShare()
    .executeTakeFirst();
  return member?.publication === 'withdrawn';
}
