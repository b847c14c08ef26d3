import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueLetter } from '../../src/accounts/use-cases/queue-letter.ts';
import { accountsDatabase } from '../support/accounts-database.ts';
import { headerOf, openMailSink } from '../support/mail-sink.ts';
import { randomOf } from '../support/random-numbers.ts';

const KILLS = process.env.LONG_TESTS === '1' ? 100 : 2;
const LETTERS = 20;
/** Jobs that one process does at a time: so many letters may be sent and not yet noted when it dies. */
const AT_A_TIME = 2;

// Inside node_modules, so that packages are found from there; one per thread, because test files run side by side.
const program = path.resolve(
  `node_modules/.cache/bildungsnetz-letters-process-${process.pid}-${threadId}.mjs`,
);
const { db, pool, address } = await accountsDatabase();
const sink = await openMailSink();
const random = randomOf(11);
const children = new Set<ChildProcess>();

beforeAll(async () => {
  await build({
    entryPoints: ['tests/faults/letters-process.ts'],
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
  await sink.close();
  await rm(program, { force: true });
});

/** Resolves when the process works and can be asked to stop. */
async function startSending(): Promise<ChildProcess> {
  const { socketDir = '', database: name = '' } = address;
  const child = spawn(process.execPath, [program, socketDir, name, sink.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  children.delete(child);
  return child.exitCode;
}

async function queueLetters(round: string): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    const ids: string[] = [];
    for (let i = 0; i < LETTERS; i++) {
      const id = await queueLetter(trx, {
        kind: 'demo',
        email: `person-${round}-${i}@werkhof.example`,
        personId: null,
        memberId: null,
        language: 'de',
        content: { subject: `Demo ${round}`, text: 'Guten Tag' },
        now: new Date(),
      });
      if (id !== null) ids.push(id);
    }
    return ids;
  });
}

async function untilSent(ids: readonly string[]): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('letter')
      .where('id', 'in', ids)
      .where('state', '=', 'sent')
      .select('id')
      .execute();
    if (rows.length === ids.length) return;
    await sleep(20);
  }
}

/** Every letter arrived; what arrived again is the same message, so that nobody sees it twice. */
function checkArrivals(ids: readonly string[], messages: readonly string[]): void {
  const byId = new Map<string | null, Set<string>>();
  for (const message of messages) {
    const id = headerOf(message, 'Message-ID');
    byId.set(id, (byId.get(id) ?? new Set()).add(message));
  }
  expect([...byId.keys()].sort()).toEqual(ids.map((id) => `<${id}@netz.example>`).sort());
  expect([...byId.values()].filter((versions) => versions.size > 1)).toEqual([]);
  expect(messages.length).toBeLessThanOrEqual(LETTERS + AT_A_TIME);
}

test(`kill -9 while sending ${LETTERS} letters, ${KILLS} times: all arrive, none under two Message-IDs`, {
  timeout: 1_800_000,
}, async () => {
  for (let round = 1; round <= KILLS; round++) {
    const before = sink.received.length;
    const ids = await queueLetters(String(round));
    const killed = await startSending();
    await sink.whenReceived(before + 1 + random.below(LETTERS - 1));
    await sleep(random.below(20));
    await endOf(killed, 'SIGKILL');
    const next = await startSending();
    await untilSent(ids);
    expect(await endOf(next, 'SIGTERM')).toBe(0);
    checkArrivals(ids, sink.received.slice(before));
  }
  expect(await jobsLeft()).toEqual([]);
});

test('another process that is already sending takes over what a killed one had begun', {
  timeout: 120_000,
}, async () => {
  const before = sink.received.length;
  const [killed, other] = await Promise.all([startSending(), startSending()]);
  const ids = await queueLetters('both');
  await sink.whenReceived(before + 5);
  await endOf(killed, 'SIGKILL');
  await untilSent(ids);
  expect(await endOf(other, 'SIGTERM')).toBe(0);
  checkArrivals(ids, sink.received.slice(before));
  expect(await jobsLeft()).toEqual([]);
});

const jobsLeft = async () =>
  (await pool.query('select key, attempts from graphile_worker.jobs')).rows;
