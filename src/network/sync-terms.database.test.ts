import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { loadNetwork, type Network, syncTerms, type Term } from './index.ts';

const { db } = await testDatabase();
let network: Network;
beforeAll(async () => {
  network = await loadNetwork('network/wesel');
});

const stored = (key: string) =>
  db.selectFrom('vocabulary_term').selectAll().where('key', '=', key).executeTakeFirst();

const withTopics = (change: (terms: readonly Term[]) => readonly Term[]): Network => ({
  ...network,
  terms: { ...network.terms, topic: change(network.terms.topic) },
});

test('the lists of the files appear in the database once, also when several processes start together', async () => {
  const all = Object.values(network.terms).flat();
  const synced = await Promise.all([1, 2, 3].map(() => syncTerms(db, network)));
  expect(synced.reduce((sum, { written }) => sum + written, 0)).toBe(all.length);
  const { groups } = await db
    .selectFrom('synonym_group')
    .select((select) => select.fn.countAll<string>().as('groups'))
    .executeTakeFirstOrThrow();
  expect(Number(groups)).toBe(network.synonyms.length);
  expect(await stored('pflegeassistenz')).toMatchObject({
    vocabulary: 'topic',
    parent: 'pflege-gesundheit',
    position: 1,
    labels: network.terms.topic.find(({ key }) => key === 'pflegeassistenz')?.label,
    origin: 'network',
  });
});

test("the network's own synonyms are stored with the code of their occupation", async () => {
  const synonyms = [
    { words: ['Kfz', 'Auto'] },
    { words: ['Heizungsbauer', 'Anlagenmechaniker'], kldb: '3421' },
  ];
  await syncTerms(db, { ...network, synonyms });
  const groups = await db
    .selectFrom('synonym_group')
    .where('source', '=', 'network')
    .orderBy('key')
    .select(['labels', 'kldb'])
    .execute();
  expect(groups).toEqual([
    { labels: ['Kfz', 'Auto'], kldb: [] },
    { labels: ['Heizungsbauer', 'Anlagenmechaniker'], kldb: ['3421'] },
  ]);
  await syncTerms(db, network);
});

test('the same again writes nothing', async () => {
  expect(await syncTerms(db, network)).toEqual({ written: 0, removed: 0 });
});

test('a changed label is written alone', async () => {
  const changed = withTopics((terms) =>
    terms.map((term) =>
      term.key === 'pflegeassistenz' ? { ...term, label: { de: 'Neu' } } : term,
    ),
  );
  expect(await syncTerms(db, changed)).toEqual({ written: 1, removed: 0 });
  expect((await stored('pflegeassistenz'))?.labels).toEqual({ de: 'Neu' });
});

test('a vanished term goes; one of a generated catalogue stays', async () => {
  await db
    .insertInto('vocabulary_term')
    .values({
      vocabulary: 'topic',
      key: 'T042',
      parent: null,
      position: 1,
      labels: JSON.stringify({ de: 'Thema 42' }),
      codes: '{}',
      origin: 'bench',
    })
    .execute();
  const shorter = withTopics((terms) => terms.filter((term) => term.key !== 'demenz-palliativ'));
  expect((await syncTerms(db, shorter)).removed).toBe(1);
  expect(await stored('demenz-palliativ')).toBeUndefined();
  expect(await stored('T042')).toBeDefined();
});
