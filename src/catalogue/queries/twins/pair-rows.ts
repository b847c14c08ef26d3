import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TwinKind, TwinReason } from '../../model/twins/compare-offers.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { TwinState } from '../../twin-tables.ts';

/** A pair of offers that are both online, with their members; `first` is the offer with the smaller id. */
export interface PairRow {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly firstMemberId: string;
  readonly secondMemberId: string;
  readonly kind: TwinKind;
  readonly reasons: readonly TwinReason[];
  readonly state: TwinState;
  readonly version: number;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
  /** Members that have agreed to link it. */
  readonly agreed: readonly string[];
}

/** `open`: the member is asked; `answered`: it has agreed, another member has not yet; `decided`: confirmed or refused. */
export const PAIR_VIEWS = ['open', 'answered', 'decided'] as const;
export type PairView = (typeof PAIR_VIEWS)[number];

const FROM_PAIRS = sql`twin_pair p
  join offer a on a.id = p.offer_id and a.publication = 'published'
  join offer b on b.id = p.other_offer_id and b.publication = 'published'
  join member ma on ma.id = a.member_id and ma.publication = 'published'
  join member mb on mb.id = b.member_id and mb.publication = 'published'`;

const COLUMNS = sql`p.id, p.offer_id as "firstId", p.other_offer_id as "secondId", a.member_id as "firstMemberId",
  b.member_id as "secondMemberId", p.kind, p.reasons, p.state, p.version, p.found_at as "foundAt", p.decided_at as "decidedAt",
  array(select member_id from twin_consent where pair_id = p.id order by member_id) as agreed`;

const isOf = (memberId: string): RawBuilder<boolean> =>
  sql`(a.member_id = ${memberId} or b.member_id = ${memberId})`;
const hasAgreed = (memberId: string): RawBuilder<boolean> =>
  sql`exists (select from twin_consent c where c.pair_id = p.id and c.member_id = ${memberId})`;

function isInView(view: PairView, memberId: string): RawBuilder<boolean> {
  switch (view) {
    case 'open':
      return sql`p.state = 'suggested' and not ${hasAgreed(memberId)}`;
    case 'answered':
      return sql`p.state = 'suggested' and ${hasAgreed(memberId)}`;
    case 'decided':
      return sql`p.state <> 'suggested'`;
  }
}

/** The pairs of a member, what is surest first; decided ones the newest first. */
export async function pairsOfMember(
  db: Kysely<CatalogueTables>,
  question: {
    readonly memberId: string;
    readonly view: PairView;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<readonly PairRow[]> {
  const { memberId, view, limit, offset } = question;
  const { rows } = await sql<PairRow>`
    select ${COLUMNS} from ${FROM_PAIRS} where ${isOf(memberId)} and ${isInView(view, memberId)}
    order by p.decided_at desc nulls last, p.kind, p.strength desc, p.id limit ${limit} offset ${offset}`.execute(
    db,
  );
  return rows;
}

/** How many pairs of a member there are in each view. */
export async function countPairs(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<Readonly<Record<PairView, number>>> {
  const { rows } = await sql<Record<PairView, number>>`
    select count(*) filter (where ${isInView('open', memberId)})::integer as open,
      count(*) filter (where ${isInView('answered', memberId)})::integer as answered,
      count(*) filter (where ${isInView('decided', memberId)})::integer as decided
    from ${FROM_PAIRS} where ${isOf(memberId)}`.execute(db);
  return rows[0] ?? { open: 0, answered: 0, decided: 0 };
}

/** Suggested pairs of two members, oldest first, at most so many: what the office may decide after asking both. */
export async function pairsAcross(
  db: Kysely<CatalogueTables>,
  limit: number,
): Promise<readonly PairRow[]> {
  const { rows } = await sql<PairRow>`
    select ${COLUMNS} from ${FROM_PAIRS} where p.state = 'suggested' and a.member_id <> b.member_id
    order by p.found_at, p.id limit ${limit}`.execute(db);
  return rows;
}

/** A pair; null if there is none or one of its offers is not online. With `lock` others who decide it wait for the end of the transaction. */
export async function findPair(
  db: Kysely<CatalogueTables>,
  pairId: string,
  lock?: 'lock',
): Promise<PairRow | null> {
  const { rows } = await sql<PairRow>`
    select ${COLUMNS} from ${FROM_PAIRS} where p.id = ${pairId}
    ${lock === undefined ? sql`` : sql`for update of p`}`.execute(db);
  return rows[0] ?? null;
}
