import { describe, expect, test } from 'vitest';
import { eveningRun, wholeCourse } from '../../../tests/support/whole-course.ts';
import type { CourseRunDocument } from './course-document.ts';
import { hints } from './course-hints.ts';
import { publishProblems } from './course-problems.ts';
import { newCourseDocument } from './new-course-document.ts';

const TODAY = '2027-01-11';
const course = (more: Partial<CourseRunDocument> = {}) =>
  wholeCourse('Demo', [eveningRun('r1', more)]);
const problemsOf = (more: Partial<CourseRunDocument>) =>
  publishProblems(course(more), TODAY).map(({ part, problem }) => `${part} ${problem}`);

describe('publishProblems', () => {
  test('a whole course has none', () => {
    expect(publishProblems(course(), TODAY)).toEqual([]);
  });

  test.each([
    [{ startsOn: null, endsOn: null, sessions: [] }, 'dates start_missing'],
    [{ endsOn: '2027-01-31' }, 'dates end_before_start'],
    [{ registrationEndsOn: '2027-02-16' }, 'registrationEndsOn registration_after_end'],
    [
      { sessions: [{ heldOn: '2027-02-01', startsAt: '18:00', endsAt: '18:00', note: null }] },
      'dates session_ends_before_start',
    ],
    [{ priceCents: null }, 'price price_missing'],
    [{ format: 'unknown' as const }, 'format format_missing'],
    [{ venue: null }, 'venue venue_missing'],
    [{ seatsMin: 13 }, 'seatsMin seats_min_above_max'],
    [{ seatsFree: 13 }, 'seatsFree seats_free_above_max'],
  ])('%o', (more, problem) => {
    expect(problemsOf(more)).toEqual([problem]);
  });

  test('runs that are over are not judged, online courses need no place', () => {
    expect(problemsOf({ startsOn: '2026-10-01', endsOn: '2026-10-01', format: 'unknown' })).toEqual(
      [],
    );
    expect(problemsOf({ format: 'online', venue: null })).toEqual([]);
  });

  test('what a delivery has brought incomplete keeps nobody from mending something else', () => {
    const online = { ...course({ format: 'unknown' }), topics: [] };
    expect(publishProblems({ ...online, title: 'Neu' }, TODAY, online)).toEqual([]);
    expect(
      publishProblems(
        { ...online, runs: [eveningRun('r2', { format: 'unknown' })] },
        TODAY,
        online,
      ),
    ).toMatchObject([{ runId: 'r2', problem: 'format_missing' }]);
  });
});

describe('hints', () => {
  const names = (document: Parameters<typeof hints>[0]) =>
    hints(document, TODAY).map(({ hint }) => hint);

  test('say what would help beside the checklist, each once', () => {
    expect(
      names({
        ...newCourseDocument('Demo'),
        runs: [
          eveningRun('a', { seatsMax: null, seatsFree: null }),
          eveningRun('b', { seatsMax: null, seatsFree: null }),
        ],
      }),
    ).toEqual(['description_short', 'seats_unknown', 'booking_unknown']);
  });

  test('a complete course has none; one whose runs are over needs new ones', () => {
    const complete = {
      ...wholeCourse('Demo', [eveningRun('a')]),
      description: 'Worum es geht. '.repeat(20),
      url: 'https://demo.example/kurs',
    };
    expect(names(complete)).toEqual([]);
    const over = eveningRun('a', { startsOn: '2026-10-01', endsOn: '2026-10-01', sessions: [] });
    expect(names({ ...complete, runs: [over] })).toEqual(['runs_over']);
  });
});
