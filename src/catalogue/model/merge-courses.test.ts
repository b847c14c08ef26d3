import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './course-changes.ts';
import type { CourseDocument, CourseRunDocument } from './course-document.ts';
import { mergeCourses } from './merge-courses.ts';
import { newCourseDocument, newCourseRun } from './new-course-document.ts';

const base: CourseDocument = {
  ...newCourseDocument('Demo-Kurs'),
  topics: ['deutsch', 'beruf'],
  runs: [newCourseRun('run1'), newCourseRun('run2')],
};
const withRun = (
  course: CourseDocument,
  id: string,
  more: Partial<CourseRunDocument>,
): CourseDocument => ({
  ...course,
  runs: course.runs.map((run) => (run.id === id ? { ...run, ...more } : run)),
});

describe('mergeCourses', () => {
  test('changes in different places go together', () => {
    const mine = withRun({ ...base, title: 'Neu', topics: ['deutsch', 'beruf', 'it'] }, 'run1', {
      seatsFree: 3,
    });
    const theirs = withRun({ ...base, subtitle: 'abends', topics: ['beruf'] }, 'run1', {
      number: 'A1',
    });
    const { merged, conflicts } = mergeCourses(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged).toMatchObject({ title: 'Neu', subtitle: 'abends', topics: ['beruf', 'it'] });
    expect(merged.runs[0]).toMatchObject({ seatsFree: 3, number: 'A1' });
  });

  test('the same place changed to something else is a conflict, and mine is what the form shows', () => {
    const mine = withRun({ ...base, title: 'Meiner' }, 'run1', { startsOn: '2027-01-11' });
    const theirs = withRun({ ...base, title: 'Ihrer' }, 'run1', { endsOn: '2027-01-12' });
    const { merged, conflicts } = mergeCourses(base, mine, theirs);
    expect(conflicts).toEqual([
      { runId: null, part: 'title' },
      { runId: 'run1', part: 'dates' },
    ]);
    expect(merged).toEqual(mine);
  });

  test('runs are added and removed by both; removed here and changed there is a conflict', () => {
    const mine = { ...base, runs: [newCourseRun('run1'), newCourseRun('mine')] };
    const theirs = { ...base, runs: [...base.runs, newCourseRun('theirs')] };
    expect(mergeCourses(base, mine, theirs).merged.runs.map(({ id }) => id)).toEqual([
      'run1',
      'theirs',
      'mine',
    ]);
    const changed = withRun(base, 'run2', { number: 'B2' });
    const against = mergeCourses(base, mine, changed);
    expect(against.conflicts).toEqual([{ runId: 'run2', part: 'run' }]);
    expect(mergeCourses(base, changed, mine).conflicts).toEqual([{ runId: 'run2', part: 'run' }]);
  });

  test('without a common beginning every difference is a conflict', () => {
    const mine = withRun({ ...base, topics: ['it'] }, 'run2', { seatsFree: 1 });
    expect(mergeCourses(null, mine, { ...base, title: 'Ihrer' }).conflicts).toEqual([
      { runId: null, part: 'title' },
      { runId: null, part: 'topics' },
      { runId: 'run2', part: 'seatsFree' },
    ]);
    expect(mergeCourses(null, base, base).conflicts).toEqual([]);
  });
});

const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
const maybe = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: null });
const run = fc
  .record({
    number: maybe,
    seatsFree: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    scheduleText: maybe,
  })
  .map((values) => values);
const runs = fc
  .dictionary(fc.constantFrom('r1', 'r2', 'r3', 'r4'), run, { maxKeys: 4 })
  .map((byId) =>
    Object.entries(byId).map(
      ([id, values]): CourseRunDocument => ({ ...newCourseRun(id), ...values }),
    ),
  );
const course: fc.Arbitrary<CourseDocument> = fc
  .record({
    title: fc.constantFrom('T1', 'T2', 'T3'),
    subtitle: maybe,
    topics: words,
    description: maybe,
    runs,
  })
  .map((values) => ({ ...newCourseDocument('Demo'), ...values }));

describe('whatever two people do', () => {
  test('no change of either is lost: it is in the result or named as a conflict', () => {
    fc.assert(
      fc.property(course, course, course, (start, mine, theirs) => {
        const { merged, conflicts } = mergeCourses(start, mine, theirs);
        const isNamed = (runId: string | null, part: string): boolean =>
          conflicts.some((one) => one.runId === runId && (one.part === part || one.part === 'run'));
        for (const side of [mine, theirs]) {
          for (const { runId, part } of changesBetween(start, side)) {
            if (isNamed(runId, part)) continue;
            const inResult = changesBetween(side, merged).some(
              (one) => one.runId === runId && one.part === part,
            );
            if (runId !== null || !inResult) expect(inResult).toBe(false);
            else expect(part).toBe('topics');
          }
        }
        for (const side of [mine, theirs]) {
          for (const topic of side.topics)
            if (!start.topics.includes(topic)) expect(merged.topics).toContain(topic);
          for (const topic of start.topics)
            if (!side.topics.includes(topic)) expect(merged.topics).not.toContain(topic);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('nothing that neither changed is changed, and both sides meet at the same places', () => {
    fc.assert(
      fc.property(course, course, course, (start, mine, theirs) => {
        // The order of runs says nothing: pages sort them by day.
        for (const [one, other, expected] of [
          [mine, start, mine],
          [start, theirs, theirs],
        ] as const) {
          const { merged, conflicts } = mergeCourses(start, one, other);
          expect(conflicts).toEqual([]);
          expect(changesBetween(expected, merged)).toEqual([]);
        }
        const places = (conflicts: readonly unknown[]): string[] =>
          conflicts.map((one) => JSON.stringify(one)).sort();
        expect(places(mergeCourses(start, mine, theirs).conflicts)).toEqual(
          places(mergeCourses(start, theirs, mine).conflicts),
        );
      }),
      { numRuns: 400 },
    );
  });
});
