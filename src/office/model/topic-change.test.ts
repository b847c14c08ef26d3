import { describe, expect, test } from 'vitest';
import { movedBehind, neighbourBefore, newTopicKey } from './topic-change.ts';

const topics = [
  { key: 'pflege', parent: null },
  { key: 'demenz', parent: 'pflege' },
  { key: 'hygiene', parent: 'pflege' },
  { key: 'technik', parent: null },
];

describe('moving a topic', () => {
  test('behind a neighbour', () => {
    expect(movedBehind(topics, 'demenz', 'hygiene')).toEqual([
      'pflege',
      'hygiene',
      'demenz',
      'technik',
    ]);
  });

  test('in front of all neighbours', () => {
    expect(movedBehind(topics, 'hygiene', null)).toEqual([
      'pflege',
      'hygiene',
      'demenz',
      'technik',
    ]);
    expect(movedBehind(topics, 'technik', null)[0]).toBe('technik');
  });

  test('behind the one where it stands changes nothing', () => {
    for (const { key } of topics) {
      const before = neighbourBefore(topics, key);
      const order = movedBehind(topics, key, before === '' ? null : before);
      for (const parent of [null, 'pflege']) {
        const row = topics.filter((topic) => topic.parent === parent).map((topic) => topic.key);
        expect(order.filter((one) => row.includes(one))).toEqual(row);
      }
    }
  });
});

test('a new topic gets a key of its own, also beside the address of the form', () => {
  expect(newTopicKey(topics, 'Löten & Schweißen')).toBe('loeten-schweissen');
  expect(newTopicKey(topics, 'Pflege')).toBe('pflege-2');
  expect(newTopicKey(topics, 'Neu')).toBe('neu-2');
});
