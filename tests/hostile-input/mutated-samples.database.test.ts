import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { addProvider } from '../support/members.ts';
import { buildImportProcess, dropImportProcess, linesOf, startImport } from './import-child.ts';
import { MUTATIONS, randomFrom } from './mutate.ts';

const SAMPLES = [
  'openqcat-beispiel.xml',
  'openqcat-aenderung-beispiel.xml',
  'xcri-cap-beispiel.xml',
  'open-vhs-beispiel.xml',
] as const;
const KINDS = Object.keys(MUTATIONS).filter(
  (kind) => !['escapedNul', 'nestedLists'].includes(kind),
);
/** Copies of each sample in the normal run and with LONG_TESTS=1. */
const COPIES = process.env.LONG_TESTS === '1' ? 2_000 : KINDS.length;
/** Fields of ten million characters take most of the time: each sample meets them once, later rounds take other damage. */
const ONCE = ['hugeField', 'nestedTags', 'longField'];

const { db, address } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-samples-'));

beforeAll(async () => {
  await buildImportProcess();
  await addProvider(db, 'demo');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropImportProcess();
});

test(`${COPIES} damaged copies of each sample: published or refused with reasons, never half, memory below 300 MB`, {
  timeout: 3_600_000,
}, async () => {
  const files = SAMPLES.flatMap(copiesOf);
  const lines = await linesOf(startImport({ address, member: 'demo', day: '2026-11-02', files }));
  expect(lines.map(({ file }) => file)).toEqual(files);
  for (const { file, report } of lines) {
    const name = path.basename(file);
    expect(['published', 'refused'], name).toContain(report.state);
    if (report.state === 'refused') expect(report.message?.length, name).toBeGreaterThan(15);
    expect(
      report.rejected.every(({ reason }) => reason.length > 10),
      name,
    ).toBe(true);
    const counted = report.created + report.updated + report.unchanged + report.rejectedCount;
    // A delta also reads deletions, which are no offers.
    if (report.state === 'published' && !name.includes('aenderung'))
      expect(counted, name).toBe(report.records);
    expect(report.ms, name).toBeLessThan(60_000);
  }
  expect(lines.some(({ report }) => report.state === 'refused')).toBe(true);
  expect(lines.some(({ report }) => report.rejectedCount > 0)).toBe(true);
  expect(Math.max(...lines.map(({ memoryMb }) => memoryMb))).toBeLessThan(300);
  const incomplete = await sql`
    select o.id from offer o left join course c on c.offer_id = o.id where c.offer_id is null or o.source_record_id is null`.execute(
    db,
  );
  expect(incomplete.rows).toEqual([]);
});

function copiesOf(sample: string): string[] {
  const original = readFileSync(path.join('docs/formats', sample));
  return Array.from({ length: COPIES }, (_, index) => {
    const round = Math.floor(index / KINDS.length);
    const kind = KINDS[index % KINDS.length] ?? '';
    const wanted = round > 0 && ONCE.includes(kind) ? 'flippedBytes' : kind;
    const copy = MUTATIONS[wanted]?.(original, randomFrom(index + 1)) ?? original;
    const file = path.join(folder, `${String(index).padStart(4, '0')}-${wanted}-${sample}`);
    writeFileSync(file, copy);
    return file;
  });
}
