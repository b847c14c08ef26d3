import { type Kysely, sql } from 'kysely';
import type { MemberKind, Publication } from '../../members/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import type { OfficeTables } from '../tables.ts';

/** A member as the office sees it in its list. */
export interface MemberLine {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly publication: Publication;
  readonly isDemo: boolean;
  readonly isTrusted: boolean;
  /** First day of the membership; null = there is only a page, made by an import or by hand. */
  readonly memberFrom: LocalDate | null;
  /** Last day of the membership; null = open. */
  readonly memberTo: LocalDate | null;
  /** Last time that somebody said that the member's page is right; null = never. */
  readonly confirmedAt: Date | null;
  readonly publishedCourses: number;
  readonly owners: number;
}

export const MEMBERS_A_PAGE = 50;

/** Members by name, all of them or those that the filter names. */
export async function memberLines(
  db: Kysely<OfficeTables>,
  filter: {
    readonly words: string;
    readonly kind: MemberKind | null;
    /** Only published ones that have not been confirmed since; null = all. */
    readonly confirmedBefore: Date | null;
    readonly page: number;
  },
  today: LocalDate,
): Promise<{ readonly lines: readonly MemberLine[]; readonly total: number }> {
  let members = lines(db, today);
  if (filter.kind !== null) members = members.where('member.kind', '=', filter.kind);
  if (filter.confirmedBefore !== null)
    members = members.where(isUnconfirmed(filter.confirmedBefore));
  const words = filter.words.trim();
  if (words !== '') {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    members = members.where((row) =>
      row.or([row('member.name', 'ilike', pattern), row('member.place', 'ilike', pattern)]),
    );
  }
  const rows = await members
    .select(sql<string>`count(*) over ()`.as('total'))
    .orderBy(sql`member.name collate "de-x-icu"`)
    .limit(MEMBERS_A_PAGE)
    .offset((filter.page - 1) * MEMBERS_A_PAGE)
    .execute();
  return { lines: rows.map(lineOf), total: Number(rows[0]?.total ?? 0) };
}

/** Published, and nobody has said since the instant that its page is right: also a page that is new gets its time. */
export function isUnconfirmed(before: Date) {
  return sql<boolean>`member.publication = 'published' and coalesce(member.confirmed_at, member.created_at) < ${before}`;
}

/** One member by its address; null = there is none. */
export async function memberLine(
  db: Kysely<OfficeTables>,
  slug: string,
  today: LocalDate,
): Promise<MemberLine | null> {
  const row = await lines(db, today).where('member.slug', '=', slug).executeTakeFirst();
  return row === undefined ? null : lineOf(row);
}

function lines(db: Kysely<OfficeTables>, today: LocalDate) {
  return db.selectFrom('member').select((row) => [
    'member.id',
    'member.slug',
    'member.name',
    'member.kind',
    'member.publication',
    'member.is_demo as isDemo',
    'member.trusted as isTrusted',
    'member.confirmed_at as confirmedAt',
    row
      .selectFrom('membership')
      .whereRef('membership.member_id', '=', 'member.id')
      .select((term) => term.fn.min('from_on').as('from'))
      .as('memberFrom'),
    row
      .selectFrom('membership')
      .whereRef('membership.member_id', '=', 'member.id')
      .select('to_on')
      .orderBy('from_on', 'desc')
      .limit(1)
      .as('memberTo'),
    row
      .selectFrom('offer')
      .whereRef('offer.member_id', '=', 'member.id')
      .where('offer.publication', '=', 'published')
      .select((offer) => offer.fn.countAll<string>().as('count'))
      .as('publishedCourses'),
    row
      .selectFrom('mandate')
      .whereRef('mandate.member_id', '=', 'member.id')
      .where('mandate.role', '=', 'owner')
      .where('mandate.from_on', '<=', today)
      .where((held) => held.or([held('to_on', 'is', null), held('to_on', '>=', today)]))
      .select((mandate) => mandate.fn.countAll<string>().as('count'))
      .as('owners'),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

function lineOf(row: Row): MemberLine {
  const { publishedCourses, owners, ...line } = row;
  return {
    ...line,
    publishedCourses: Number(publishedCourses ?? 0),
    owners: Number(owners ?? 0),
  };
}
