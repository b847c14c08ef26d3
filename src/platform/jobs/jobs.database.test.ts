import { once } from 'node:events';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { connect } from '../database/connect.ts';
import { createLog } from '../log.ts';
import { addJob, openJobs, type Task, type Tasks, TryAgain } from './index.ts';

const { db, pool, address } = await testDatabase();
const clock = { now: () => new Date('2026-11-23T08:00:00Z') };
const stops: (() => Promise<void>)[] = [];
let lines: string[] = [];

beforeEach(async () => {
  lines = [];
  await pool.query('delete from graphile_worker._private_jobs');
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function open(tasks: Tasks, over = pool): Promise<() => Promise<void>> {
  const log = createLog('warn', (line) => lines.push(line));
  const stop = await openJobs({ pool: over, clock, log, tasks });
  stops.push(stop);
  return async () => {
    stops.splice(stops.indexOf(stop), 1);
    await stop();
  };
}

/** A task that remembers what it was called with, and the wait for a number of calls. */
function recorder(then: Task = async () => undefined) {
  const seen: unknown[] = [];
  const looks = new Set<() => void>();
  const task: Task = async (payload, run) => {
    seen.push(payload);
    for (const look of looks) look();
    await then(payload, run);
  };
  const whenSeen = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (seen.length >= count) resolve();
      };
      looks.add(look);
      look();
    });
  return { seen, task, whenSeen };
}

const queue = async () =>
  (
    await sql<{ task: string; attempts: number; error: string | null; isTaken: boolean }>`
      select task_identifier as task, attempts, last_error as error, locked_by is not null as "isTaken"
      from graphile_worker.jobs order by id`.execute(db)
  ).rows;

async function untilQueue(accept: (jobs: Awaited<ReturnType<typeof queue>>) => boolean) {
  let jobs = await queue();
  while (!accept(jobs)) jobs = await queue();
  return jobs;
}

describe('a job', () => {
  test('runs after the commit of its transaction and never without one', async () => {
    const { seen, task, whenSeen } = recorder();
    await open({ 'note-id': task });
    await expect(
      db.transaction().execute(async (trx) => {
        await addJob(trx, 'note-id', { id: 'rolled-back' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await db.transaction().execute((trx) => addJob(trx, 'note-id', { id: 'committed' }));
    await whenSeen(1);
    expect(await untilQueue((jobs) => jobs.length === 0)).toEqual([]);
    expect(seen).toEqual([{ id: 'committed' }]);
  });

  test('takes the place of a waiting one with the same key', async () => {
    for (const id of ['first', 'second']) await addJob(db, 'note-id', { id }, { key: 'one' });
    const { seen, task, whenSeen } = recorder();
    await open({ 'note-id': task });
    await whenSeen(1);
    expect(await untilQueue((jobs) => jobs.length === 0)).toEqual([]);
    expect(seen).toEqual([{ id: 'second' }]);
  });

  test('is tried again when its task could not do it, and the log says why without a stack', async () => {
    await addJob(db, 'note-id', { id: 'a' });
    const { task, whenSeen } = recorder(async (_payload, { attempt, isLast, now }) => {
      expect([isLast, now]).toEqual([false, clock.now()]);
      if (attempt === 1) throw new TryAgain('not ready');
    });
    await open({ 'note-id': task });
    await whenSeen(2);
    await untilQueue((jobs) => jobs.length === 0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'warn', reason: 'not ready' }),
    ]);
  });

  test('that fails by a defect stays in the queue with the reason, and the log has the stack', async () => {
    await addJob(db, 'note-id', { id: 'a' }, { maxAttempts: 1 });
    await open({
      'note-id': async (_payload, { isLast }) => {
        throw new Error(`broken, last: ${isLast}`);
      },
    });
    const jobs = await untilQueue(([job]) => job?.error !== null);
    expect(jobs).toMatchObject([{ attempts: 1, error: 'broken, last: true' }]);
    expect(lines.join('')).toContain('jobs.database.test.ts');
  });
});

describe('several workers', () => {
  test('share the jobs; each runs once', async () => {
    const { seen, task, whenSeen } = recorder();
    const other = connect(address);
    await open({ 'note-id': task });
    await open({ 'note-id': task }, other.pool);
    await db.transaction().execute(async (trx) => {
      for (let i = 0; i < 40; i++) await addJob(trx, 'note-id', { id: `job ${i}` });
    });
    await whenSeen(40);
    await untilQueue((jobs) => jobs.length === 0);
    expect(new Set(seen.map((payload) => JSON.stringify(payload))).size).toBe(40);
    expect(seen).toHaveLength(40);
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await other.close();
  });

  test('leave alone what another one is doing', async () => {
    await addJob(db, 'note-id', { id: 'a' });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = recorder(() => finished);
    await open({ 'note-id': first.task });
    await first.whenSeen(1);
    const second = recorder();
    await open({ 'note-id': second.task, 'other-task': second.task });
    await addJob(db, 'other-task', { id: 'b' });
    await second.whenSeen(1);
    expect(await untilQueue((jobs) => jobs.length === 1)).toMatchObject([{ isTaken: true }]);
    finish();
    await untilQueue((jobs) => jobs.length === 0);
    expect([first.seen, second.seen]).toEqual([[{ id: 'a' }], [{ id: 'b' }]]);
  });
});

describe('the end', () => {
  test('waits for what runs', async () => {
    await addJob(db, 'note-id', { id: 'a' });
    let finish = () => {};
    const { task, whenSeen } = recorder(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const stop = await open({ 'note-id': task });
    await whenSeen(1);
    const stopped = stop();
    finish();
    await stopped;
    expect(await queue()).toEqual([]);
  });

  test('tells what goes on too long to end, and leaves it to others', async () => {
    await addJob(db, 'note-id', { id: 'a' });
    const { task, whenSeen } = recorder(async (_payload, { signal }) => {
      await once(signal, 'abort');
      throw new TryAgain('stopped');
    });
    const stop = await open({ 'note-id': task });
    await whenSeen(1);
    await stop();
    expect(await queue()).toMatchObject([{ isTaken: false, error: 'stopped' }]);
  });

  test('comes even if a task never ends; the next worker takes its job', async () => {
    await addJob(db, 'note-id', { id: 'a' });
    const deaf = recorder(() => new Promise<void>(() => {}));
    const other = connect(address);
    const stop = await open({ 'note-id': deaf.task }, other.pool);
    await deaf.whenSeen(1);
    await stop();
    const next = recorder();
    await open({ 'note-id': next.task });
    await next.whenSeen(1);
    expect(next.seen).toEqual([{ id: 'a' }]);
    await other.close();
  });
});

test('after all connections are lost the workers go on', async () => {
  const { task, whenSeen } = recorder();
  const other = connect(address);
  await open({ 'note-id': task }, other.pool);
  await addJob(db, 'note-id', { id: 'before' });
  await whenSeen(1);
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await addJob(db, 'note-id', { id: 'after' });
  await whenSeen(2);
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await other.close();
});
