import { expect, test } from 'vitest';
import { changesBetween } from '../course-changes.ts';
import { newCourseDocument, newCourseRun } from '../new-course-document.ts';
import { pruneChange } from './prune-change.ts';

const before = {
  ...newCourseDocument('Demo'),
  description: 'Lang'.repeat(1000),
  subtitle: 'alt',
  runs: [newCourseRun('gleich'), newCourseRun('anders'), newCourseRun('weg')],
};
const after = {
  ...before,
  subtitle: 'neu',
  runs: [
    newCourseRun('gleich'),
    { ...newCourseRun('anders'), startsOn: '2027-01-11' },
    newCourseRun('dazu'),
  ],
};

test('what is left of two states differs in the same places, and what is the same is gone', () => {
  const pruned = pruneChange(before, after);
  expect(changesBetween(pruned.before, pruned.after)).toEqual(changesBetween(before, after));
  expect(pruned.before).toMatchObject({ title: 'Demo', subtitle: 'alt', description: null });
  expect(pruned.after.runs.map(({ id }) => id)).toEqual(['anders', 'dazu']);
});

test('states that are the same leave nothing to compare', () => {
  const pruned = pruneChange(before, before);
  expect(changesBetween(pruned.before, pruned.after)).toEqual([]);
  expect(pruned.before.runs).toEqual([]);
});
