import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactSite } from '../support/contact.ts';
import { headerOf, openMailSink } from '../support/mail-sink.ts';
import { randomOf } from '../support/random-numbers.ts';

const isLong = process.env.LONG_TESTS === '1';
const ENQUIRIES = isLong ? 200 : 20;
const KILLS = isLong ? 20 : 2;
/** Half-time, due, a working day later. */
const CLOCKS = '30,58,82';
/** Twenty days later. */
const DELETION = '480';

// Inside node_modules, so that packages are found from there; one per thread, because test files run side by side.
const program = path.resolve(
  `node_modules/.cache/bildungsnetz-enquiries-process-${process.pid}-${threadId}.mjs`,
);
const { db, address, people } = await contactSite();
const sink = await openMailSink();
const random = randomOf(31);
const children = new Set<ChildProcess>();

beforeAll(async () => {
  await build({
    entryPoints: ['tests/faults/enquiries-process.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outfile: program,
    logLevel: 'error',
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sink.close();
  await rm(program, { force: true });
});

interface Worker {
  readonly child: ChildProcess;
  /** What it said that it has done, e.g. `17 answered`. */
  readonly lines: string[];
  /** Resolves when it has done everything or was killed. */
  readonly over: Promise<void>;
}

async function startWorking(hours: string, count: number): Promise<Worker> {
  const { socketDir = '', database = '' } = address;
  const person = people.get('leseinsel 1') ?? '';
  const child = spawn(
    process.execPath,
    [program, socketDir, database, sink.url, person, hours, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.add(child);
  const lines: string[] = [];
  let rest = '';
  const over = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const said = `${rest}${text}`.split('\n');
      rest = said.pop() ?? '';
      lines.push(...said);
      if (lines.includes('done')) resolve();
    });
  });
  await once(child.stdout ?? child, 'data');
  return { child, lines, over };
}

async function end({ child }: Worker, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  children.delete(child);
}

/** What was said to be done is done. */
async function checkAnswered(lines: readonly string[]): Promise<void> {
  const { rows } = await sql<{ done: string }>`
    select substr(e.form_key, 6)::int || ' ' || v.kind as done
      from enquiry e join enquiry_need n on n.enquiry_id = e.id join enquiry_event v on v.need_id = n.id
    union all select substr(form_key, 6)::int || ' erased' from enquiry where erased_at is not null`.execute(
    db,
  );
  const done = new Set(rows.map((row) => row.done));
  expect(lines.filter((line) => /^\d+ /.test(line) && !done.has(line))).toEqual([]);
}

/** How often each thing happened to each enquiry, by its number. */
async function happened() {
  const { rows } = await sql<{
    number: number;
    kinds: Record<string, number>;
    state: string;
    needs: number;
  }>`
    select substr(e.form_key, 6)::int as number, n.state, count(*) over (partition by e.id)::int as needs,
      (select jsonb_object_agg(kind, times) from (select kind, count(*) as times from enquiry_event where need_id = n.id group by kind) k) as kinds
    from enquiry e join enquiry_need n on n.enquiry_id = e.id order by 1`.execute(db);
  return rows;
}

const ANSWERED = { received: 1, taken: 1, answered: 1, closed: 1 };
/** By the last two bits of the number: what the worker does, see there. */
const KINDS_OF = [
  ANSWERED,
  ANSWERED,
  { received: 1, reminded: 1, red: 1, escalated: 1 },
  { ...ANSWERED, message: 1 },
];

/** Letters in the mail log by kind, for each sender that has any. */
async function lettersOfSenders() {
  const { rows } = await sql<{ number: number; kinds: Record<string, number> }>`
    select number, jsonb_object_agg(kind, times) as kinds from (
      select substr(email, 2, strpos(email, '@') - 2)::int as number, kind, count(*) as times
      from letter where email like 'p%@gast.example' group by 1, 2) as counted
    group by number order by number`.execute(db);
  return rows;
}
const LETTERS = { enquiry_receipt: 1, enquiry_answer: 1, enquiry_closed: 1 };

async function killed(hours: string, count: number, kills: number): Promise<void> {
  for (let kill = 1; kill <= kills; kill++) {
    const worker = await startWorking(hours, count);
    await Promise.race([worker.over, sleep(50 + random.below(isLong ? 900 : 250))]);
    await end(worker, 'SIGKILL');
    await checkAnswered(worker.lines);
  }
  const last = await startWorking(hours, count);
  await last.over;
  expect(last.lines.at(-1)).toBe('done');
  while (await lettersWait()) await sleep(20);
  await end(last, 'SIGTERM');
}

async function lettersWait(): Promise<boolean> {
  const { rows } = await sql`select 1 from letter where state = 'waiting' limit 1`.execute(db);
  return rows.length > 0;
}

test(`kill -9 while ${ENQUIRIES} enquiries come in, are taken, answered, closed and deleted, ${KILLS} times: none is lost or doubled`, {
  timeout: 1_800_000,
}, async () => {
  await killed(CLOCKS, ENQUIRIES, KILLS);
  const rows = await happened();
  expect(rows.map(({ number, kinds, needs }) => ({ number, kinds, needs }))).toEqual(
    Array.from({ length: ENQUIRIES }, (_, number) => ({
      number,
      kinds: KINDS_OF[number % 4],
      needs: 1,
    })),
  );
  // One of four was taken back by its sender: its letters are gone with everything else.
  expect(await lettersOfSenders()).toEqual(
    Array.from({ length: ENQUIRIES }, (_, number) => number)
      .filter((number) => number % 4 !== 1)
      .map((number) => ({ number, kinds: number % 4 === 2 ? { enquiry_receipt: 1 } : LETTERS })),
  );
  const { rows: letters } = await sql<{ id: string }>`select id from letter`.execute(db);
  const ids = sink.received.map((message) => headerOf(message, 'Message-ID'));
  expect(letters.filter(({ id }) => !ids.includes(`<${id}@netz.example>`))).toEqual([]);
  // Sent and not yet noted when the process died: the same message, which mail programs show once.
  expect(new Set(sink.received).size).toBe(new Set(ids).size);
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(2 * KILLS);

  await killed(DELETION, 0, isLong ? 5 : 1);
  const { rows: left } = await sql<{
    kept: number;
    erased: number;
    messages: number;
    counted: number;
  }>`
    select count(*) filter (where sealed is not null)::int as kept, count(*) filter (where erased_at is not null)::int as erased,
      (select count(*)::int from enquiry_message) as messages,
      (select sum(count)::int from enquiry_count where kind = 'received') as counted from enquiry`.execute(
    db,
  );
  expect(left).toEqual([
    { kept: ENQUIRIES / 4, erased: (ENQUIRIES / 4) * 3, messages: 0, counted: ENQUIRIES },
  ]);
  expect((await lettersOfSenders()).filter(({ number }) => number % 4 !== 2)).toEqual([]);
});
