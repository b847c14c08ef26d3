import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { giveConsent, lookAgain, writeDecision } from '../../queries/twins/decide-pair.ts';
import { findPair, type PairRow } from '../../queries/twins/pair-rows.ts';
import { askAgain } from '../../queries/twins/write-pairs.ts';
import type { EditingTables } from '../../tables.ts';

/** `link`: another form of the same course; `different`: two courses; `reopen`: what was decided is a question again. */
export const TWIN_DECISIONS = ['link', 'different', 'reopen'] as const;
export type TwinDecision = (typeof TWIN_DECISIONS)[number];

export type DecideTwinsAnswer =
  | { readonly kind: 'linked' | 'refused' | 'reopened' }
  /** The member has agreed; the other one has not yet. */
  | { readonly kind: 'agreed' }
  /** Somebody else has decided since `version`; nothing was written. */
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'missing' };

interface TwinAct {
  readonly pairId: string;
  /** The version that the person has seen. */
  readonly version: number;
  readonly decision: TwinDecision;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Decides about a pair on behalf of a member. Two offers of two members are linked when both have agreed; each of them can refuse, and
 * take the link back, alone. A pair of others is `missing`.
 */
export async function decideTwins(
  db: Kysely<EditingTables>,
  act: TwinAct & { readonly memberId: string },
): Promise<DecideTwinsAnswer> {
  const { memberId, pairId, actorId, now } = act;
  return withinPair(db, act, async (trx, pair) => {
    const members = [pair.firstMemberId, pair.secondMemberId];
    if (!members.includes(memberId)) return { kind: 'missing' };
    const other = members.find((id) => id !== memberId);
    if (act.decision === 'link' && other !== undefined && !pair.agreed.includes(other)) {
      if (pair.state !== 'suggested') return { kind: 'changed_meanwhile' };
      await giveConsent(trx, { pairId, memberId, personId: actorId, now });
      await noteTwins(trx, pair, { action: 'twins.agreed', memberId, actorId, now });
      return { kind: 'agreed' };
    }
    if (other !== undefined && act.decision === 'link')
      await giveConsent(trx, { pairId, memberId, personId: actorId, now });
    return decideWithin(trx, pair, { ...act, memberId });
  });
}

/** The office decides about a pair of two members after asking both. Only the office may: the caller checks. */
export async function decideTwinsForBoth(
  db: Kysely<EditingTables>,
  act: TwinAct,
): Promise<DecideTwinsAnswer> {
  return withinPair(db, act, async (trx, pair) =>
    pair.firstMemberId === pair.secondMemberId
      ? { kind: 'missing' }
      : decideWithin(trx, pair, { ...act, memberId: null }),
  );
}

async function withinPair(
  db: Kysely<EditingTables>,
  { pairId, version }: TwinAct,
  decide: (trx: Kysely<EditingTables>, pair: PairRow) => Promise<DecideTwinsAnswer>,
): Promise<DecideTwinsAnswer> {
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const pair = await findPair(trx, pairId, 'lock');
    if (pair === null) return { kind: 'missing' };
    return pair.version === version ? decide(trx, pair) : { kind: 'changed_meanwhile' };
  });
}

async function decideWithin(
  trx: Kysely<EditingTables>,
  pair: PairRow,
  act: TwinAct & { readonly memberId: string | null },
): Promise<DecideTwinsAnswer> {
  const { decision, actorId, now } = act;
  const isDecided = pair.state !== 'suggested';
  if (isDecided !== (decision === 'reopen')) return { kind: 'changed_meanwhile' };
  if (decision === 'reopen') {
    await askAgain(trx, [pair.id]);
    await noteTwins(trx, pair, { ...act, action: 'twins.reopened' });
    return { kind: 'reopened' };
  }
  if (decision === 'link') {
    await writeDecision(trx, pair.id, { state: 'confirmed', actorId, now });
    await noteTwins(trx, pair, { ...act, action: 'twins.linked' });
    return { kind: 'linked' };
  }
  await writeDecision(trx, pair.id, { state: 'refused', actorId, now });
  await lookAgain(trx, [pair.firstId, pair.secondId]);
  await noteTwins(trx, pair, { ...act, action: 'twins.refused' });
  return { kind: 'refused' };
}

async function noteTwins(
  trx: Kysely<EditingTables>,
  pair: PairRow,
  act: {
    readonly action: string;
    readonly memberId: string | null;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { action, memberId, actorId, now } = act;
  const subject = { kind: 'offer', id: pair.firstId };
  const details = { other: pair.secondId };
  await note(trx, { actorId, action, subject, memberId, details, now });
}
