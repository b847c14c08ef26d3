import { beforeEach, expect, test } from 'vitest';
import { topicRow } from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { loadTerms, termsFingerprint } from './load-terms.ts';

const { db } = await testDatabase();

const source = (key: string) => ({
  key,
  title: key,
  fingerprint: key,
  licence: null,
  attribution: null,
});

beforeEach(async () => {
  await db.deleteFrom('synonym_source').execute();
  await db.deleteFrom('vocabulary_term').execute();
  await db
    .insertInto('vocabulary_term')
    .values([
      { ...topicRow('lager', 'Lager'), codes: JSON.stringify({ kldb: ['51'] }) },
      { ...topicRow('lager-versand', 'Versand'), codes: JSON.stringify({ kldb: ['5131'] }) },
      { ...topicRow('pflege', 'Pflege'), codes: JSON.stringify({ kldb: ['821'] }) },
    ])
    .execute();
});

test('an occupation gets the topics with the longest beginning of its code, and the name of its field', async () => {
  await db
    .insertInto('synonym_source')
    .values([source('auxco'), source('esco'), source('kldb')])
    .execute();
  await db
    .insertInto('synonym_group')
    .values([
      { source: 'kldb', key: '5131', labels: ['Lagerwirtschaft'], kldb: ['5131'], isco: [] },
      { source: 'auxco', key: '1', labels: ['Lagerhelfer/in'], kldb: ['51311'], isco: ['9333'] },
      { source: 'esco', key: 'a', labels: ['Lagerist', 'Lageristin'], kldb: [], isco: ['9333'] },
      { source: 'esco', key: 'b', labels: ['Astronaut'], kldb: [], isco: ['2111'] },
    ])
    .execute();
  const { terms } = await loadTerms(db);
  expect(terms.synonyms).toEqual([
    { source: 'auxco', labels: ['Lagerhelfer/in', 'Lagerwirtschaft'], topics: ['lager-versand'] },
    { source: 'esco', labels: ['Lagerist', 'Lagerwirtschaft'], topics: ['lager-versand'] },
    { source: 'esco', labels: ['Astronaut'], topics: [] },
    { source: 'kldb', labels: ['Lagerwirtschaft'], topics: ['lager-versand'] },
  ]);
});

test("a group of the network's own list gets topics by its code, and no words but its own", async () => {
  await db
    .insertInto('synonym_source')
    .values([source('kldb'), source('network')])
    .execute();
  await db
    .insertInto('synonym_group')
    .values([
      { source: 'kldb', key: '5131', labels: ['Lagerwirtschaft'], kldb: ['5131'], isco: [] },
      { source: 'network', key: '1', labels: ['Lagerist', 'Packer'], kldb: ['5131'], isco: [] },
      { source: 'network', key: '2', labels: ['Auto', 'Pkw'], kldb: [], isco: [] },
    ])
    .execute();
  const { terms } = await loadTerms(db);
  expect(terms.synonyms?.filter((group) => group.source === 'network')).toEqual([
    { source: 'network', labels: ['Lagerist', 'Packer'], topics: ['lager-versand'] },
    { source: 'network', labels: ['Auto', 'Pkw'], topics: [] },
  ]);
});

test('the fingerprint changes with a label, a code and a list of synonyms, and is the one that was loaded', async () => {
  const seen = [await termsFingerprint(db)];
  expect((await loadTerms(db)).fingerprint).toBe(seen[0]);
  await db
    .updateTable('vocabulary_term')
    .set({ labels: JSON.stringify({ de: 'Neu' }) })
    .where('key', '=', 'pflege')
    .execute();
  seen.push(await termsFingerprint(db));
  await db.insertInto('synonym_source').values(source('network')).execute();
  seen.push(await termsFingerprint(db));
  await db.updateTable('synonym_source').set({ fingerprint: 'other' }).execute();
  seen.push(await termsFingerprint(db));
  expect(new Set(seen)).toHaveLength(4);
});
