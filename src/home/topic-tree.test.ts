import { expect, test } from 'vitest';
import { exampleTopics, topicTree } from './topic-tree.ts';

const TOPICS = [
  { key: 'metal', parent: null, label: 'Metall', count: 12 },
  { key: 'weld', parent: 'metal', label: 'Schweißen', count: 7 },
  { key: 'cnc', parent: 'metal', label: 'CNC', count: 9 },
  { key: 'german', parent: null, label: 'Deutsch', count: 5 },
  { key: 'b1', parent: 'german', label: 'Deutsch B1', count: 5 },
  {
    key: 'long',
    parent: 'german',
    label: 'Ein Name, den niemand so in eine Suche schreibt',
    count: 8,
  },
];

test('the first level keeps its order, the second goes by number of offers', () => {
  const tree = topicTree(TOPICS);
  expect(tree.map(({ key }) => key)).toEqual(['metal', 'german']);
  expect(tree[0]?.children.map(({ key }) => key)).toEqual(['cnc', 'weld']);
});

test('examples come from different branches, with short names, most offers first', () => {
  expect(exampleTopics(topicTree(TOPICS), 3).map(({ key }) => key)).toEqual(['cnc', 'b1']);
  expect(exampleTopics(topicTree(TOPICS), 1)).toHaveLength(1);
  expect(exampleTopics([], 3)).toEqual([]);
});
