import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { TWIN_RULE } from '../../model/twins/find-twins-job.ts';
import { sketchOf } from '../../model/twins/sketch.ts';
import { twinKeys } from '../../model/twins/twin-keys.ts';
import { type DueOffer, dueOffers, unmatchedOffers } from '../../queries/twins/due-offers.ts';
import { forgetGone } from '../../queries/twins/forget-gone.ts';
import { twinRows } from '../../queries/twins/twin-rows.ts';
import { type TwinLook, writeLooks } from '../../queries/twins/write-looks.ts';
import { wordsOf } from '../../search/text/words.ts';
import type { CatalogueTables } from '../../tables.ts';
import { matchOffers } from './match-offers.ts';
import { readFacts } from './read-facts.ts';

/** Offers in one transaction: short enough that other requests of the process hardly notice. */
const PORTION = 50;
/** Offers of one run of the job. */
const MOST_OFFERS = 5000;

/**
 * Reads the offers that have changed and looks for others like them; what is found is suggested to people and does nothing by itself.
 * All are read before any is compared, so that whom an offer meets does not depend on their order. Done in portions of a transaction
 * each; `isDone` false = something is left for another run.
 */
export async function findTwins(
  db: Kysely<CatalogueTables>,
  run: {
    readonly now: Date;
    readonly signal?: AbortSignal;
    readonly mostOffers?: number;
  },
): Promise<{ readonly read: number; readonly compared: number; readonly isDone: boolean }> {
  const { now, signal, mostOffers: most = MOST_OFFERS } = run;
  const today = localDate(now);
  await forgetGone(db, today);
  const due = await dueOffers(db, { today, rule: TWIN_RULE, most });
  for (let at = 0; at < due.length; at += PORTION) {
    signal?.throwIfAborted();
    await readOffers(db, due.slice(at, at + PORTION), today);
  }
  if (due.length === most) return { read: most, compared: 0, isDone: false };
  let compared = 0;
  while (compared < most) {
    signal?.throwIfAborted();
    const unmatched = await unmatchedOffers(db, Math.min(PORTION, most - compared));
    if (unmatched.length === 0) return { read: due.length, compared, isDone: true };
    await db.transaction().execute((trx) => matchOffers(trx, unmatched, { today, now }));
    compared += unmatched.length;
  }
  return { read: due.length, compared, isDone: false };
}

async function readOffers(
  db: Kysely<CatalogueTables>,
  due: readonly DueOffer[],
  today: string,
): Promise<void> {
  const rows = await twinRows(db, { ids: due.map(({ id }) => id), today, withText: true });
  const seenAt = new Map(due.map((offer) => [offer.id, offer.seenAt]));
  const looks = rows.flatMap((row): TwinLook[] => {
    const sketch = sketchOf(wordsOf(row.text ?? '').map(({ folded }) => folded));
    const seen = seenAt.get(row.id);
    if (seen === undefined) return [];
    return [{ offerId: row.id, seenAt: seen, sketch, keys: twinKeys(readFacts(row, sketch)) }];
  });
  await db.transaction().execute((trx) => writeLooks(trx, looks, TWIN_RULE));
}
