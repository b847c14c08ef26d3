import { type CatalogueApp, catalogueApp } from './catalogue-app.ts';
import { courseRow, memberRow, offerRow, runRow, venueRow } from './catalogue-rows.ts';

const wesel = {
  place: 'Wesel',
  postal_code: '46483',
  lat: 51.659,
  lon: 6.618,
  precision: 'postal_code',
} as const;
const moers = {
  place: 'Moers',
  postal_code: '47441',
  lat: 51.448,
  lon: 6.637,
  precision: 'postal_code',
} as const;
const fixed = (startsOn: string) => ({ start_kind: 'fixed', starts_on: startsOn }) as const;

/**
 * Four courses of two members: welding in Wesel (two runs, one of them with all its facts), German in Moers, a past one, and one online
 * whose title looks like markup. The index is not built yet.
 */
export async function courseListApp(): Promise<CatalogueApp> {
  const app = await catalogueApp();
  const { db } = app.database;
  await db
    .insertInto('member')
    .values([memberRow('werkhof'), memberRow('sprachhaus')])
    .execute();
  await db
    .insertInto('venue')
    .values([venueRow('vw', 'm-werkhof', wesel), venueRow('vm', 'm-sprachhaus', moers)])
    .execute();
  await db
    .insertInto('offer')
    .values([
      offerRow('welding', 'm-werkhof', { title: 'Schweißen am Abend', topics: ['schweissen'] }),
      offerRow('german', 'm-sprachhaus', { title: 'Deutsch für die Pflege' }),
      offerRow('past', 'm-werkhof', { title: 'Fräsen im Herbst' }),
      offerRow('script', 'm-werkhof', { title: '</script><b>Löten</b> & "mehr"' }),
    ])
    .execute();
  await db
    .insertInto('course')
    .values(['welding', 'german', 'past', 'script'].map((id) => courseRow(id)))
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('w1', 'welding', {
        ...fixed('2027-01-11'),
        venue_id: 'vw',
        format: 'onsite',
        times: ['evening'],
        price_state: 'known',
        price_cents: 12000,
        status: 'guaranteed',
        seats_free: 3,
      }),
      runRow('w2', 'welding', { ...fixed('2027-03-01'), venue_id: 'vw', format: 'onsite' }),
      runRow('g1', 'german', { ...fixed('2027-02-01'), venue_id: 'vm', format: 'onsite' }),
      runRow('p1', 'past', { ...fixed('2026-10-01'), venue_id: 'vw' }),
      runRow('s1', 'script', { format: 'online' }),
    ])
    .execute();
  await db
    .insertInto('course_session')
    .values({
      run_id: 'w1',
      position: 1,
      held_on: '2027-01-11',
      starts_at: '18:00',
      ends_at: '20:15',
    })
    .execute();
  return app;
}
