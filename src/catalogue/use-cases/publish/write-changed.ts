import { stableId } from '../../../platform/ids.ts';
import { storableText } from '../../model/storable-text.ts';
import { markPartlyDescribed } from '../../queries/delivery-delta.ts';
import type { KnownOffer } from '../../queries/delivery-keys.ts';
import type { ContactRow, CourseRow, RunRow, SessionRow } from '../../queries/delivery-rows.ts';
import { withdrawRuns } from '../../queries/delivery-withdraw.ts';
import {
  replaceSessions,
  writeContacts,
  writeCourses,
  writeOffers,
  writeRawRecords,
  writeRuns,
} from '../../queries/delivery-write.ts';
import { type BatchContext, rowsOfRun } from './batch-context.ts';
import { offerRows } from './offer-rows.ts';
import type { ResolvedOffer } from './resolve-offer.ts';

/** Writes new and changed offers with their runs as the delivery has them. */
export async function writeChanged(
  context: BatchContext,
  changed: readonly ResolvedOffer[],
  known: ReadonlyMap<string, KnownOffer>,
): Promise<void> {
  const { trx, stamp, source, delta } = context;
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
  /** Offers of which a delta may leave runs out. */
  const partlyIds: string[] = [];
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
    const before = known.get(one.offer.key);
    if (before === undefined) continue;
    knownIds.push(offerId);
    if (delta.isDelta && before.publication !== 'withdrawn') partlyIds.push(offerId);
  }
  await writeContacts(trx, stamp, [...contacts.values()]);
  await writeOffers(trx, stamp, offers);
  await writeCourses(trx, courses);
  const written = await writeRuns(trx, stamp, runs);
  // Also those of new offers: a course that got another key may have kept its runs.
  await replaceSessions(
    trx,
    [...written],
    sessions.filter((session) => written.has(session.run_id)),
  );
  const runIds = runs.map((run) => run.id);
  const partly = new Set(partlyIds);
  await withdrawRuns(
    trx,
    stamp,
    knownIds.filter((id) => !partly.has(id)),
    runIds,
  );
  if (partlyIds.length > 0) await markPartlyDescribed(trx, partlyIds, runIds);
}
