import type { Kysely } from 'kysely';
import type { MembersTables } from '../../src/members/index.ts';

/** A provider for tests; its slug is its id. */
export async function addProvider(db: Kysely<MembersTables>, slug: string): Promise<void> {
  const now = new Date('2026-01-01T08:00:00Z');
  await db
    .insertInto('member')
    .values({
      id: slug,
      slug,
      kind: 'provider',
      name: `Demo ${slug}`,
      country: 'DE',
      topics: [],
      is_demo: true,
      publication: 'published',
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** Each call adds a provider that nobody else has, and returns its id. */
export function membersOf(db: Kysely<MembersTables>): () => Promise<string> {
  let members = 0;
  return async () => {
    members += 1;
    const slug = `m${members}`;
    await addProvider(db, slug);
    return slug;
  };
}
