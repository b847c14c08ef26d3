import { expect, test } from 'vitest';
import { memberRow } from '../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { syncSealKinds, validSeals } from '../../members/index.ts';
import { loadNetwork } from '../../network/index.ts';
import { localDate } from '../../platform/clock.ts';
import { demoMemberId } from './seed-demo-members.ts';
import { seedDemoSeals } from './seed-demo-seals.ts';

const network = await loadNetwork('network/wesel');
const { db } = await testDatabase();
await syncSealKinds(db, network.seals);
for (const slug of [
  'staplerhof',
  'werkhof-kranichmund',
  'akademie-silberweide',
  'sprachhaus-brueckentor',
  'pflegeschule-morgenreiher',
  'hafenschule-niederstrom',
]) {
  await db
    .insertInto('member')
    .values(memberRow(slug, { id: demoMemberId(slug) }))
    .execute();
}

const shownOn = async (slug: string, instant: string) =>
  (await validSeals(db, demoMemberId(slug), null, localDate(new Date(instant)))).map(
    ({ kind }) => kind,
  );

test('one AZAV of the demo ends tonight; a week later the demo has moved on, and what people did stays', async () => {
  await seedDemoSeals(db, network, new Date('2026-11-23T08:00:00Z'));
  expect(await shownOn('staplerhof', '2026-11-23T22:00:00Z')).toEqual(['azav']);
  expect(await shownOn('staplerhof', '2026-11-23T23:30:00Z')).toEqual([]);
  expect(await shownOn('werkhof-kranichmund', '2026-11-23T08:00:00Z')).toEqual([
    'azav',
    'iso_9001',
  ]);
  await db
    .updateTable('seal')
    .set({ removed_at: new Date('2026-11-25T08:00:00Z'), version: 2 })
    .where('kind', '=', 'iso_9001')
    .execute();
  await seedDemoSeals(db, network, new Date('2026-11-25T08:00:00Z'));
  expect(await shownOn('staplerhof', '2026-11-25T08:00:00Z')).toEqual([]);
  await seedDemoSeals(db, network, new Date('2026-12-01T08:00:00Z'));
  expect(await shownOn('staplerhof', '2026-12-01T08:00:00Z')).toEqual(['azav']);
  expect(await shownOn('werkhof-kranichmund', '2026-12-01T08:00:00Z')).toEqual(['azav']);
  const waiting = await db
    .selectFrom('seal')
    .innerJoin('stored_file', 'stored_file.id', 'seal.proof_file_id')
    .where('state', '=', 'waiting')
    .select('media_type')
    .execute();
  expect(waiting).toEqual([{ media_type: 'application/pdf' }]);
});
