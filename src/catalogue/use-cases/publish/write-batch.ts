import { localDate } from '../../../platform/clock.ts';
import { completeness } from '../../model/completeness/completeness.ts';
import { withGapsOf } from '../../model/completeness/count-gaps.ts';
import { factsOfRecord } from '../../model/completeness/facts-of-record.ts';
import { PARTLY_DESCRIBED } from '../../queries/delivery-delta.ts';
import { knownOffers } from '../../queries/delivery-keys.ts';
import { writeVenues } from '../../queries/delivery-write.ts';
import type { BatchContext } from './batch-context.ts';
import { editedByHand, editedKeys } from './edited-by-hand.ts';
import { holdForOffice } from './hold-for-office.ts';
import { BatchWatch } from './observe-batch.ts';
import { withoutRepeatedKeys } from './repeated-keys.ts';
import { type ResolvedOffer, resolveOffer } from './resolve-offer.ts';
import type { ResolvedBatch } from './resolved-batches.ts';
import { tryOut } from './try-out.ts';
import { withdrawNamed } from './withdraw-named.ts';
import { writeChanged } from './write-changed.ts';
import { writeOccupancy } from './write-occupancy.ts';
import { writeRunsAlone } from './write-runs-alone.ts';

/** Brings one batch of records into the database: reads what is stored, decides what changed, writes that. */
export async function writeBatch(context: BatchContext, batch: ResolvedBatch): Promise<void> {
  const { records } = batch;
  const { tally, lookups, delta } = context;
  if (records[0]?.kind === 'delta') delta.isDelta = true;
  tally.records += records.filter(({ kind }) => kind !== 'delta').length;
  const occupancies = records.filter((record) => record.kind === 'occupancy');
  tally.occupancies += occupancies.length;
  const watch = await BatchWatch.begin(context, records);
  await withdrawNamed(
    context,
    records.filter((record) => record.kind === 'withdrawn'),
  );
  const fresh = await withoutRepeatedKeys(context, records);
  const resolved: ResolvedOffer[] = [];
  const today = localDate(context.stamp.now);
  for (const parsed of fresh) {
    // One that lost a run to another course is another offer now.
    const result = batch.resolved.get(parsed) ?? resolveOffer(parsed, lookups.terms);
    tally.warn([...parsed.warnings, ...result.warnings]);
    tally.gaps = withGapsOf(tally.gaps, completeness(factsOfRecord(parsed.offer), today));
    resolved.push(result.resolved);
  }
  const known = await knownOffers(
    context.trx,
    context.stamp.sourceId,
    resolved.map(({ offer }) => offer.key),
  );
  const isToUpdate = ({ offer, hash }: ResolvedOffer): boolean => {
    const before = known.get(offer.key);
    if (before === undefined) return false;
    const isSame =
      before.contentHash === hash ||
      (delta.isDelta && before.contentHash === PARTLY_DESCRIBED + hash);
    return !isSame || before.publication === 'withdrawn';
  };
  const edited = await editedKeys(
    context.trx,
    context.stamp.sourceId,
    known,
    resolved.filter(isToUpdate),
  );
  const changed: ResolvedOffer[] = [];
  const kept: ResolvedOffer[] = [];
  for (const one of resolved) {
    if (edited.has(one.offer.key)) {
      tally.unchanged += 1;
      tally.warn([editedByHand(one, one.offer.title)]);
      watch?.decide(one, 'kept');
      kept.push(one);
      continue;
    }
    if (!known.has(one.offer.key)) {
      tally.created += 1;
      watch?.decide(one, 'created');
    } else if (isToUpdate(one)) {
      delta.countUpdated(one.offer.key, tally);
      watch?.decide(one, 'changed');
    } else {
      for (const run of one.offer.runs) context.venues.idOf(run.venue);
      tally.unchanged += 1;
      watch?.decide(one, 'unchanged');
      continue;
    }
    changed.push(one);
  }
  await watch?.remember([...kept, ...changed.filter(({ offer }) => known.has(offer.key))]);
  if (watch !== null) await tryOut(context, watch, kept, known);
  const allowed =
    watch === null || context.speed === 'whole'
      ? changed
      : await holdForOffice(context, watch, changed, known);
  for (const one of allowed) for (const run of one.offer.runs) context.venues.idOf(run.venue);
  await writeVenues(context.trx, context.stamp, await context.venues.takeRows());
  if (allowed.length > 0) await writeChanged(context, allowed, known);
  await writeRunsAlone(
    context,
    records.filter((record) => record.kind === 'runs'),
  );
  await writeOccupancy(context, occupancies);
  await watch?.end();
}
