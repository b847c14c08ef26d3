import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { addProvider } from '../support/members.ts';
import { buildImportProcess, dropImportProcess, linesOf, startImport } from './import-child.ts';
import { randomFrom } from './mutate.ts';

const feed = path.resolve(
  process.env.SHARED_DIR ?? '../shared',
  'data/courses/vhs-berlin/kurse-2020-dev.json',
);
const KILLS = process.env.LONG_TESTS === '1' ? 20 : 2;

const { db, address } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-killed-'));

beforeAll(async () => {
  await buildImportProcess();
  await addProvider(db, 'vhs');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropImportProcess();
});

/** What is online, and from how many deliveries: a half one would be a second. */
const counts = async (): Promise<unknown> =>
  (
    await sql`select (select count(*)::int from offer where publication = 'published') as offers, (select count(*)::int from course_run) as runs,
      (select count(distinct s.delivery_id)::int from offer o join source_record s on s.id = o.source_record_id) as sources`.execute(
      db,
    )
  ).rows[0];

describe.skipIf(!existsSync(feed))(
  'ASVS 2.3.3: kill -9 during an import (skipped without the shared data)',
  () => {
    test(`${KILLS} times: what had arrived is completed by the next import, nothing is ever half`, {
      timeout: 600_000,
    }, async () => {
      const random = randomFrom(7);
      const text = readFileSync(feed, 'utf8');
      const changed = path.join(folder, 'changed.json');
      const [full] = await linesOf(
        startImport({ address, member: 'vhs', day: '2026-11-01', files: [feed] }),
      );
      expect(full?.report.created).toBe(1140);
      const whole = { offers: 1140, runs: 1140, sources: 1 };
      for (let kill = 1; kill <= KILLS; kill++) {
        // Every record differs from the one before, so the killed process is in the middle of writing.
        writeFileSync(changed, text.replaceAll('"name": "', `"name": "${kill} `));
        const child = startImport({ address, member: 'vhs', day: '2026-11-02', files: [changed] });
        await new Promise<void>((resolve) => child.stderr?.once('data', () => resolve()));
        await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 200)));
        child.kill('SIGKILL');
        await new Promise((resolve) =>
          child.exitCode === null && child.signalCode === null
            ? child.once('exit', resolve)
            : resolve(null),
        );
        expect(await counts()).toEqual(whole);
      }
      writeFileSync(changed, text.replaceAll('"name": "', '"name": "zuletzt '));
      const [last] = await linesOf(
        startImport({ address, member: 'vhs', day: '2026-11-03', files: [changed] }),
      );
      expect(last?.report).toMatchObject({
        state: 'published',
        records: 1140,
        created: 0,
        updated: 1140,
        withdrawn: 0,
      });
      expect(await counts()).toEqual(whole);
      const open = await db
        .selectFrom('delivery_file')
        .where('state', 'not in', ['published', 'arriving'])
        .select('state')
        .execute();
      expect(open).toEqual([]);
    });
  },
);
