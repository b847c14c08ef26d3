import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import { hashOfAddress, usedLinks } from './used-links.ts';

/** Forgets what was seen at links that no published page names any more. */
export async function forgetLinks(db: Kysely<CatalogueTables>): Promise<void> {
  await sql`delete from link_check where address_hash not in (
    select ${hashOfAddress('link.address')} from ${usedLinks()} as link)`.execute(db);
}
