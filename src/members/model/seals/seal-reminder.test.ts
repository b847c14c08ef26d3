import { expect, test } from 'vitest';
import { addDays } from '../../../platform/clock.ts';
import { dueReminder } from './seal-reminder.ts';

const END = '2027-03-01';

test.each([
  [61, null],
  [60, 60],
  [59, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [0, 7],
  [-1, null],
])('%i days before the end the letter of day %s is due', (days, due) => {
  expect(dueReminder(END, addDays(END, -days))).toBe(due);
});

test('the change of summer time moves nothing', () => {
  expect(dueReminder('2027-04-02', '2027-02-01')).toBe(60);
});
