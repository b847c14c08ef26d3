import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../platform/clock.ts';
import { wordsOf } from '../words/words.ts';
import { dateSteps } from './date-steps.ts';

const stepsOn = (today: string) =>
  dateSteps(today, wordsOf('de')).map(({ label, from, to }) => `${label}: ${from} – ${to}`);

describe('steps for the beginning of a course', () => {
  test('early in a month what is left of it is a step', () => {
    expect(stepsOn('2026-12-05')).toEqual([
      'in den nächsten 2 Wochen: 2026-12-05 – 2026-12-19',
      'im Dezember: 2026-12-05 – 2026-12-31',
      'im Januar: 2027-01-01 – 2027-01-31',
      'im Februar: 2027-02-01 – 2027-02-28',
    ]);
  });

  test('late in a month the two weeks cover it', () => {
    expect(stepsOn('2026-11-23').slice(1)).toEqual([
      'im Dezember: 2026-12-01 – 2026-12-31',
      'im Januar: 2027-01-01 – 2027-01-31',
      'im Februar: 2027-02-01 – 2027-02-28',
    ]);
  });

  test('on any day: nothing in the past, no day between two steps, no name twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const today = addDays('2024-01-01', days);
        const [soon, ...months] = dateSteps(today, wordsOf('de'));
        let covered = soon?.to ?? '';
        for (const { from, to } of months) {
          expect(from >= today && from <= to).toBe(true);
          expect(from <= addDays(covered, 1)).toBe(true);
          covered = to;
        }
        expect(new Set(months.map(({ label }) => label)).size).toBe(3);
      }),
    );
  });
});
