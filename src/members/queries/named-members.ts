import type { Kysely } from 'kysely';
import type { MembersTables } from '../tables.ts';

/** A member by name, for those who act for it. */
export interface NamedMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Members by address and id, in whatever state of publication: people act for drafts too. */
export function namedMembers(db: Kysely<MembersTables>) {
  const named = db.selectFrom('member').select(['id', 'slug', 'name']);
  return {
    async bySlug(slug: string): Promise<NamedMember | null> {
      return (await named.where('slug', '=', slug).executeTakeFirst()) ?? null;
    },
    /** The same for everybody: only members whose page is public. */
    async publishedBySlug(slug: string): Promise<NamedMember | null> {
      const published = named.where('publication', '=', 'published');
      return (await published.where('slug', '=', slug).executeTakeFirst()) ?? null;
    },
    /** In any order; unknown ids are left out. */
    byIds(ids: readonly string[]): Promise<readonly NamedMember[]> {
      return ids.length === 0 ? Promise.resolve([]) : named.where('id', 'in', [...ids]).execute();
    },
    /** Providers of the demo network, by name. */
    demoProviders(): Promise<readonly NamedMember[]> {
      const providers = named.where('kind', '=', 'provider').where('is_demo', '=', true);
      return providers.orderBy('slug').execute();
    },
  };
}
