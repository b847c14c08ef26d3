import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';
import { loadOfferCards, type OfferCard } from './offer-cards.ts';

/** Cards of offers from memory or the database. */
export interface CardStore {
  /** The cards by offer id; an offer that is no longer published is missing. At most two statements. */
  get(offerIds: readonly string[]): Promise<ReadonlyMap<string, OfferCard>>;
}

/** Tells which offers have changed; the index does. */
interface ChangeNotice {
  onChange(listener: (offerIds: readonly string[]) => void): () => void;
}

/** A delivery that only confirms offers is not reported as a change; the day of confirmation is right again after this time. */
export const CARD_LIFE_MS = 10 * 60_000;

/** Cards and their runs together: about 4,000 usual offers or 20 MB, and no more than that where offers have hundreds of runs. */
const CAPACITY = 24_000;

/**
 * Keeps the cards used last, as many as come to `capacity` with their runs, for {@link CARD_LIFE_MS} and forgets those that the index
 * reports as changed. Cards read while a change comes in are handed out but not kept: they may be of before or after the change.
 */
export function openCardStore(
  db: Kysely<CatalogueTables>,
  changes: ChangeNotice,
  capacity = CAPACITY,
): CardStore {
  const kept = new Map<string, { readonly card: OfferCard; readonly readAt: number }>();
  let size = 0;
  let changeCount = 0;
  const forget = (id: string) => {
    const entry = kept.get(id);
    if (entry === undefined) return;
    kept.delete(id);
    size -= 1 + entry.card.runs.length;
  };
  const keep = (card: OfferCard) => {
    forget(card.id);
    kept.set(card.id, { card, readAt: performance.now() });
    size += 1 + card.runs.length;
  };
  changes.onChange((offerIds) => {
    changeCount++;
    for (const id of offerIds) forget(id);
  });

  return {
    async get(offerIds) {
      const found = new Map<string, OfferCard>();
      const missing: string[] = [];
      for (const id of offerIds) {
        const entry = kept.get(id);
        if (!entry || performance.now() - entry.readAt > CARD_LIFE_MS) {
          missing.push(id);
          continue;
        }
        // A map iterates in order of insertion: putting it in again makes it the youngest.
        kept.delete(id);
        kept.set(id, entry);
        found.set(id, entry.card);
      }
      if (missing.length === 0) return found;
      const countBefore = changeCount;
      for (const card of await loadOfferCards(db, missing)) {
        found.set(card.id, card);
        if (changeCount === countBefore) keep(card);
      }
      for (const id of kept.keys()) {
        if (size <= capacity) break;
        forget(id);
      }
      return found;
    },
  };
}
