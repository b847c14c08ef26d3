import type { Kysely } from 'kysely';
import { note } from '../../accounts/index.ts';
import { randomId, slugOf } from '../../platform/ids.ts';
import type { MembershipTables } from '../membership-tables.ts';
import { isReservedSlug } from '../model/reserved-slugs.ts';
import type { MemberKind } from '../tables.ts';

export interface NewMember {
  readonly kind: MemberKind;
  readonly name: string;
  /** Null = unknown. */
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly website: string | null;
}

/**
 * The office makes a page for a member by hand; what is missing the member adds itself. Answers the page's address (slug): the name's,
 * with a number where another member or a page of ours has it.
 */
export function addMember(
  db: Kysely<MembershipTables>,
  { member, actorId, now }: { member: NewMember; actorId: string; now: Date },
): Promise<string> {
  return db.transaction().execute(async (trx: Kysely<MembershipTables>) => {
    const id = randomId();
    const slug = await freeSlug(trx, slugOf(member.name));
    await trx
      .insertInto('member')
      .values({
        id,
        slug,
        kind: member.kind,
        name: member.name,
        summary: null,
        description_html: null,
        website: member.website,
        email: null,
        phone: null,
        street: null,
        postal_code: member.postalCode,
        place: member.place,
        country: 'DE',
        lat: null,
        lon: null,
        precision: null,
        topics: [],
        employees: null,
        is_demo: false,
        publication: 'published',
        source_id: null,
        source_key: null,
        content_hash: null,
        delivered_at: null,
        source_record_id: null,
        confirmed_at: null,
        edited_at: now,
        opening_hours: null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await note(trx, {
      actorId,
      action: 'member.added',
      subject: { kind: 'member', id },
      memberId: id,
      details: { kind: member.kind },
      now,
    });
    return slug;
  });
}

async function freeSlug(trx: Kysely<MembershipTables>, wanted: string): Promise<string> {
  const rows = await trx
    .selectFrom('member')
    .where((row) => row.or([row('slug', '=', wanted), row('slug', 'like', `${wanted}-%`)]))
    .select('slug')
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug) && !isReservedSlug(slug)) return slug;
  }
}
