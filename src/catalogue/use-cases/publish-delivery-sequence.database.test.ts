import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  DELIVERED_VENUE,
  deliver,
  loggedChanges,
  offerOf,
  publishedState,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { membersOf } from '../../../tests/support/members.ts';
import type { OfferRecord } from '../exchange/record.ts';

const { db } = await testDatabase();
const member = membersOf(db);

/** Offers of a few keys in a few variants, so that sequences meet each other. */
const delivery = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    title: fc.constantFrom('Eins', 'Zwei'),
    runs: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('x', 'y'),
        price: fc.constantFrom(null, 1000),
        venue: fc.constantFrom(null, DELIVERED_VENUE),
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
