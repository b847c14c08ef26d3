import { expect, test } from 'vitest';
import { indexOf, indexOffer } from '../../../../tests/support/index-rows.ts';
import { suggestCompletions } from './suggest.ts';

const terms = {
  topicParents: new Map(),
  topicLabels: new Map([['marketing', ['Online-Marketing']]]),
  certificateLabels: new Map(),
};
const state = await indexOf(
  [
    indexOffer('a', 'Schweißen für Anfänger', { description: 'Schweinebraten gibt es nicht.' }),
    indexOffer('b', 'Schweißen mit MAG'),
    indexOffer('c', 'Schwimmen'),
    indexOffer('d', 'Werbung', { topics: ['marketing'] }),
  ],
  terms,
);

test('the most usual word of titles first, then titles', () => {
  const found = suggestCompletions(state, 'schw', 10);
  expect(found[0]).toBe('Schweißen');
  expect(found).toContain('Schwimmen');
  expect(found).toContain('Schweißen für Anfänger');
  expect(found).not.toContain('Schweinebraten');
});

test('topics are completed over spaces and hyphens', () => {
  expect(suggestCompletions(state, 'online m', 5)).toEqual(['Online-Marketing']);
});

test('the last of several words is completed', () => {
  expect(suggestCompletions(state, 'Abendkurs schwe', 5)).toEqual(['Abendkurs Schweißen']);
});

test('umlauts and capitals do not matter, the limit does', () => {
  expect(suggestCompletions(state, 'SCHWEISS', 1)).toEqual(['Schweißen']);
});

test('nothing for nothing', () => {
  expect(suggestCompletions(state, '  ', 5)).toEqual([]);
  expect(suggestCompletions(state, 'qqq', 5)).toEqual([]);
});
