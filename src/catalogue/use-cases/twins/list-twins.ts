import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import {
  countPairs,
  findPair,
  type PairRow,
  type PairView,
  pairsAcross,
  pairsOfMember,
} from '../../queries/twins/pair-rows.ts';
import { type TwinSide, twinSides } from '../../queries/twins/twin-sides.ts';
import type { CatalogueTables } from '../../tables.ts';

export { PAIR_VIEWS, type PairView } from '../../queries/twins/pair-rows.ts';
export type { TwinSide } from '../../queries/twins/twin-sides.ts';

/** A pair as people look at it. Within a member both sides are its own; across members the second one is the other's. */
export interface TwinPairView
  extends Pick<
    PairRow,
    'id' | 'kind' | 'reasons' | 'state' | 'version' | 'foundAt' | 'decidedAt' | 'agreed'
  > {
  readonly sides: readonly [TwinSide, TwinSide];
  readonly isAcross: boolean;
}

export interface TwinList {
  readonly pairs: readonly TwinPairView[];
  readonly counts: Readonly<Record<PairView, number>>;
}

/** The pairs of a member in one view; `page` from 1. */
export async function listTwins(
  db: Kysely<CatalogueTables>,
  question: {
    readonly memberId: string;
    readonly view: PairView;
    readonly page: number;
    readonly perPage: number;
    readonly now: Date;
  },
): Promise<TwinList> {
  const { memberId, view, page, perPage: limit, now } = question;
  const offset = (page - 1) * limit;
  const rows = await pairsOfMember(db, { memberId, view, limit, offset });
  return {
    pairs: await withSides(db, rows, memberId, now),
    counts: await countPairs(db, memberId),
  };
}

/** How many pairs a member is asked about. */
export async function countOpenTwins(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<number> {
  return (await countPairs(db, memberId)).open;
}

/** Pairs of two members that nobody has decided, the oldest first. */
export async function listTwinsAcross(
  db: Kysely<CatalogueTables>,
  { limit = 50, now }: { readonly limit?: number; readonly now: Date },
): Promise<readonly TwinPairView[]> {
  return withSides(db, await pairsAcross(db, limit), null, now);
}

/** A pair of a member; null where it has none of this id. */
export async function openTwins(
  db: Kysely<CatalogueTables>,
  {
    memberId,
    pairId,
    now,
  }: { readonly memberId: string; readonly pairId: string; readonly now: Date },
): Promise<TwinPairView | null> {
  const row = await findPair(db, pairId);
  if (row === null || ![row.firstMemberId, row.secondMemberId].includes(memberId)) return null;
  return (await withSides(db, [row], memberId, now))[0] ?? null;
}

async function withSides(
  db: Kysely<CatalogueTables>,
  rows: readonly PairRow[],
  memberId: string | null,
  now: Date,
): Promise<readonly TwinPairView[]> {
  const ids = [...new Set(rows.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const sides = await twinSides(db, ids, localDate(now));
  return rows.flatMap((row) => {
    const first = sides.get(row.firstId);
    const second = sides.get(row.secondId);
    if (first === undefined || second === undefined) return [];
    const isAcross = row.firstMemberId !== row.secondMemberId;
    const isOtherFirst = isAcross && memberId !== null && row.firstMemberId !== memberId;
    return [{ ...row, sides: isOtherFirst ? [second, first] : [first, second], isAcross }];
  });
}
