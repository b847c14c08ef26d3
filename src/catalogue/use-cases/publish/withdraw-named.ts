import { quoted } from '../../exchange/problems.ts';
import type { DeliveryProblem, ParsedRecord } from '../../exchange/record.ts';
import {
  findNamedRuns,
  forgetHashes,
  lockNamedOffers,
  type NamedOffer,
  withdrawNamedRuns,
  withdrawOffers,
} from '../../queries/delivery-delta.ts';
import type { BatchContext } from './batch-context.ts';

type Withdrawn = Extract<ParsedRecord, { kind: 'withdrawn' }>;

/**
 * Withdraws what a delta deletes: the offer of a key, or else the run. What was edited by hand stays, as in a full delivery; a key
 * that the source does not have (any more) is a remark.
 */
export async function withdrawNamed(
  context: BatchContext,
  records: readonly Withdrawn[],
): Promise<void> {
  if (records.length === 0) return;
  const byKey = new Map(records.map((record) => [record.key, record]));
  const offers = await lockNamedOffers(context.trx, context.stamp.sourceId, [...byKey.keys()]);
  await withdrawNamedOffers(context, offers, byKey);
  for (const { key } of offers) byKey.delete(key);
  await withdrawRunsOf(context, byKey);
}

async function withdrawNamedOffers(
  { trx, stamp, tally, delta }: BatchContext,
  offers: readonly NamedOffer[],
  byKey: ReadonlyMap<string, Withdrawn>,
): Promise<void> {
  const toWithdraw: string[] = [];
  for (const offer of offers) {
    const record = byKey.get(offer.key);
    if (record === undefined) continue;
    if (offer.is_edited) tally.warn([deletedButEdited(record, offer.title)]);
    else if (offer.publication === 'published') toWithdraw.push(offer.key);
    else if (offer.publication === 'withdrawn') tally.warn([unknownKey(record)]);
  }
  await withdrawOffers(trx, stamp, toWithdraw);
  tally.withdrawn += toWithdraw.length;
  for (const key of toWithdraw) delta.withdrawn.add(key);
}

async function withdrawRunsOf(
  { trx, stamp, tally, delta }: BatchContext,
  byKey: ReadonlyMap<string, Withdrawn>,
): Promise<void> {
  const runs = await findNamedRuns(trx, stamp.sourceId, [...byKey.keys()]);
  const offers = new Map(
    (
      await lockNamedOffers(
        trx,
        stamp.sourceId,
        runs.map((run) => run.offer_key),
      )
    ).map((offer) => [offer.key, offer]),
  );
  const toWithdraw: string[] = [];
  const touched = new Set<string>();
  for (const [key, record] of byKey) {
    const run = runs.find((one) => one.key === key);
    const offer = run === undefined ? undefined : offers.get(run.offer_key);
    if (offer === undefined) tally.warn([unknownKey(record)]);
    else if (offer.is_edited) tally.warn([deletedButEdited(record, offer.title)]);
    else {
      toWithdraw.push(key);
      touched.add(offer.key);
    }
  }
  await withdrawNamedRuns(trx, stamp, toWithdraw);
  await forgetHashes(trx, stamp, [...touched]);
  for (const key of touched) delta.countUpdated(key, tally);
}

function unknownKey({ record, line, key }: Withdrawn): DeliveryProblem {
  return {
    record,
    line,
    field: null,
    reason: `${quoted(key)} soll gelöscht werden, steht aber nicht im Bestand. Es war nichts zu tun.`,
  };
}

function deletedButEdited({ record, line }: Withdrawn, title: string): DeliveryProblem {
  return {
    record,
    line,
    field: null,
    reason: `${quoted(title)} soll gelöscht werden, wurde aber von Hand geändert und bleibt online. Findet der Kurs nicht mehr statt, nehmen Sie ihn bitte im Arbeitsbereich offline.`,
  };
}
