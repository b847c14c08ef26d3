import type { Kysely } from 'kysely';
import { randomId, stableId } from '../../platform/ids.ts';
import type { ParsedRecord } from '../exchange/record.ts';
import { UnreadableDelivery } from '../exchange/unreadable-delivery.ts';
import { logDelivery } from '../queries/delivery-log.ts';
import type { DeliveryStamp } from '../queries/delivery-rows.ts';
import { ensureDataSource, lockSource, type SourceFacts } from '../queries/delivery-source.ts';
import { hasLeft } from '../queries/has-left.ts';
import type { CatalogueTables } from '../tables.ts';
import { applyDelivery } from './publish/apply-delivery.ts';
import {
  type DeliveryReport,
  type DeliveryState,
  DeliveryTally,
} from './publish/delivery-report.ts';
import { observeRepeated } from './publish/observe-missing.ts';
import type { DeliverySource, PublishOptions } from './publish/publish-options.ts';
import { findRepeated, rulesHash } from './publish/repeated-delivery.ts';

export type { DeliveryReport } from './publish/delivery-report.ts';
export type {
  DeliveryFile,
  DeliverySource,
  PublishLookups,
  PublishOptions,
  VenuePosition,
} from './publish/publish-options.ts';

interface Outcome {
  readonly state: DeliveryState;
  readonly message: string | null;
  /** Whether what was written stays. */
  readonly isKept: boolean;
}

/**
 * Brings the source's offers into the state that a full delivery describes, in one transaction: new and changed ones are written,
 * missing ones withdrawn, the rest is left alone. A delta changes only what it names. A delivery that cannot be read to its end or that
 * shrinks too much changes nothing and says so in `state` and `message`. Throws only what the database throws; then nothing is changed
 * either.
 */
export async function publishDelivery(
  db: Kysely<CatalogueTables>,
  source: DeliverySource,
  records: AsyncIterable<ParsedRecord>,
  options: PublishOptions,
): Promise<DeliveryReport> {
  const began = performance.now();
  const tally = new DeliveryTally();
  const stamp: DeliveryStamp = {
    deliveryId: options.deliveryId ?? randomId(),
    sourceId: stableId(source.memberId, 'source', source.key),
    memberId: source.memberId,
    now: options.now,
  };
  const reportOf = ({ state, message }: Outcome): DeliveryReport => ({
    state,
    format: options.file.format,
    encoding: options.file.encoding,
    ...tally.counts(state),
    message,
    ...(options.observer === undefined ? {} : { held: tally.held }),
    ms: Math.round(performance.now() - began),
  });
  const facts = factsOf(source, stamp.sourceId);
  const trx = await db.startTransaction().execute();
  let outcome: Outcome;
  try {
    await lockSource(trx, stamp.sourceId, () => options.onWait?.());
    await ensureDataSource(trx, facts, stamp.now);
    await options.onBegin?.();
    outcome = await outcomeOf(trx, source, stamp, tally, records, options);
    if (outcome.isKept) {
      const report = reportOf(outcome);
      await log(trx, stamp, options, report, tally.publishedAfterDelta);
      await options.onCommit?.(trx, report);
      await trx.commit().execute();
      return report;
    }
    await trx.rollback().execute();
  } catch (error) {
    // A lost connection cannot roll back; the server does it then.
    await trx
      .rollback()
      .execute()
      .catch(() => undefined);
    if (!(error instanceof UnreadableDelivery)) throw error;
    outcome = { state: 'refused', message: refusalMessage(error), isKept: false };
  }
  const report = reportOf(outcome);
  // A mere rehearsal leaves no trace.
  if (options.dryRun !== true || options.deliveryId !== undefined) {
    await ensureDataSource(db, facts, stamp.now);
    await log(db, stamp, options, report, null);
  }
  return report;
}

async function outcomeOf(
  trx: Kysely<CatalogueTables>,
  source: DeliverySource,
  stamp: DeliveryStamp,
  tally: DeliveryTally,
  records: AsyncIterable<ParsedRecord>,
  options: PublishOptions,
): Promise<Outcome> {
  const isDone = (): boolean =>
    options.dryRun !== true || (options.keepsSeats === true && tally.isSeatsOnly);
  const done = (): Outcome =>
    isDone()
      ? { state: 'published', message: null, isKept: true }
      : { state: 'dry_run', message: null, isKept: false };
  if (await hasLeft(trx, source.memberId)) return LEFT;
  const rules = rulesHash(options);
  const repeated = await findRepeated(trx, stamp.sourceId, options.file.hash, rules);
  if (repeated !== null) {
    tally.takeOver(repeated);
    await observeRepeated(options.observer ?? null, repeated);
    return done();
  }
  const applied = await applyDelivery(trx, source, stamp, tally, records, options);
  if (applied.kind === 'shrinks')
    return { state: 'waiting', message: applied.message, isKept: false };
  return options.speed === 'live' && tally.held > 0 && isDone() ? HELD : done();
}

const HELD: Outcome = {
  state: 'waiting',
  message:
    'Termine, Preise und Plätze sind online. Neue Kurse und geänderte Inhalte sieht sich die Geschäftsstelle zuerst an.',
  isKept: true,
};

const LEFT: Outcome = {
  state: 'refused',
  isKept: false,
  message:
    'Die Datei wurde nicht übernommen: Dieses Mitglied hat das Netzwerk verlassen. Soll es zurückkommen, nimmt es die Geschäftsstelle wieder auf.',
};

function refusalMessage(error: UnreadableDelivery): string {
  const where = error.line === null ? '' : ` (Zeile ${error.line})`;
  return `Die Datei wurde nicht übernommen, am Bestand ist nichts geändert. ${error.message}${where}`;
}

function factsOf(source: DeliverySource, id: string): SourceFacts {
  return {
    id,
    memberId: source.memberId,
    key: source.key,
    name: source.name,
    url: source.url ?? null,
    licence: source.licence ?? null,
    attribution: source.attribution ?? null,
  };
}

async function log(
  db: Kysely<CatalogueTables>,
  stamp: DeliveryStamp,
  options: PublishOptions,
  report: DeliveryReport,
  publishedAfterDelta: number | null,
): Promise<void> {
  const { file, now } = options;
  await logDelivery(db, {
    id: stamp.deliveryId,
    sourceId: stamp.sourceId,
    format: file.format,
    encoding: file.encoding,
    fileName: file.name,
    fileHash: file.hash,
    fileBytes: file.bytes,
    // What was only looked at waits for somebody who publishes it.
    state: report.state === 'dry_run' ? 'waiting' : report.state,
    receivedAt: now,
    finishedAt: new Date(now.getTime() + report.ms),
    records: report.records,
    created: report.created,
    updated: report.updated,
    unchanged: report.unchanged,
    withdrawn: report.withdrawn,
    rejected: report.rejectedCount,
    report: { ...report, rules: rulesHash(options), publishedAfterDelta },
  });
}
