import type { Kysely } from 'kysely';
import type { MembersTables } from '../tables.ts';

/** A line of the directory; null = unknown. */
export interface ProviderLine {
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly place: string | null;
  readonly isDemo: boolean;
}

/** All published providers, in alphabetical order as people expect it (ä beside a). */
export async function listProviders(db: Kysely<MembersTables>): Promise<ProviderLine[]> {
  const rows = await db
    .selectFrom('member')
    .where('kind', '=', 'provider')
    .where('publication', '=', 'published')
    .select(['slug', 'name', 'summary', 'place', 'is_demo as isDemo'])
    .execute();
  return rows.sort((a, b) => alphabetical.compare(a.name, b.name));
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
