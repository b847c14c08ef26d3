import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  deliver,
  loggedChanges,
  NO_TERMS,
  offerOf,
  publishedState,
  recordsOf,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { addProvider } from '../../../tests/support/members.ts';
import type { OfferRecord, ParsedRecord, VenueRecord } from '../exchange/record.ts';
import { UnreadableDelivery } from '../exchange/unreadable-delivery.ts';
import { publishDelivery } from './publish-delivery.ts';

const { db } = await testDatabase();
let members = 0;

/** Each test has a member of its own. */
async function member(): Promise<string> {
  members += 1;
  const slug = `m${members}`;
  await addProvider(db, slug);
  return slug;
}

const many = (count: number, from = 0): OfferRecord[] =>
  Array.from({ length: count }, (_, index) => offerOf(`k${from + index}`));

const VENUE: VenueRecord = {
  name: 'Haus',
  street: 'Weg 1',
  postalCode: '46483',
  place: 'Wesel',
  locality: null,
  country: 'DE',
  note: null,
  position: null,
  access: { step_free: 'yes' },
};

describe('publishDelivery', () => {
  test('a person who is no longer named as contact is deleted', async () => {
    const id = await member();
    const named = (name: string) =>
      offerOf('a', {
        contact: { name, role: null, phone: null, email: null, url: null, hours: null },
      });
    await deliver(db, id, [named('Kursbüro alt')]);
    await deliver(db, id, [named('Kursbüro neu')]);
    const left = await db
      .selectFrom('contact')
      .select('name')
      .where('member_id', '=', id)
      .execute();
    expect(left).toEqual([{ name: 'Kursbüro neu' }]);
  });

  test('writes offers, runs, meetings, venues and contacts, and notes where they came from', async () => {
    const id = await member();
    const run = runOf('r1', {
      startKind: 'fixed',
      startsOn: '2027-01-16',
      endsOn: '2027-01-17',
      format: 'onsite',
      venue: VENUE,
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
      runs: [run, runOf('r2', { venue: VENUE })],
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

  test('the same offers in another file change nothing but the day of confirmation, unseen by the change log', async () => {
    const id = await member();
    await deliver(db, id, many(3));
    const before = await publishedState(db, id);
    const changes = await loggedChanges(db);
    const again = await deliver(db, id, many(3), {
      hash: 'another',
      now: new Date('2026-11-05T08:00:00Z'),
    });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, withdrawn: 0 });
    expect(await loggedChanges(db)).toBe(changes);
    expect(await publishedState(db, id)).toEqual(before);
    const confirmed = await sql<{
      day: string;
    }>`select distinct confirmed_at::date as day from offer where member_id = ${id}`.execute(db);
    expect(confirmed.rows).toEqual([{ day: '2026-11-05' }]);
  });

  test('the same file again confirms nothing; after something was withdrawn by hand it is read again', async () => {
    const id = await member();
    await deliver(db, id, many(3), { hash: 'same' });
    expect(
      await deliver(db, id, many(3), { hash: 'same', now: new Date('2026-11-05T08:00:00Z') }),
    ).toMatchObject({ unchanged: 3, records: 3 });
    const confirmed =
      await sql`select distinct confirmed_at::date as day from offer where member_id = ${id}`.execute(
        db,
      );
    expect(confirmed.rows).toEqual([{ day: '2026-11-01' }]);
    await sql`update offer set publication = 'withdrawn', withdrawn_at = now() where member_id = ${id} and source_key = 'k1'`.execute(
      db,
    );
    expect(await deliver(db, id, many(3), { hash: 'same' })).toMatchObject({
      unchanged: 2,
      updated: 1,
    });
  });

  test('a changed offer is updated, its missing run withdrawn, a new one added; ids stay', async () => {
    const id = await member();
    await deliver(db, id, [
      offerOf('a', {
        runs: [
          runOf('r1'),
          runOf('r2', {
            sessions: [{ heldOn: '2027-01-01', startsAt: null, endsAt: null, note: null }],
          }),
        ],
      }),
      offerOf('b'),
    ]);
    const ids = async (): Promise<unknown[]> =>
      (
        await sql`select id, source_key, publication from course_run where offer_id in (select id from offer where member_id = ${id} and source_key = 'a') order by source_key`.execute(
          db,
        )
      ).rows;
    const [first] = await ids();
    const report = await deliver(db, id, [
      offerOf('a', { title: 'Neu', runs: [runOf('r1'), runOf('r3')] }),
      offerOf('b'),
    ]);
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await ids()).toEqual([
      first,
      expect.objectContaining({ source_key: 'r2', publication: 'withdrawn' }),
      expect.objectContaining({ source_key: 'r3', publication: 'published' }),
    ]);
  });

  test('a run may move to another offer of the source', async () => {
    const id = await member();
    await deliver(db, id, [offerOf('a', { runs: [runOf('r')] }), offerOf('b', { runs: [] })]);
    await deliver(db, id, [offerOf('a', { runs: [] }), offerOf('b', { runs: [runOf('r')] })]);
    const runs =
      await sql`select o.source_key, r.publication from course_run r join offer o on o.id = r.offer_id where o.member_id = ${id}`.execute(
        db,
      );
    expect(runs.rows).toEqual([{ source_key: 'b', publication: 'published' }]);
  });

  test('an offer that vanishes is withdrawn and comes back', async () => {
    const id = await member();
    await deliver(db, id, many(5));
    expect(await deliver(db, id, many(4))).toMatchObject({ withdrawn: 1, unchanged: 4 });
    expect(await publishedState(db, id)).toHaveLength(4);
    expect(await deliver(db, id, many(5))).toMatchObject({ created: 0, updated: 1, unchanged: 4 });
    expect(await publishedState(db, id)).toHaveLength(5);
  });

  test('a draft stays a draft', async () => {
    const id = await member();
    await deliver(db, id, many(2));
    await sql`update offer set publication = 'draft' where member_id = ${id} and source_key = 'k0'`.execute(
      db,
    );
    await deliver(db, id, [offerOf('k0', { title: 'Neu' }), offerOf('k1')]);
    const drafts =
      await sql`select title from offer where member_id = ${id} and publication = 'draft'`.execute(
        db,
      );
    expect(drafts.rows).toEqual([{ title: 'Neu' }]);
  });

  test('a key that comes twice is rejected the second time, within a batch and across batches', async () => {
    const id = await member();
    const report = await deliver(db, id, [
      ...many(600),
      offerOf('k599', { title: 'später' }),
      offerOf('k0', { title: 'später' }),
    ]);
    expect(report).toMatchObject({ records: 602, created: 600, rejectedCount: 2 });
    expect(report.rejected.map(({ record }) => record)).toEqual([601, 602]);
    expect(report.rejected[0]?.reason).toMatch(/„k599“ kommt in der Datei schon vor/);
    const later =
      await sql`select 1 from offer where member_id = ${id} and title = 'später'`.execute(db);
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

  test('a delivery that withdraws more than 30 % waits for a person', async () => {
    const id = await member();
    await deliver(db, id, many(10));
    const before = await publishedState(db, id);
    const waiting = await deliver(db, id, [...many(6), offerOf('neu')]);
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
      await deliver(db, id, [...many(6), offerOf('neu')], { acceptShrink: true }),
    ).toMatchObject({ state: 'published', withdrawn: 4, created: 1 });
    expect(await deliver(db, id, many(6))).toMatchObject({ state: 'published', withdrawn: 1 });
  });

  test('a delivery without anything usable waits, however few offers there are', async () => {
    const id = await member();
    await deliver(db, id, many(2));
    expect(await deliver(db, id, [])).toMatchObject({ state: 'waiting' });
    expect(await deliver(db, id, many(2, 10))).toMatchObject({ created: 2, withdrawn: 2 });
  });

  test('a dry run says what would happen and leaves nothing', async () => {
    const id = await member();
    expect(await deliver(db, id, many(3), { dryRun: true })).toMatchObject({
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
      yield* recordsOf(many(1200));
      throw new UnreadableDelivery('Die Datei ist unvollständig.', 77);
    }
    const report = await publishDelivery(
      db,
      { memberId: id, key: 'test', name: 'Test' },
      broken(),
      {
        file: { format: 'test', encoding: 'utf-8', name: 'x', hash: 'h', bytes: 1 },
        now: new Date('2026-11-01T08:00:00Z'),
        lookups: { terms: NO_TERMS, geocode: () => null },
      },
    );
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
      deliver(db, id, many(300), { onWait }),
      deliver(db, id, many(300, 100), { acceptShrink: true, onWait }),
    ]);
    expect([one.state, two.state]).toEqual(['published', 'published']);
    expect(waits).toBe(1);
    expect(await publishedState(db, id)).toHaveLength(300);
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
});

/** Offers of a few keys in a few variants, so that sequences meet each other. */
const delivery = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    title: fc.constantFrom('Eins', 'Zwei'),
    runs: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('x', 'y'),
        price: fc.constantFrom(null, 1000),
        venue: fc.constantFrom(null, VENUE),
        held: fc.boolean(),
      }),
      { selector: ({ name }) => name, maxLength: 2 },
    ),
  }),
  { selector: ({ key }) => key },
);
type Delivery = typeof delivery extends fc.Arbitrary<infer Value> ? Value : never;

const offersOf = (given: Delivery): OfferRecord[] =>
  given.map(({ key, title, runs }) =>
    offerOf(key, {
      title,
      runs: runs.map(({ name, price, venue, held }) =>
        runOf(`${key}-${name}`, {
          venue,
          price:
            price === null
              ? { state: 'unknown', cents: null, text: null }
              : { state: 'known', cents: price, text: '10 €' },
          sessions: held
            ? [{ heldOn: '2027-01-01', startsAt: '10:00', endsAt: null, note: null }]
            : [],
        }),
      ),
    }),
  );

test('any sequence of deliveries ends in the state of the last one alone, and repeating it is a no-op', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(delivery, { minLength: 1, maxLength: 4 }), async (sequence) => {
      const once = await member();
      const alone = await member();
      for (const step of sequence) await deliver(db, once, offersOf(step), { acceptShrink: true });
      const last = sequence.at(-1) ?? [];
      await deliver(db, alone, offersOf(last), { acceptShrink: true });
      const state = await publishedState(db, once);
      expect(withoutOwner(state)).toEqual(withoutOwner(await publishedState(db, alone)));
      const changes = await loggedChanges(db);
      const again = await deliver(db, once, offersOf(last), {
        acceptShrink: true,
        hash: 'repeated',
      });
      expect(again).toMatchObject({ created: 0, updated: 0, withdrawn: 0, unchanged: last.length });
      expect(await loggedChanges(db)).toBe(changes);
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** The state without what differs between two members: ids and hashes of ids. */
function withoutOwner(state: unknown): unknown[] {
  const ids = new Set([
    'id',
    'member_id',
    'source_id',
    'offer_id',
    'venue_id',
    'run_id',
    'source_key_of_venue',
    'content_hash',
  ]);
  const text = JSON.stringify(state, (name, value: unknown) => (ids.has(name) ? undefined : value));
  const offers: {
    offer: { source_key: string };
    runs: { run: { source_key: string }; venue: { source_key?: string } | null }[] | null;
  }[] = JSON.parse(text);
  for (const { runs } of offers) {
    runs?.sort((a, b) => a.run.source_key.localeCompare(b.run.source_key));
    for (const { venue } of runs ?? []) if (venue !== null) delete venue.source_key;
  }
  return offers.sort((a, b) => a.offer.source_key.localeCompare(b.offer.source_key));
}
