import { expect, test } from 'vitest';
import { applyRun } from '../forms/apply-run.ts';
import { emptyCourse } from '../forms/empty-course.ts';
import { NEW_RUN } from '../forms/run-fields.ts';
import { PlacesSchema, withTheirs } from './apply-choices.ts';

function withRun(title: string, id: string, seatsMax: string) {
  const days = { startsOn: '2027-01-12', endsOn: '2027-01-12', sessions: [] };
  const typed = { ...NEW_RUN, seatsMax, price: '10' };
  const answer = applyRun(emptyCourse(title), { id, days, typed }, []);
  if (answer.kind === 'wrong') throw new Error('a right run');
  return answer.document;
}
const mine = withRun('Meiner', 'r1', '10');
const theirs = withRun('Ihrer', 'r1', '20');

test('without a choice for theirs everything stays mine', () => {
  expect(withTheirs(mine, theirs, [])).toEqual(mine);
});

test('a part of the course and a part of a run are taken by themselves', () => {
  const merged = withTheirs(mine, theirs, [
    { runId: null, part: 'title' },
    { runId: 'r1', part: 'seatsMax' },
  ]);
  expect(merged).toEqual({ ...theirs, runs: theirs.runs });
});

test('a run that they removed goes, one that they have comes back', () => {
  const without = { ...theirs, runs: [] };
  const run = { runId: 'r1', part: 'run' as const };
  expect(withTheirs(mine, without, [run]).runs).toEqual([]);
  expect(withTheirs({ ...mine, runs: [] }, theirs, [run]).runs).toEqual(theirs.runs);
});

test('places that do not exist are refused', () => {
  expect(PlacesSchema.safeParse([{ runId: null, part: 'title' }]).success).toBe(true);
  for (const wrong of [{ runId: null, part: '__proto__' }, { runId: 'r1', part: 'title' }, null]) {
    expect(PlacesSchema.safeParse([wrong]).success).toBe(false);
  }
});
