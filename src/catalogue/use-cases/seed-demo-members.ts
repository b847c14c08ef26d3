import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Places } from '../../network/index.ts';
import { stableId } from '../../platform/ids.ts';
import type { CatalogueTables } from '../tables.ts';
import { paragraphsToHtml } from './seed-demo-html.ts';
import type { DemoMember } from './seed-demo-members-file.ts';

/** The data source of the demo members themselves; its row says that this database holds the demo. */
export const DEMO_SOURCE_ID = stableId('source', '', 'demo');

export const demoMemberId = (slug: string): string => stableId('member', slug);

/**
 * Writes the demo's members in one transaction, together with the mark that this database holds the demo: either all are there or
 * none. Members that have not changed are left alone.
 */
export async function writeDemoMembers(
  db: Kysely<CatalogueTables>,
  members: readonly DemoMember[],
  places: Places,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('data_source')
      .values({
        id: DEMO_SOURCE_ID,
        member_id: null,
        key: 'demo',
        name: 'Demodaten',
        url: null,
        licence: null,
        attribution: null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    for (const member of members) {
      const row = memberRow(member, places, now);
      const { id, created_at, ...changeable } = row;
      await transaction
        .insertInto('member')
        .values({ id, created_at, trusted: member.trusted, ...changeable })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(changeable)
            .where('member.content_hash', 'is distinct from', row.content_hash)
            // Who left the network stays away.
            .where('member.publication', '<>', 'withdrawn'),
        )
        .execute();
    }
  });
}

function memberRow(member: DemoMember, places: Places, now: Date) {
  const position = places.geocodeVenue({
    postalCode: member.postalCode ?? null,
    place: member.place ?? null,
    locality: null,
    country: member.country,
    street: member.street ?? null,
  });
  const stated = {
    slug: member.slug,
    kind: member.kind,
    name: member.name,
    summary: member.summary ?? null,
    description_html:
      member.description === undefined ? null : paragraphsToHtml(member.description),
    website: member.website ?? null,
    email: member.email ?? null,
    phone: member.phone ?? null,
    street: member.street ?? null,
    postal_code: member.postalCode ?? null,
    place: member.place ?? null,
    country: member.country,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    precision: position?.precision ?? null,
    topics: member.topics,
    employees: member.employees ?? null,
    is_demo: true,
  };
  return {
    ...stated,
    id: demoMemberId(member.slug),
    publication: 'published' as const,
    source_id: DEMO_SOURCE_ID,
    source_key: member.slug,
    content_hash: createHash('sha256').update(JSON.stringify(stated)).digest('hex'),
    delivered_at: now,
    source_record_id: null,
    created_at: now,
    updated_at: now,
  };
}

/** Whether this database holds the demo (perhaps not all of it, after a sudden end), something else, or nothing yet. */
export async function demoState(
  db: Kysely<CatalogueTables>,
): Promise<'demo' | 'other_members' | 'empty'> {
  const source = await db
    .selectFrom('data_source')
    .select('id')
    .where('id', '=', DEMO_SOURCE_ID)
    .executeTakeFirst();
  if (source) return 'demo';
  const member = await db.selectFrom('member').select('id').limit(1).executeTakeFirst();
  return member ? 'other_members' : 'empty';
}
