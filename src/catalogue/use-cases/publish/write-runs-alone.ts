import { stableId } from '../../../platform/ids.ts';
import { quoted } from '../../exchange/problems.ts';
import type { DeliveryProblem, ParsedRecord } from '../../exchange/record.ts';
import { storableText } from '../../model/storable-text.ts';
import {
  changedRuns,
  forgetHashes,
  lockNamedOffers,
  type NamedOffer,
} from '../../queries/delivery-delta.ts';
import { noteKeys } from '../../queries/delivery-keys.ts';
import {
  replaceSessions,
  writeRawRecords,
  writeRuns,
  writeVenues,
} from '../../queries/delivery-write.ts';
import { type BatchContext, rowsOfRun } from './batch-context.ts';
import { editedByHand } from './edited-by-hand.ts';
import { hashOf } from './resolve-offer.ts';

type LoneRuns = Extract<ParsedRecord, { kind: 'runs' }>;

/** Writes runs that a delta states without their offer; the offer itself and its other runs stay as they are. */
export async function writeRunsAlone(
  context: BatchContext,
  records: readonly LoneRuns[],
): Promise<void> {
  const { trx, stamp, tally } = context;
  const offers = new Map(
    (
      await lockNamedOffers(
        trx,
        stamp.sourceId,
        records.map(({ offerKey }) => offerKey),
      )
    ).map((offer) => [offer.key, offer]),
  );
  for (const record of records) {
    tally.warn(record.warnings);
    const offer = offers.get(record.offerKey);
    if (offer === undefined || offer.publication === 'withdrawn') tally.reject([noOffer(record)]);
    else await writeRunsOf(context, record, offer);
  }
}

async function writeRunsOf(
  context: BatchContext,
  record: LoneRuns,
  offer: NamedOffer,
): Promise<void> {
  const { trx, stamp, tally, venues, source } = context;
  if (offer.is_edited) {
    tally.unchanged += 1;
    tally.warn([editedByHand(record, offer.title)]);
    return;
  }
  const isNew = await noteKeys(trx, 'delivered_run', [
    ...new Set(record.runs.map(({ key }) => key)),
  ]);
  const offerId = stableId(source.memberId, source.key, offer.key);
  const rows = record.runs
    .filter(({ key }) => isNew.has(key))
    .map((run) => rowsOfRun(context, run, offerId));
  const changed = await changedRuns(
    trx,
    rows.map(({ run }) => run),
  );
  if (changed.size === 0) {
    tally.unchanged += 1;
    return;
  }
  const raw = await writeRawRecords(trx, stamp, [
    { source_key: offer.key, content_hash: hashOf(record.runs), raw: storableText(record.raw) },
  ]);
  const source_record_id = raw.get(offer.key) ?? null;
  await writeVenues(trx, stamp, await venues.takeRows());
  const written = await writeRuns(
    trx,
    stamp,
    rows.map(({ run }) => ({ ...run, source_record_id })),
  );
  await replaceSessions(
    trx,
    [...written],
    rows.flatMap(({ sessions }) => sessions).filter(({ run_id }) => written.has(run_id)),
  );
  await forgetHashes(trx, stamp, [offer.key]);
  context.delta.countUpdated(offer.key, tally);
}

function noOffer({ record, line, offerKey }: LoneRuns): DeliveryProblem {
  return {
    record,
    line,
    field: null,
    reason: `Das Angebot ${quoted(offerKey)}, zu dem dieser Termin gehört, steht weder in dieser Lieferung noch im Bestand.`,
  };
}
