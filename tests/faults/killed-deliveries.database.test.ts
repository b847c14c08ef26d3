import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORK_OFF_DELIVERIES } from '../../src/catalogue/model/intake/deliveries-job.ts';
import { decideDelivery } from '../../src/catalogue/use-cases/intake/decide-delivery.ts';
import { editingDatabase } from '../support/editing.ts';
import { fileRow, received } from '../support/intake.ts';
import { delta, full, service } from '../support/openqcat-files.ts';
import { randomOf } from '../support/random-numbers.ts';
import { workbook } from '../support/workbook.ts';

const isLong = process.env.LONG_TESTS === '1';
const KILLS = isLong ? 30 : 2;
const COURSES = isLong ? 5000 : 400;

// Inside node_modules, so that packages are found from there; one per thread, because test files run side by side.
const program = path.resolve(
  `node_modules/.cache/bildungsnetz-deliveries-process-${process.pid}-${threadId}.mjs`,
);
const { db, pool, address } = await editingDatabase();
const random = randomOf(17);
const children = new Set<ChildProcess>();

beforeAll(async () => {
  await build({
    entryPoints: ['tests/faults/deliveries-process.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: program,
    logLevel: 'error',
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(program, { force: true });
});

async function startWorking(): Promise<ChildProcess> {
  const { socketDir = '', database = '' } = address;
  const child = spawn(process.execPath, [program, socketDir, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  children.delete(child);
}

/** Whole files of each kind with the same courses; in an openQ-cat update they are the whole stock, written anew. */
const FILES = {
  csv: (name: string) =>
    [
      'kurs_schluessel;titel;beschreibung',
      ...Array.from({ length: COURSES }, (_, index) => `K${index};${name} ${index};Demo`),
    ].join('\n'),
  xlsx: (name: string) =>
    workbook({
      Kurse: [
        ['kurs_schluessel', 'titel', 'beschreibung'],
        ...Array.from({ length: COURSES }, (_, index) => [`K${index}`, `${name} ${index}`, 'Demo']),
      ],
    }),
  openqcat: (name: string, isFirst: boolean) => {
    const services = Array.from({ length: COURSES }, (_, index) =>
      service({ id: `K${index}`, title: `${name} ${index}` }),
    );
    return isFirst ? full(...services) : delta(`<NEW>${services.join('\n')}</NEW>`);
  },
} as const;
type Kind = keyof typeof FILES;
const KINDS: readonly Kind[] = ['csv', 'xlsx', 'openqcat'];

async function receivedFile(kind: Kind, name: string, isFirst: boolean): Promise<string> {
  const file = await FILES[kind](`${kind} ${name}`, isFirst);
  return received(db, '', {
    fileName: `kurse.${kind === 'openqcat' ? 'xml' : kind}`,
    body: (async function* () {
      yield typeof file === 'string' ? Buffer.from(file) : file;
    })(),
  });
}

async function until(id: string, states: readonly string[]): Promise<void> {
  while (!states.includes((await fileRow(db, id)).state)) await sleep(10);
}

/** Kills somebody who is at it, lets another finish. */
async function killAndFinish(id: string, tries: number, ends: string): Promise<void> {
  const killed = await startWorking();
  while ((await fileRow(db, id)).tries === tries) await sleep(5);
  await sleep(random.below(400));
  await end(killed, 'SIGKILL');
  const next = await startWorking();
  await until(id, [ends]);
  await end(next, 'SIGTERM');
}

/** The deliveries whose records the published courses of a kind were made from, and how often each stands in the log. */
async function madeFrom(id: string, kind: Kind) {
  const { rows } = await sql<{
    deliveries: string[];
    courses: number;
    logged: number;
    items: number;
  }>`
    select array_agg(distinct s.delivery_id) as deliveries, count(*)::int as courses,
      (select count(*)::int from delivery where id = ${id}) as logged,
      (select count(*)::int from delivery_item where delivery_id = ${id}) as items
    from offer o join source_record s on s.id = o.source_record_id where o.publication = 'published' and o.title like ${`${kind} %`}`.execute(
    db,
  );
  return rows[0];
}

test(`kill -9 while reading and while publishing, ${KILLS} times each: each delivery ends exactly once, whole`, {
  timeout: 1_800_000,
}, async () => {
  for (let round = 1; round <= KILLS; round++) {
    const kind = KINDS[(round - 1) % KINDS.length] ?? 'csv';
    await db.updateTable('member').set({ trusted: true }).execute();
    const read = await receivedFile(kind, `Runde ${round}`, true);
    await killAndFinish(read, 0, 'published');
    const whole = { courses: COURSES, logged: 1, items: COURSES };
    expect(await madeFrom(read, kind)).toEqual({ ...whole, deliveries: [read] });

    await db.updateTable('member').set({ trusted: false }).execute();
    const waits = await receivedFile(kind, `Zweite ${round}`, false);
    await killAndFinish(waits, 0, 'checked');
    expect((await madeFrom(waits, kind))?.deliveries).toEqual([read]);
    await decideDelivery(db, {
      memberId: 'own',
      deliveryId: waits,
      version: (await fileRow(db, waits)).version,
      decision: 'publish',
      acceptsShrink: false,
      isOffice: true,
      actorId: 'anna',
      now: new Date(),
    });
    await killAndFinish(waits, 0, 'published');
    expect(await madeFrom(waits, kind)).toEqual({ ...whole, deliveries: [waits] });
  }
  const left = await pool.query(
    'select task_identifier, attempts from graphile_worker.jobs where task_identifier = $1',
    [WORK_OFF_DELIVERIES],
  );
  expect(left.rows).toEqual([]);
});
