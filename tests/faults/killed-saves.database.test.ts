import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCourse } from '../../src/catalogue/use-cases/editing/create-course.ts';
import { editingDatabase, NOW } from '../support/editing.ts';
import { randomOf } from '../support/random-numbers.ts';

const KILLS = process.env.LONG_TESTS === '1' ? 100 : 3;

// Inside node_modules, so that packages are found from there; one per thread, because test files run side by side.
const program = path.resolve(
  `node_modules/.cache/bildungsnetz-saves-process-${process.pid}-${threadId}.mjs`,
);
const { db, address } = await editingDatabase();
const random = randomOf(23);

beforeAll(async () => {
  await build({
    entryPoints: ['tests/faults/saves-process.ts'],
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
afterAll(() => rm(program, { force: true }));

interface Answered {
  readonly number: number;
  readonly version: number;
}

/** Saves until the process is killed in the middle of it; answers the last save that the process was told of. */
async function saveUntilKilled(offerId: string, { number, version }: Answered): Promise<Answered> {
  const { socketDir = '', database = '' } = address;
  const child = spawn(
    process.execPath,
    [program, socketDir, database, offerId, String(number + 1), String(version)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await sleep(random.below(60));
  child.kill('SIGKILL');
  await closed;
  const [last] = output.split('\n').slice(0, -1).slice(-1);
  const [answered = 0, at = 0] = (last ?? '').split(' ').map(Number);
  return { number: answered, version: at };
}

test(`kill -9 while saving, ${KILLS} times: what was answered is saved, and each form once`, {
  timeout: 600_000,
}, async () => {
  const { offerId } = await createCourse(db, {
    memberId: 'own',
    title: 'Kurs',
    actorId: 'anna',
    now: NOW,
  });
  let answered: Answered = { number: 0, version: 1 };
  for (let kill = 1; kill <= KILLS; kill++) {
    // The next process sends the form again that the killed one had not been answered.
    answered = await saveUntilKilled(offerId, answered);
    const { rows } = await sql<{
      subtitles: number[];
      newest: number;
      draft: number;
      same: boolean;
    }>`
      select array_agg((v.content ->> 'subtitle')::int order by v.version) as subtitles, max(v.version) as newest,
        max(d.version) as draft, bool_or(v.version = d.version and v.content = d.content) as same
      from course_version v join course_draft d using (offer_id)
      where v.offer_id = ${offerId} and v.kind = 'saved'`.execute(db);
    const [saved] = rows;
    const numbers = saved?.subtitles ?? [];
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length - answered.number).toBeGreaterThanOrEqual(0);
    // At most the one save on its way was done without an answer.
    expect(numbers.length - answered.number).toBeLessThanOrEqual(1);
    expect(saved).toMatchObject({ newest: saved?.draft, same: true });
  }
});
