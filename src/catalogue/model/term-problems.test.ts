import { expect, test } from 'vitest';
import { wholeCourse } from '../../../tests/support/whole-course.ts';
import { termProblems } from './term-problems.ts';

const LISTS = {
  topics: new Set(['deutsch', 'pflege']),
  targets: new Set(['eltern']),
  funding: new Set(['bildungsscheck']),
  certificates: new Set(['ohne']),
};
const course = wholeCourse('Deutsch');

test('keys of the lists are no problem, nor is none', () => {
  expect(termProblems(course, LISTS)).toEqual([]);
  const whole = { ...course, targets: ['eltern'], funding: ['bildungsscheck'] };
  expect(termProblems({ ...whole, certificates: ['ohne'] }, LISTS)).toEqual([]);
});

test('every key that is not in its list is named; a key of another list does not count', () => {
  const wrong = { ...course, topics: ['deutsch', 'fax', 'eltern'], certificates: ['meister'] };
  expect(termProblems(wrong, LISTS)).toEqual([
    { runId: null, part: 'topics', problem: 'topic_unknown', value: 'fax' },
    { runId: null, part: 'topics', problem: 'topic_unknown', value: 'eltern' },
    { runId: null, part: 'certificates', problem: 'certificate_unknown', value: 'meister' },
  ]);
});
