import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { loadNetwork, type Network } from '../../network/index.ts';
import { importDelivery } from './import-delivery.ts';
import type { DeliveryReport } from './publish-delivery.ts';

const feeds = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/vhs-berlin');
const { db } = await testDatabase();
let network: Network;

beforeAll(async () => {
  network = await loadNetwork('network/wesel');
  await addMember('vhs-berlin');
  await addMember('vhs-schnipsel');
});

async function addMember(slug: string): Promise<void> {
  const now = new Date('2026-11-01T08:00:00Z');
  await db
    .insertInto('member')
    .values({
      id: slug,
      slug,
      kind: 'provider',
      name: slug,
      country: 'DE',
      topics: [],
      is_demo: true,
      publication: 'published',
      created_at: now,
      updated_at: now,
    })
    .execute();
}

async function importFile(file: string, memberSlug: string, day: string): Promise<DeliveryReport> {
  const answer = await importDelivery(db, {
    file,
    memberSlug,
    format: 'auto',
    now: new Date(`${day}T08:00:00Z`),
    lookups: { terms: network.terms, geocode: () => null },
  });
  if (answer.kind !== 'report') throw new Error(answer.message);
  return answer.report;
}

const changes = async (): Promise<number> =>
  Number(
    (await sql<{ n: string }>`select count(*) as n from catalogue_change`.execute(db)).rows[0]?.n,
  );

describe.skipIf(!existsSync(feeds))(
  'the real Berlin files (skipped without the shared data)',
  () => {
    test('all 1,140 records are accounted for within 10 s, and the same file again changes nothing', async () => {
      const file = path.join(feeds, 'kurse-2020-dev.json');
      const first = await importFile(file, 'vhs-berlin', '2026-11-01');
      console.log(
        first.ms,
        first.created,
        first.warningCount,
        JSON.stringify([...new Set(first.warnings.map((w) => w.reason.slice(0, 50)))]),
        first.rejected,
      );
      expect(first).toMatchObject({
        state: 'published',
        format: 'berlin-vhs',
        encoding: 'utf-8',
        records: 1140,
      });
      expect(first.created + first.rejectedCount).toBe(1140);
      expect(first.ms).toBeLessThan(10_000);
      const logged = await changes();
      const second = await importFile(file, 'vhs-berlin', '2026-11-02');
      console.log(second.ms);
      expect(second).toMatchObject({
        created: 0,
        updated: 0,
        withdrawn: 0,
        unchanged: first.created,
      });
      expect(await changes()).toBe(logged);
    });
  },
);
