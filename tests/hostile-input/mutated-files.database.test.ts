import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { addProvider } from '../support/members.ts';
import { buildImportProcess, dropImportProcess, linesOf, startImport } from './import-child.ts';
import { MUTATIONS, randomFrom } from './mutate.ts';

const feeds = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/vhs-berlin');
const NAMES = [
  'kurs-einzeln-2020-mit-dvv-kategorie.json',
  'kurse-snippet-2020.xml',
  'kurse-2020-dev.json',
] as const;
/** Copies in the normal run and with LONG_TESTS=1. */
const COPIES = process.env.LONG_TESTS === '1' ? 200 : 16;
/** Every so often the large file, the rest alternates between the small ones. */
const LARGE_EVERY = 8;

const { db, address } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-hostile-'));

beforeAll(async () => {
  await buildImportProcess();
  await addProvider(db, 'vhs');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropImportProcess();
});

describe.skipIf(!existsSync(feeds))(
  'damaged copies of real files (skipped without the shared data)',
  () => {
    test(`${COPIES} copies: published or refused with reasons, never half, memory below 300 MB`, {
      timeout: 900_000,
    }, async () => {
      const files = writeCopies();
      const lines = await linesOf(
        startImport({ address, member: 'vhs', day: '2026-11-01', files }),
      );
      expect(lines.map(({ file }) => file)).toEqual(files);
      for (const { file, report } of lines) {
        const name = path.basename(file);
        if (report.state === 'published') {
          expect(
            report.created + report.updated + report.unchanged + report.rejectedCount,
            name,
          ).toBe(report.records);
          expect(
            report.rejected.every(({ reason }) => reason.length > 10),
            name,
          ).toBe(true);
        } else {
          expect(report.state, name).toBe('refused');
          expect(report.message?.length, name).toBeGreaterThan(15);
        }
        expect(report.ms, name).toBeLessThan(60_000);
      }
      expect(lines.some(({ report }) => report.state === 'refused')).toBe(true);
      expect(
        lines.some(({ report }) => report.state === 'published' && report.rejectedCount > 0),
      ).toBe(true);
      expect(Math.max(...lines.map(({ memoryMb }) => memoryMb))).toBeLessThan(300);
      await expectWholeState();
    });
  },
);

function writeCopies(): string[] {
  const originals = NAMES.map((name) => readFileSync(path.join(feeds, name)));
  const kinds = Object.keys(MUTATIONS);
  return Array.from({ length: COPIES }, (_, index) => {
    const random = randomFrom(index + 1);
    const kind = kinds[index % kinds.length] ?? '';
    const which =
      index % LARGE_EVERY === LARGE_EVERY - 1 ? 2 : smallFileFor(kind, index, kinds.length);
    const original = originals[which] ?? Buffer.alloc(0);
    const copy = MUTATIONS[kind]?.(original, random) ?? original;
    const file = path.join(
      folder,
      `${String(index).padStart(3, '0')}-${kind}-${NAMES[which] ?? ''}`,
    );
    writeFileSync(file, copy);
    return file;
  });
}

/** The first round takes the file that the damage is made for, later rounds take both in turn. */
function smallFileFor(kind: string, index: number, kinds: number): number {
  const round = Math.floor(index / kinds);
  if (round === 0 && ['entities', 'entityUse', 'nestedTags', 'bracketsLost'].includes(kind))
    return 1;
  if (round === 0 && ['escapedNul', 'nestedLists', 'quotesLost'].includes(kind)) return 0;
  return (index + round) % 2;
}

/** What is published is exactly what the last published delivery of each source counted; every offer is complete. */
async function expectWholeState(): Promise<void> {
  const sources = await sql<{ key: string; published: number; counted: number }>`
    select s.key, (select count(*)::int from offer o where o.source_id = s.id and o.publication = 'published') as published,
      (select created + updated + unchanged from delivery d where d.source_id = s.id and d.state = 'published' order by seq desc limit 1) as counted
    from data_source s`.execute(db);
  expect(sources.rows.length).toBe(2);
  for (const { key, published, counted } of sources.rows) expect(published, key).toBe(counted);
  const incomplete = await sql`
    select o.id from offer o left join course c on c.offer_id = o.id left join course_run r on r.offer_id = o.id
    where c.offer_id is null or r.id is null or o.source_record_id is null`.execute(db);
  expect(incomplete.rows).toEqual([]);
}
