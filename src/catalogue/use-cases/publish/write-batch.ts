import type { Kysely } from 'kysely';
import { stableId } from '../../../platform/ids.ts';
import type {
  DeliveryProblem,
  OfferRecord,
  ParsedRecord,
  RunRecord,
} from '../../exchange/record.ts';
import { storableText } from '../../model/storable-text.ts';
import { knownOffers, noteKeys } from '../../queries/delivery-keys.ts';
import type {
  ContactRow,
  CourseRow,
  DeliveryStamp,
  RunRow,
  SessionRow,
} from '../../queries/delivery-rows.ts';
import { withdrawRuns } from '../../queries/delivery-withdraw.ts';
import {
  replaceSessions,
  writeContacts,
  writeCourses,
  writeOffers,
  writeRawRecords,
  writeRuns,
  writeVenues,
} from '../../queries/delivery-write.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryTally } from './delivery-report.ts';
import { editedByHand, editedKeys } from './edited-by-hand.ts';
import { offerRows } from './offer-rows.ts';
import type { DeliverySource, PublishLookups } from './publish-options.ts';
import { type ResolvedOffer, resolveOffer } from './resolve-offer.ts';
import { type RunRows, runRows } from './run-rows.ts';
import type { DeliveryVenues } from './venues.ts';

type OfferParsed = Extract<ParsedRecord, { kind: 'offer' }>;

export interface BatchContext {
  readonly trx: Kysely<CatalogueTables>;
  readonly source: DeliverySource;
  readonly stamp: DeliveryStamp;
  readonly lookups: PublishLookups;
  readonly venues: DeliveryVenues;
  readonly tally: DeliveryTally;
}

/** Brings one batch of records into the database: reads what is stored, decides what changed, writes that. */
export async function writeBatch(
  context: BatchContext,
  records: readonly ParsedRecord[],
): Promise<void> {
  const { tally, lookups } = context;
  tally.records += records.length;
  const fresh = await withoutRepeatedKeys(context, records);
  const resolved: ResolvedOffer[] = [];
  for (const parsed of fresh) {
    const result = resolveOffer(parsed, lookups.terms);
    tally.warn([...parsed.warnings, ...result.warnings]);
    resolved.push(result.resolved);
  }
  const known = await knownOffers(
    context.trx,
    context.stamp.sourceId,
    resolved.map(({ offer }) => offer.key),
  );
  const isToUpdate = ({ offer, hash }: ResolvedOffer): boolean => {
    const before = known.get(offer.key);
    return (
      before !== undefined && (before.contentHash !== hash || before.publication === 'withdrawn')
    );
  };
  const edited = await editedKeys(
    context.trx,
    context.stamp.sourceId,
    known,
    resolved.filter(isToUpdate),
  );
  const changed: ResolvedOffer[] = [];
  for (const one of resolved) {
    if (edited.has(one.offer.key)) {
      tally.unchanged += 1;
      tally.warn([editedByHand(one)]);
      continue;
    }
    for (const run of one.offer.runs) context.venues.idOf(run.venue);
    if (!known.has(one.offer.key)) tally.created += 1;
    else if (isToUpdate(one)) tally.updated += 1;
    else {
      tally.unchanged += 1;
      continue;
    }
    changed.push(one);
  }
  await writeVenues(context.trx, context.stamp, await context.venues.takeRows());
  if (changed.length > 0) await writeChanged(context, changed, (key) => known.has(key));
}

async function withoutRepeatedKeys(
  { trx, tally }: BatchContext,
  records: readonly ParsedRecord[],
): Promise<OfferParsed[]> {
  const byKey = new Map<string, OfferParsed>();
  const repeated: OfferParsed[] = [];
  for (const parsed of records) {
    if (parsed.kind === 'rejected') tally.reject(parsed.problems);
    else if (byKey.has(parsed.offer.key)) repeated.push(parsed);
    else byKey.set(parsed.offer.key, parsed);
  }
  const isNew = await noteKeys(trx, 'delivered_offer', [...byKey.keys()]);
  for (const [key, parsed] of byKey) if (!isNew.has(key)) repeated.push(parsed);
  for (const { record, line, offer } of repeated) {
    tally.reject([
      {
        record,
        line,
        field: 'key',
        reason: `Der Schlüssel „${offer.key.slice(0, 80)}“ kommt in der Datei schon vor; dieser Datensatz wurde nicht übernommen.`,
      },
    ]);
  }
  const fresh = [...byKey.values()].filter(({ offer }) => isNew.has(offer.key));
  return withoutRepeatedRuns(trx, fresh);
}

/** Drops runs whose key another offer of the delivery already has. */
async function withoutRepeatedRuns(
  trx: Kysely<CatalogueTables>,
  offers: readonly OfferParsed[],
): Promise<OfferParsed[]> {
  const owners = new Map<string, RunRecord>();
  for (const { offer } of offers)
    for (const run of offer.runs) if (!owners.has(run.key)) owners.set(run.key, run);
  const isNew = await noteKeys(trx, 'delivered_run', [...owners.keys()]);
  return offers.map((parsed) => {
    const isKept = (run: RunRecord): boolean => isNew.has(run.key) && owners.get(run.key) === run;
    const dropped = parsed.offer.runs.filter((run) => !isKept(run));
    if (dropped.length === 0) return parsed;
    const offer: OfferRecord = { ...parsed.offer, runs: parsed.offer.runs.filter(isKept) };
    const warnings: DeliveryProblem[] = dropped.map((run) => ({
      record: parsed.record,
      line: parsed.line,
      field: 'run',
      reason: `Der Termin „${run.key.slice(0, 80)}“ kommt in der Datei schon vor; er wurde hier ausgelassen.`,
    }));
    return { ...parsed, offer, warnings: [...parsed.warnings, ...warnings] };
  });
}

async function writeChanged(
  context: BatchContext,
  changed: readonly ResolvedOffer[],
  isKnown: (key: string) => boolean,
): Promise<void> {
  const { trx, stamp, source } = context;
  const raw = await writeRawRecords(
    trx,
    stamp,
    changed.map((one) => ({
      source_key: one.offer.key,
      content_hash: one.hash,
      raw: storableText(one.raw),
    })),
  );
  const contacts = new Map<string, ContactRow>();
  const offers = [];
  const courses: CourseRow[] = [];
  const runs: (RunRow & { source_record_id: string | null })[] = [];
  const sessions: SessionRow[] = [];
  const knownIds: string[] = [];
  for (const one of changed) {
    const offerId = stableId(source.memberId, source.key, one.offer.key);
    const source_record_id = raw.get(one.offer.key) ?? null;
    const rows = offerRows(one, offerId, source.memberId);
    if (rows.contact !== null) contacts.set(rows.contact.id, rows.contact);
    offers.push({ ...rows.offer, source_record_id });
    courses.push(rows.course);
    for (const run of one.offer.runs.map((record) => rowsOfRun(context, record, offerId))) {
      runs.push({ ...run.run, source_record_id });
      sessions.push(...run.sessions);
    }
    if (isKnown(one.offer.key)) knownIds.push(offerId);
  }
  await writeContacts(trx, stamp, [...contacts.values()]);
  await writeOffers(trx, stamp, offers);
  await writeCourses(trx, courses);
  const written = await writeRuns(trx, stamp, runs);
  await replaceSessions(
    trx,
    knownIds.length === 0 ? [] : [...written],
    sessions.filter((session) => written.has(session.run_id)),
  );
  await withdrawRuns(
    trx,
    stamp,
    knownIds,
    runs.map((run) => run.id),
  );
}

function rowsOfRun({ source, venues }: BatchContext, record: RunRecord, offerId: string): RunRows {
  const runId = stableId(source.memberId, source.key, 'run', record.key);
  return runRows(record, { runId, offerId, venueId: venues.idOf(record.venue) });
}
