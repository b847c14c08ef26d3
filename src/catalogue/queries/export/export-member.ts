import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A published member as files name it. */
export interface ExportMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly country: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/** The published member with this slug; null if there is none. */
export async function findExportMember(
  db: Kysely<CatalogueTables>,
  slug: string,
): Promise<ExportMember | null> {
  const row = await db
    .selectFrom('member')
    .where('slug', '=', slug)
    .where('publication', '=', 'published')
    .select(['id', 'slug', 'name', 'street', 'place', 'country', 'phone', 'email', 'website'])
    .select('postal_code as postalCode')
    .executeTakeFirst();
  return row ?? null;
}
