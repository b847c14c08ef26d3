import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  DELIVERED_VENUE,
  deliver,
  NO_TERMS,
  offerOf,
  publishedState,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { membersOf } from '../../../tests/support/members.ts';

const { db } = await testDatabase();
const member = membersOf(db);

test('writes offers, runs, meetings, venues and contacts, and notes where they came from', async () => {
  const id = await member();
  const run = runOf('r1', {
    startKind: 'fixed',
    startsOn: '2027-01-16',
    endsOn: '2027-01-17',
    format: 'onsite',
    venue: DELIVERED_VENUE,
    price: { state: 'known', cents: 1250, text: '12,50 €' },
    sessions: [
      { heldOn: '2027-01-16', startsAt: '09:00', endsAt: '12:00', note: null },
      { heldOn: '2027-01-17', startsAt: '09:00', endsAt: '12:00', note: null },
    ],
  });
  const contact = {
    name: 'Kursbüro',
    role: null,
    phone: '0281 0',
    email: null,
    url: null,
    hours: null,
  };
  const offer = offerOf('a', {
    title: 'Schweißen',
    descriptionHtml: 'Eins\n\nzwei<script>x</script>',
    contact,
    runs: [run, runOf('r2', { venue: DELIVERED_VENUE })],
  });
  const report = await deliver(db, id, [offer], {
    lookups: {
      terms: NO_TERMS,
      geocode: () => ({ lat: 51.6, lon: 6.6, precision: 'postal_code' }),
    },
  });
  expect(report).toMatchObject({
    state: 'published',
    records: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    withdrawn: 0,
    rejected: [],
    warnings: [],
  });
  const state = await publishedState(db, id);
  expect(state).toMatchObject([
    {
      offer: { slug: 'schweissen', title: 'Schweißen', source_key: 'a' },
      course: { description_html: '<p>Eins</p><p>zwei</p>', description_text: 'Eins\nzwei' },
      raw: expect.stringContaining('<script>'),
      runs: expect.arrayContaining([
        expect.objectContaining({
          run: expect.objectContaining({
            source_key: 'r1',
            starts_on: '2027-01-16',
            price_cents: 1250,
            times: ['morning', 'weekend'],
          }),
          venue: expect.objectContaining({
            street: 'Weg 1',
            lat: 51.6,
            precision: 'postal_code',
            access: { step_free: 'yes' },
          }),
        }),
      ]),
    },
  ]);
  const counts =
    await sql`select (select count(*)::int from venue where member_id = ${id}) as venues, (select count(*)::int from contact where member_id = ${id}) as contacts`.execute(
      db,
    );
  expect(counts.rows).toEqual([{ venues: 1, contacts: 1 }]);
});

test('contradictory values become unknown instead of stopping the delivery', async () => {
  const id = await member();
  const run = runOf('r', {
    startKind: 'fixed',
    endsOn: '2027-01-01',
    price: { state: 'known', cents: null, text: 'x\u0000\ud800' },
    seats: { min: -1, max: 1.5, free: 3_000_000_000 },
    sessionCount: -5,
  });
  const offer = offerOf('a', {
    title: `${'lang '.repeat(200)}`,
    durationDays: 0,
    teachingUnits: -3,
    keywords: ['\u0000'],
    runs: [run],
  });
  expect(await deliver(db, id, [offer])).toMatchObject({ state: 'published', created: 1 });
  expect(await publishedState(db, id)).toMatchObject([
    {
      course: { duration_days: null, teaching_units: null },
      runs: [
        {
          run: {
            start_kind: 'on_request',
            ends_on: null,
            price_state: 'unknown',
            price_text: 'x',
            seats_min: null,
            seats_max: null,
            seats_free: null,
          },
        },
      ],
    },
  ]);
});
