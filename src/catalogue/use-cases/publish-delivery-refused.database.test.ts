import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  deliver,
  manyOffers,
  NO_TERMS,
  offerOf,
  publishedState,
  recordsOf,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { membersOf } from '../../../tests/support/members.ts';
import type { ParsedRecord } from '../exchange/record.ts';
import { UnreadableDelivery } from '../exchange/unreadable-delivery.ts';
import { publishDelivery } from './publish-delivery.ts';

const { db } = await testDatabase();
const member = membersOf(db);

test('a delivery that withdraws more than 30 % waits for a person', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(10));
  const before = await publishedState(db, id);
  const waiting = await deliver(db, id, [...manyOffers(6), offerOf('neu')]);
  expect(waiting).toMatchObject({
    state: 'waiting',
    withdrawn: 4,
    message: expect.stringMatching(/4 von 10 .*--accept-shrink/),
  });
  expect(await publishedState(db, id)).toEqual(before);
  const log =
    await sql`select state from delivery where source_id in (select id from data_source where member_id = ${id}) order by seq`.execute(
      db,
    );
  expect(log.rows).toEqual([{ state: 'published' }, { state: 'waiting' }]);
  expect(
    await deliver(db, id, [...manyOffers(6), offerOf('neu')], { acceptShrink: true }),
  ).toMatchObject({ state: 'published', withdrawn: 4, created: 1 });
  expect(await deliver(db, id, manyOffers(6))).toMatchObject({ state: 'published', withdrawn: 1 });
});

test('a delivery without anything usable waits, however few offers there are', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(2));
  expect(await deliver(db, id, [])).toMatchObject({ state: 'waiting' });
  expect(await deliver(db, id, manyOffers(2, 10))).toMatchObject({ created: 2, withdrawn: 2 });
});

test('a dry run says what would happen and leaves nothing', async () => {
  const id = await member();
  expect(await deliver(db, id, manyOffers(3), { dryRun: true })).toMatchObject({
    state: 'dry_run',
    created: 3,
  });
  const left =
    await sql`select (select count(*)::int from offer where member_id = ${id}) + (select count(*)::int from data_source where member_id = ${id}) as n`.execute(
      db,
    );
  expect(left.rows).toEqual([{ n: 0 }]);
});

test('a file that breaks off is refused as a whole, and the log keeps why', async () => {
  const id = await member();
  async function* broken(): AsyncGenerator<ParsedRecord> {
    yield* recordsOf(manyOffers(1200));
    throw new UnreadableDelivery('Die Datei ist unvollständig.', 77);
  }
  const report = await publishDelivery(db, { memberId: id, key: 'test', name: 'Test' }, broken(), {
    file: { format: 'test', encoding: 'utf-8', name: 'x', hash: 'h', bytes: 1 },
    now: new Date('2026-11-01T08:00:00Z'),
    lookups: { terms: NO_TERMS, geocode: () => null },
  });
  expect(report).toMatchObject({
    state: 'refused',
    created: 0,
    message: expect.stringMatching(/nichts geändert.*unvollständig.*Zeile 77/),
  });
  expect(await publishedState(db, id)).toEqual([]);
  const log =
    await sql`select state, report->>'message' as message from delivery d join data_source s on s.id = d.source_id where s.member_id = ${id}`.execute(
      db,
    );
  expect(log.rows).toEqual([{ state: 'refused', message: report.message }]);
});

test('two deliveries of one source at once follow each other', async () => {
  const id = await member();
  let waits = 0;
  const onWait = (): void => {
    waits += 1;
  };
  const [one, two] = await Promise.all([
    deliver(db, id, manyOffers(300), { onWait }),
    deliver(db, id, manyOffers(300, 100), { acceptShrink: true, onWait }),
  ]);
  expect([one.state, two.state]).toEqual(['published', 'published']);
  expect(waits).toBe(1);
  expect(await publishedState(db, id)).toHaveLength(300);
});

test('a key that comes twice is rejected the second time, within a batch and across batches', async () => {
  const id = await member();
  const report = await deliver(db, id, [
    ...manyOffers(600),
    offerOf('k599', { title: 'später' }),
    offerOf('k0', { title: 'später' }),
  ]);
  expect(report).toMatchObject({ records: 602, created: 600, rejectedCount: 2 });
  expect(report.rejected.map(({ record }) => record)).toEqual([601, 602]);
  expect(report.rejected[0]?.reason).toMatch(/„k599“ kommt in der Datei schon vor/);
  const later = await sql`select 1 from offer where member_id = ${id} and title = 'später'`.execute(
    db,
  );
  expect(later.rows).toEqual([]);
});

test('a run key that comes twice is left out with a remark', async () => {
  const id = await member();
  const report = await deliver(db, id, [
    offerOf('a', { runs: [runOf('r')] }),
    offerOf('b', { runs: [runOf('r'), runOf('s')] }),
  ]);
  expect(report.warnings).toEqual([
    expect.objectContaining({
      record: 2,
      reason: expect.stringMatching(/„r“ kommt in der Datei schon vor/),
    }),
  ]);
  expect(await publishedState(db, id)).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        runs: [expect.objectContaining({ run: expect.objectContaining({ source_key: 's' }) })],
      }),
    ]),
  );
});
