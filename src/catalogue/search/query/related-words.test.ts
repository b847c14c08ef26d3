import { expect, test } from 'vitest';
import { idsFor, indexOf, indexOffer, NO_TERMS } from '../../../../tests/support/index-rows.ts';

const TERMS = {
  ...NO_TERMS,
  topicLabels: new Map([['heat', ['Heizung, Sanitär, Klima']]]),
  synonyms: [
    { source: 'network', labels: ['Heizungsbauer', 'Anlagenmechaniker'], topics: ['heat'] },
  ],
};
const pump = indexOffer('pump', 'Wärmepumpen planen', { topics: ['heat'] });
const named = (count: number, title: string) =>
  Array.from({ length: count }, (_, at) => indexOffer(`${title} ${at}`, title));

test("a group of the network's own list with the code of an occupation finds the topics that teach it", async () => {
  const state = await indexOf([pump, indexOffer('lead', 'Leitung')], TERMS);
  expect(idsFor(state, { q: 'Heizungsbauerin' })).toEqual(['pump']);
});

test('names of the occupation come before its topics', async () => {
  const state = await indexOf([pump, ...named(2, 'Anlagenmechaniker')], TERMS);
  expect(idsFor(state, { q: 'Heizungsbauer' })).toEqual([
    'Anlagenmechaniker 0',
    'Anlagenmechaniker 1',
    'pump',
  ]);
});

test.each([
  ['three headings have another name of it', 3, 'Anlagenmechaniker'],
  ['many headings have the word itself', 11, 'Heizungsbauer'],
])('a topic is too broad where %s', async (_, count, title) => {
  const state = await indexOf([pump, ...named(count, title)], TERMS);
  expect(idsFor(state, { q: 'Heizungsbauer' })).not.toContain('pump');
});
