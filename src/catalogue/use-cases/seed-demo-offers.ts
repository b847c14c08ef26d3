import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Network, Places } from '../../network/index.ts';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { ParsedRecord } from '../exchange/record.ts';
import type { DemoOffersFile } from '../model/demo-offers-file.ts';
import { daysBetween } from '../model/weekdays.ts';
import { hasLeft } from '../queries/has-left.ts';
import type { CatalogueTables } from '../tables.ts';
import { publishDelivery } from './publish-delivery.ts';
import { demoMemberId } from './seed-demo-members.ts';
import { type DemoOffersText, parseDemoOffers } from './seed-demo-read.ts';
import { demoRecords } from './seed-demo-records.ts';

/** Days after which the demo's dates move on: a run that begins "in 20 days" begins in 14 to 20 days. */
const DAYS_UNTIL_STALE = 7;
const DAY_MS = 86_400_000;

export interface DemoLookups {
  readonly network: Network;
  readonly places: Places;
}

/**
 * Publishes the offers of one demo file in one transaction, unless the last delivery is from the same file and younger than a
 * week. Returns whether it published. The keys stay, so a run that is published again keeps its id and moves to its new dates; the demo
 * does not pile up past runs.
 */
export async function refreshDemoOffers(
  db: Kysely<CatalogueTables>,
  source: DemoOffersText,
  { network, places }: DemoLookups,
  now: Date,
): Promise<boolean> {
  if (await hasLeft(db, demoMemberId(source.provider))) return false;
  const last = await lastDelivery(db, source.provider);
  if (last && isFresh(last, source, now)) return false;
  const today = localDate(now);
  const file = parseDemoOffers(source, network);
  const visible = { ...file, offers: file.offers.filter((offer) => !offer.withdrawn) };
  if (!last && visible.offers.length < file.offers.length) {
    // What is to be seen as withdrawn must have been published once; a second earlier, so that the order of deliveries is certain.
    const before = new Date(now.getTime() - 1000);
    await publishStep(db, source, file, 'first', { network, places, now: before, today });
  }
  await publishStep(db, source, visible, 'all', { network, places, now, today });
  await ageOffers(db, source.provider, visible, now);
  return true;
}

/** A few courses that nobody has confirmed for long, so that one sees what becomes of them. */
async function ageOffers(
  db: Kysely<CatalogueTables>,
  provider: string,
  { offers }: DemoOffersFile,
  now: Date,
): Promise<void> {
  for (const { key, confirmed } of offers) {
    if (confirmed === undefined) continue;
    await db
      .updateTable('offer')
      .set({ confirmed_at: new Date(now.getTime() + confirmed * DAY_MS) })
      .where('member_id', '=', demoMemberId(provider))
      .where('source_key', '=', key)
      .execute();
  }
}

interface LastDelivery {
  readonly file_hash: string;
  readonly received_at: Date;
}

async function lastDelivery(
  db: Kysely<CatalogueTables>,
  provider: string,
): Promise<LastDelivery | undefined> {
  return db
    .selectFrom('delivery')
    .innerJoin('data_source', 'data_source.id', 'delivery.source_id')
    .select(['delivery.file_hash', 'delivery.received_at'])
    .where('data_source.member_id', '=', demoMemberId(provider))
    .where('data_source.key', '=', 'demo')
    .where('delivery.state', '=', 'published')
    .orderBy('delivery.received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function isFresh(last: LastDelivery, source: DemoOffersText, now: Date): boolean {
  const seededOn = localDate(last.received_at);
  const age = daysBetween(seededOn, localDate(now));
  return (
    age >= 0 && age < DAYS_UNTIL_STALE && last.file_hash === deliveryHash(source, seededOn, 'all')
  );
}

/** What a delivery of the demo is made from: the file, the day from which its dates are counted, and the step. */
const deliveryHash = (source: DemoOffersText, day: LocalDate, step: 'first' | 'all'): string =>
  createHash('sha256').update(`${source.hash} ${day} ${step}`).digest('hex');

async function publishStep(
  db: Kysely<CatalogueTables>,
  source: DemoOffersText,
  file: DemoOffersFile,
  step: 'first' | 'all',
  { network, places, now, today }: DemoLookups & { now: Date; today: LocalDate },
): Promise<void> {
  const report = await publishDelivery(
    db,
    { memberId: demoMemberId(source.provider), key: 'demo', name: 'Demodaten' },
    eachOf(demoRecords(file, today)),
    {
      file: {
        format: 'demo',
        encoding: 'utf-8',
        name: path.basename(source.fileName),
        hash: deliveryHash(source, today, step),
        bytes: Buffer.byteLength(source.text),
      },
      now,
      lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
      acceptShrink: true,
    },
  );
  if (report.state !== 'published' || report.rejectedCount > 0) {
    const reasons = report.rejected.map(({ record, field, reason }) =>
      [`Angebot ${record}`, field, reason].filter(Boolean).join(', '),
    );
    throw new Error(
      `demo/${source.fileName}: ${[report.message, ...reasons].filter(Boolean).join('; ')}`,
    );
  }
}

async function* eachOf(records: readonly ParsedRecord[]): AsyncGenerator<ParsedRecord> {
  yield* records;
}
