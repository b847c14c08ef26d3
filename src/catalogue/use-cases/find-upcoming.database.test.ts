import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp, TEST_NOW } from '../../../tests/support/catalogue-app.ts';
import { memberRow, offerRow, runRow, topicRow } from '../../../tests/support/catalogue-rows.ts';
import { OfferQuerySchema } from '../model/offer-query.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findUpcoming } from './find-upcoming.ts';
import { type CatalogueReader, catalogueReader } from './open-reader.ts';
import { topicCounts } from './topic-counts.ts';
import { widenQuery } from './widen-query.ts';

const today = '2027-01-10';
let app: CatalogueApp;
let reader: CatalogueReader;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db.deleteFrom('vocabulary_term').execute();
  await db
    .insertInto('vocabulary_term')
    .values([
      { ...topicRow('metall', 'Metall'), position: 1 },
      { ...topicRow('loeten', 'Löten', 'metall'), position: 2 },
      topicRow('leer', 'Leer'),
    ])
    .execute();
  await db
    .insertInto('member')
    .values([memberRow('a'), memberRow('left', { publication: 'withdrawn' })])
    .execute();
  const offer = (id: string, member = 'm-a') =>
    offerRow(id, member, { title: `Löten ${id}`, topics: ['loeten'] });
  await db
    .insertInto('offer')
    .values([
      offer('later'),
      offer('soon'),
      offer('past'),
      offer('full'),
      offer('called'),
      offer('gone', 'm-left'),
    ])
    .execute();
  const run = (id: string, startsOn: string, more = {}) =>
    runRow(`r-${id}`, id, { start_kind: 'fixed', starts_on: startsOn, ...more });
  await db
    .insertInto('course_run')
    .values([
      run('later', '2027-03-01'),
      run('soon', '2027-01-10'),
      run('past', '2027-01-09'),
      run('full', '2027-01-20', { status: 'full' }),
      run('called', '2027-01-12', { status: 'cancelled' }),
      run('gone', '2027-01-11'),
    ])
    .execute();
  reader = catalogueReader({ db, index: app.catalogueIndex });
});

const idsOf = (found: readonly { card: { id: string } }[]) => found.map(({ card }) => card.id);

describe('what starts soon', () => {
  test('is the same before and after the index is ready: nothing past, called off or of a member who left', async () => {
    expect(reader.index.isReady).toBe(false);
    expect(idsOf(await findUpcoming(reader, { today, limit: 5 }))).toEqual([
      'soon',
      'full',
      'later',
    ]);
    expect(await topicCounts(reader, { now: TEST_NOW, language: 'de' })).toEqual([]);
    await app.index();
    expect(idsOf(await findUpcoming(reader, { today, limit: 5 }))).toEqual([
      'soon',
      'full',
      'later',
    ]);
    expect(idsOf(await findUpcoming(reader, { today, limit: 1 }))).toEqual(['soon']);
  });
});

describe('with a ready index', () => {
  beforeAll(() => app.index());

  test('topics that have offers are counted, with their parents, in the network’s order', async () => {
    expect(await topicCounts(reader, { now: TEST_NOW, language: 'en' })).toEqual([
      { key: 'metall', parent: null, label: 'Metall', count: 3 },
      { key: 'loeten', parent: 'metall', label: 'Löten', count: 3 },
    ]);
  });

  test('alternatives share the topic and can be joined; the offer itself is none', async () => {
    const offer = { id: 'soon', topics: ['loeten'], position: null };
    expect(idsOf(await findAlternatives(reader, offer, { today, limit: 5 }))).toEqual(['later']);
    expect(await findAlternatives(reader, { ...offer, topics: [] }, { today, limit: 5 })).toEqual(
      [],
    );
  });

  test('an empty answer is widened only to what finds something', () => {
    const query = OfferQuerySchema.parse({ q: 'Löten', format: ['online'], price_max: '10' });
    const kinds = widenQuery(reader.index, { query, centre: null, today }).map(
      ({ kind, count }) => `${kind} ${count}`,
    );
    expect(kinds).toEqual(['only_words 3']);
  });
});
