import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import { choosePairs, type TwinMatch } from '../../model/twins/choose-pairs.ts';
import { compareOffers } from '../../model/twins/compare-offers.ts';
import type { TwinFacts } from '../../model/twins/twin-facts.ts';
import { titleKey } from '../../model/twins/twin-keys.ts';
import { twinCandidates } from '../../queries/twins/candidates.ts';
import { type KnownPair, knownPairs } from '../../queries/twins/known-pairs.ts';
import { twinRows } from '../../queries/twins/twin-rows.ts';
import { noteMatched } from '../../queries/twins/write-looks.ts';
import {
  askAgain,
  dropSuggested,
  type FoundPair,
  suggestPairs,
} from '../../queries/twins/write-pairs.ts';
import type { CatalogueTables } from '../../tables.ts';
import { readFacts } from './read-facts.ts';

/** Looks for others like these offers, in the caller's transaction, and brings what is suggested about them up to date. */
export async function matchOffers(
  trx: Kysely<CatalogueTables>,
  offerIds: readonly string[],
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<void> {
  const candidates = await twinCandidates(trx, offerIds);
  const ids = [...new Set([...offerIds, ...[...candidates.values()].flat()])];
  const rows = await twinRows(trx, { ids, today, withText: false });
  const facts = new Map(rows.map((row) => [row.id, readFacts(row, row.sketch ?? [])]));
  const known = new Map((await knownPairs(trx, offerIds)).map((pair) => [keyOf(pair), pair]));
  const found = new Map<string, FoundPair>();
  for (const id of offerIds) {
    const own = facts.get(id);
    if (own === undefined) continue;
    const matches = (candidates.get(id) ?? [])
      .flatMap((other) => matchOf(own, facts.get(other)))
      .filter((match) => mayBeAsked(own, match, known));
    for (const { facts: other, twinship } of choosePairs(own, matches)) {
      const [first, second] = own.offerId < other.offerId ? [own, other] : [other, own];
      const pair = {
        id: randomId(),
        offerId: first.offerId,
        otherOfferId: second.offerId,
        ...twinship,
        titleKey: titleKey(first.title),
        otherTitleKey: titleKey(second.title),
      };
      found.set(`${first.offerId} ${second.offerId}`, pair);
    }
  }
  const before = [...known].map(([key, pair]) => ({ key, pair }));
  const isFound = ({ key }: { readonly key: string }) => found.has(key);
  const idsOf = (pairs: typeof before) => pairs.map(({ pair }) => pair.id);
  const isSuggested = ({ pair }: (typeof before)[number]) => pair.state === 'suggested';
  await dropSuggested(trx, idsOf(before.filter((one) => isSuggested(one) && !isFound(one))));
  await askAgain(trx, idsOf(before.filter((one) => !isSuggested(one) && isFound(one))));
  await suggestPairs(trx, [...found.values()], now);
  await noteMatched(trx, offerIds);
}

const keyOf = (pair: Pick<KnownPair, 'offer_id' | 'other_offer_id'>): string =>
  `${pair.offer_id} ${pair.other_offer_id}`;

function matchOf(own: TwinFacts, other: TwinFacts | undefined): TwinMatch[] {
  const twinship = other === undefined ? null : compareOffers(own, other);
  return other === undefined || twinship === null ? [] : [{ facts: other, twinship }];
}

/**
 * Whether people may be asked about a pair: not where they have decided it, unless both titles are other ones than those they refused, or
 * both are online again after one was taken back for the other.
 */
function mayBeAsked(
  own: TwinFacts,
  { facts: other }: TwinMatch,
  known: ReadonlyMap<string, KnownPair>,
): boolean {
  const [first, second] = own.offerId < other.offerId ? [own, other] : [other, own];
  const pair = known.get(`${first.offerId} ${second.offerId}`);
  if (pair === undefined || pair.state === 'suggested') return true;
  if (pair.state === 'confirmed') return pair.kept_offer_id !== null;
  return (
    pair.title_key !== titleKey(first.title) && pair.other_title_key !== titleKey(second.title)
  );
}
