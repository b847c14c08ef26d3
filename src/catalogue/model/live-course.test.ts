import { expect, test } from 'vitest';
import { eveningRun, wholeCourse } from '../../../tests/support/whole-course.ts';
import { changesBetween } from './course-changes.ts';
import { liveCourse } from './live-course.ts';
import { shiftRun } from './shift-run.ts';

const online = wholeCourse('Demo', [eveningRun('a'), eveningRun('b')]);
const [first, second] = online.runs.map((run) => run);

test('facts of the day and the end of runs go through, words, places and links do not', () => {
  if (first === undefined || second === undefined) throw new Error('no runs');
  const wanted = {
    ...online,
    title: 'Anders',
    runs: [
      {
        ...shiftRun(first, 7),
        seatsFree: 1,
        status: 'full' as const,
        bookingUrl: 'https://demo.example/',
      },
    ],
  };
  const live = liveCourse(online, wanted);
  expect(live).toMatchObject({
    title: 'Demo',
    runs: [{ startsOn: '2027-02-08', seatsFree: 1, status: 'full', bookingUrl: null }],
  });
  expect(changesBetween(live, wanted).map(({ part }) => part)).toEqual(['title', 'bookingUrl']);
});

test('a further date goes through if it differs from one that is online in nothing but facts of the day', () => {
  const further = shiftRun(eveningRun('c', { number: 'K-7', priceCents: 100 }), 14);
  const others = [
    eveningRun('d', { format: 'online' }),
    eveningRun('e', { scheduleText: 'neu' }),
    eveningRun('f', { number: 'Mehr unter demo.example – jetzt gleich buchen!' }),
  ];
  const live = liveCourse(online, { ...online, runs: [...online.runs, further, ...others] });
  expect(live.runs.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
