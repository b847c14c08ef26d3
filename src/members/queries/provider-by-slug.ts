import type { Kysely } from 'kysely';
import type { MembersTables, Publication } from '../tables.ts';

/** A provider as its page shows it; null = unknown. */
export interface Provider {
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  /** Sanitised when it was imported. */
  readonly descriptionHtml: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly isDemo: boolean;
  readonly publication: Publication;
  readonly updatedAt: Date;
  /** Whether the provider delivered the data itself. */
  readonly isDelivered: boolean;
}

/** The provider with this slug, in whatever state of publication; null if there is none. */
export async function providerBySlug(
  db: Kysely<MembersTables>,
  slug: string,
): Promise<Provider | null> {
  const row = await db
    .selectFrom('member')
    .where('slug', '=', slug)
    .where('kind', '=', 'provider')
    .select([
      'slug',
      'name',
      'summary',
      'description_html as descriptionHtml',
      'website',
      'email',
      'phone',
      'street',
      'postal_code as postalCode',
      'place',
      'topics',
      'is_demo as isDemo',
      'publication',
      'updated_at as updatedAt',
      'source_id',
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { source_id, ...provider } = row;
  return { ...provider, isDelivered: source_id !== null };
}
