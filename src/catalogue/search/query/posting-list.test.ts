import { expect, test } from 'vitest';
import { ask, indexOfTitles } from '../../../../tests/support/index-rows.ts';
import { BLOCK_OFFERS } from '../segment/postings.ts';

const OFFERS = BLOCK_OFFERS + 300;
/** Every tenth offer is about welding, every third in the evening, and the last one about bees: on both sides of the first block's end. */
const titles = Array.from({ length: OFFERS }, (_, number) =>
  [
    number % 10 === 0 ? 'Schweißen' : 'Nähen',
    number % 3 === 0 ? 'Abendkurs' : 'Tageskurs',
    number === OFFERS - 1 ? 'Bienen' : '',
    number,
  ].join(' '),
);
const state = await indexOfTitles(titles);
const count = (q: string) => ask(state, { q, size: 1 }).total;
const titlesWith = (...words: string[]) =>
  titles.filter((title) => words.every((word) => title.includes(word))).length;

test('a catalogue of more than one block of offers is counted as a whole', () => {
  expect(count('Schweißen')).toBe(titlesWith('Schweißen'));
  expect(count('Schweißen Abendkurs')).toBe(titlesWith('Schweißen', 'Abendkurs'));
  expect(count('"Schweißen Abendkurs"')).toBe(titlesWith('Schweißen Abendkurs'));
  expect(count('Schweißen -Abendkurs')).toBe(titlesWith('Schweißen', 'Tageskurs'));
});

test('an offer behind the first block is found by a rare word and by two words of which one is common', () => {
  for (const q of ['Bienen', `Bienen ${titles[OFFERS - 1]?.split(' ')[0]}`]) {
    expect(ask(state, { q }).hits.map((hit) => hit.offerId)).toEqual([titles[OFFERS - 1]]);
  }
});
