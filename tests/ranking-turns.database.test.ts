import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CatalogueIndex,
  ensureDemo,
  OfferQuerySchema,
  openCatalogueIndex,
} from '../src/catalogue/index.ts';
import { loadNetwork, syncTerms } from '../src/network/index.ts';
import { addDays, localDate } from '../src/platform/clock.ts';
import { createLog } from '../src/platform/log.ts';
import { courseRow, memberRow, offerRow, runRow } from './support/catalogue-rows.ts';
import { testDatabase } from './support/database.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const DAYS = 30;
/** Members of the demonstration network with so many courses each that are equal in all that counts. */
const COURSES = { amsel: 1, birke: 2, clematis: 3, distel: 1, esche: 4 } as const;
const SLUGS = Object.keys(COURSES);
/** No course of the demonstration network has it. */
const TOPIC = 'trockenmauern';
const START = '2027-08-15';

let index: CatalogueIndex;
const memberOf = new Map<string, string>();

beforeAll(async () => {
  const { db, pool } = await testDatabase();
  const network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
  await ensureDemo(db, network, NOW);
  const offers = Object.entries(COURSES).flatMap(([slug, count]) =>
    Array.from({ length: count }, (_, number) => ({ slug, id: `${slug}${number}` })),
  );
  for (const { slug, id } of offers) memberOf.set(id, slug);
  await db
    .insertInto('member')
    .values(SLUGS.map((slug) => memberRow(slug)))
    .execute();
  await db
    .insertInto('offer')
    .values(
      offers.map(({ slug, id }) =>
        offerRow(id, `m-${slug}`, { title: 'Trockenmauern bauen', topics: [TOPIC] }),
      ),
    )
    .execute();
  await db
    .insertInto('course')
    .values(offers.map(({ id }) => courseRow(id)))
    .execute();
  await db
    .insertInto('course_run')
    .values(
      offers.map(({ id }) => runRow(`r-${id}`, id, { start_kind: 'fixed', starts_on: START })),
    )
    .execute();
  const catalogue = openCatalogueIndex({ db, pool, log: createLog('silent') });
  afterAll(() => catalogue.stop());
  await catalogue.refresh();
  index = catalogue.index;
});

/** Members in the order of the answer on a day of the simulation. */
function membersOn(day: number, params: Record<string, string>): string[] {
  const today = addDays(localDate(NOW), day);
  const { hits } = index.search({
    query: OfferQuerySchema.parse({ size: '20', ...params }),
    centre: null,
    today,
  });
  return hits.map(({ offerId }) => memberOf.get(offerId) ?? offerId);
}

describe.each([
  ['words', { q: 'Trockenmauern' }],
  ['their topic, by start', { topic: TOPIC }],
  ['their topic, by price', { topic: TOPIC, sort: 'price' }],
])(
  'equal courses of different members, looked for by %s',
  (_name, params: Record<string, string>) => {
    test('are all found, and nothing else', () => {
      expect(membersOn(0, params).sort()).toEqual([...memberOf.values()].sort());
    });

    test('in 30 days each member is first equally often (±1), however many courses it has', () => {
      const firsts = new Map(SLUGS.map((slug) => [slug, 0]));
      for (let day = 0; day < DAYS; day++) {
        const [first = ''] = membersOn(day, params);
        firsts.set(first, (firsts.get(first) ?? 0) + 1);
      }
      const counts = [...firsts.values()];
      expect(firsts.size).toBe(SLUGS.length);
      expect(
        Math.max(...counts) - Math.min(...counts),
        JSON.stringify([...firsts]),
      ).toBeLessThanOrEqual(1);
    });

    test('each member has one course among the first before anyone has a second', () => {
      for (let day = 0; day < DAYS; day++) {
        expect(new Set(membersOn(day, params).slice(0, SLUGS.length)).size).toBe(SLUGS.length);
      }
    });

    test('keep their order for the whole day, over all pages', () => {
      const whole = membersOn(3, params);
      const pages = [1, 2, 3, 4].flatMap((page) =>
        membersOn(3, { ...params, size: '3', page: String(page) }),
      );
      expect(pages).toEqual(whole);
      expect(membersOn(4, params)).not.toEqual(whole);
    });
  },
);
