import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { memoryOf } from '../../bench/support/memory.ts';
import { type DeliveryReport, importDelivery } from '../../src/catalogue/index.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { publishedState } from '../support/deliveries.ts';
import { damagedCopies } from './damaged-copy.ts';
import type { DeliverLine } from './deliver-child.ts';
import { BEFORE_DELTA, endingOf, specimenOf } from './specimens/specimens.ts';

// Delivers damaged copies in a process of its own, so that its memory can be measured; each specimen for the member of its name:
// SOCKET_DIR DATABASE COPIES SPECIMEN…
const [socketDir = '', database = '', copies = '0', ...names] = process.argv.slice(2);
/** Copies far apart from each other: few of them are of all kinds. */
const STEP = 13;
const LARGE_BYTES = 200_000;

const { db, close } = connect<EditingTables>({ socketDir, database }, { max: 2 });
const { terms } = await loadNetwork('network/wesel');
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-damaged-'));
const tell = (line: DeliverLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const memoryMb = (): number => Math.round(memoryOf(process.pid)?.most ?? 0);
let minutes = 0;

async function deliver(
  name: string,
  format: string,
  bytes: Buffer,
  acceptShrink: boolean,
): Promise<DeliveryReport> {
  const file = path.join(folder, `lieferung${endingOf(name)}`);
  writeFileSync(file, bytes);
  minutes += 1;
  const answer = await importDelivery(db, {
    file,
    memberSlug: name,
    format,
    now: new Date(Date.UTC(2026, 10, 2, 8, minutes)),
    acceptShrink,
    lookups: { terms, geocode: () => null },
  });
  if (answer.kind !== 'report') throw new Error(answer.message);
  return answer.report;
}

/** Everything that is online of a member, as a fingerprint. */
async function stateOf(name: string): Promise<string> {
  const { id } = await db
    .selectFrom('member')
    .where('slug', '=', name)
    .select('id')
    .executeTakeFirstOrThrow();
  return createHash('sha256')
    .update(JSON.stringify(await publishedState(db, id)))
    .digest('hex');
}

/** The sane file, after the full delivery that a delta refers to. */
async function deliverSane(name: string): Promise<string | null> {
  for (const one of [BEFORE_DELTA[name], name]) {
    if (one === undefined) continue;
    const { format, bytes } = await specimenOf(one);
    const { state, message } = await deliver(name, format.name, bytes, true);
    if (state !== 'published') return `the sane file is ${state}: ${message}`;
  }
  return null;
}

for (const name of names) {
  const specimen = await specimenOf(name);
  const copyOf = await damagedCopies(specimen);
  tell({
    kind: 'ended',
    specimen: name,
    how: 'sane',
    state: 'published',
    problem: await deliverSane(name),
    memoryMb: memoryMb(),
  });
  const sane = await stateOf(name);
  for (let copy = 0; copy < Number(copies); copy++) {
    const { how, bytes } = copyOf(copy * STEP);
    // What it took to damage the file is none of the import's memory.
    if (bytes.length > LARGE_BYTES) globalThis.gc?.();
    tell({ kind: 'begins', specimen: name, how: `${copy * STEP} (${how})` });
    const before = await stateOf(name);
    const report = await deliver(name, specimen.format.name, bytes, copy % 3 !== 0);
    const problem =
      report.state === 'published'
        ? (wrongCounts(report) ?? (await wrongRows(name, report)))
        : await wrongRefusal(name, report, before);
    tell({
      kind: 'ended',
      specimen: name,
      how,
      state: report.state,
      problem,
      memoryMb: memoryMb(),
    });
  }
  const problem = await deliverSane(name);
  const isSane = (await stateOf(name)) === sane;
  tell({
    kind: 'ended',
    specimen: name,
    how: 'sane again',
    state: 'published',
    problem: problem ?? (isSane ? null : 'the sane file does not repair everything'),
    memoryMb: memoryMb(),
  });
}
rmSync(folder, { recursive: true });
await close();

async function wrongRefusal(
  name: string,
  report: DeliveryReport,
  before: string,
): Promise<string | null> {
  if ((report.message ?? '').length <= 15) return `${report.state} without a sentence`;
  return (await stateOf(name)) === before ? null : `${report.state}, but something changed`;
}

function wrongCounts(report: DeliveryReport): string | null {
  if (report.rejected.some(({ reason }) => reason.length <= 10)) return 'a reason is too short';
  const counted = report.created + report.updated + report.unchanged + report.rejectedCount;
  // A delta also reads deletions and runs, which are no offers.
  return report.isDelta === true || counted === report.records
    ? null
    : `${report.records} records, ${counted} counted`;
}

/** What the log says is what is there: as many offers online as it counts, each whole. */
async function wrongRows(name: string, report: DeliveryReport): Promise<string | null> {
  const { rows } = await sql<{ online: number; counted: number; half: number }>`
    select (select count(*)::int from offer o join member m on m.id = o.member_id where m.slug = ${name} and o.publication = 'published') as online,
      (select created + updated + unchanged from delivery d join data_source s on s.id = d.source_id join member m on m.id = s.member_id
        where m.slug = ${name} and d.state = 'published' order by d.seq desc limit 1) as counted,
      (select count(*)::int from offer o left join course c on c.offer_id = o.id where c.offer_id is null or o.source_record_id is null) as half`.execute(
    db,
  );
  const { online = 0, counted = 0, half = 0 } = rows[0] ?? {};
  if (half > 0) return `${half} offers are half`;
  return report.isDelta === true || online === counted
    ? null
    : `${online} online, ${counted} in the log`;
}
