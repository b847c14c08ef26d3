import { expect, test } from 'vitest';
import type { AdviceService } from '../../../network/index.ts';
import { AdviceServiceSchema } from '../../../network/model/advice-service.ts';
import { nextOpening, openingsOn } from './hours.ts';

const service: AdviceService = AdviceServiceSchema.parse({
  key: 'laden',
  name: 'Laden',
  purpose: { de: 'Fragen' },
  hours: [
    { days: ['th'], from: '15:00', to: '18:00' },
    { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '13:00' },
  ],
  exceptions: [
    { from: '2026-12-24', to: '2027-01-01' },
    { from: '2026-12-14', hours: [{ from: '10:00', to: '11:00' }] },
  ],
});
const shown = (date: string, changes: Partial<AdviceService> = {}, land: 'NW' | 'BE' = 'NW') =>
  openingsOn({ ...service, ...changes }, date, land).map(({ from, to }) => `${from}–${to}`);

test('a usual week, in the order of the day', () => {
  expect(shown('2026-11-26')).toEqual(['09:00–13:00', '15:00–18:00']);
  expect(shown('2026-11-28')).toEqual([]);
});

test('public holidays of the land are closed unless the service says otherwise', () => {
  // Corpus Christi is one in North Rhine-Westphalia, not in Berlin.
  expect(shown('2027-05-27')).toEqual([]);
  expect(shown('2027-05-27', {}, 'BE')).toHaveLength(2);
  expect(shown('2027-05-27', { openOnHolidays: true })).toHaveLength(2);
});

test('an exception counts instead of the week, closed or with other hours', () => {
  expect(shown('2026-12-28')).toEqual([]);
  expect(shown('2026-12-14')).toEqual(['10:00–11:00']);
});

test.each([
  ['2026-11-26T11:59:00Z', '2026-11-26 09:00', true],
  // One o'clock in Berlin: the end is no longer open.
  ['2026-11-26T12:00:00Z', '2026-11-26 15:00', false],
  ['2026-11-27T12:00:00Z', '2026-11-30 09:00', false],
  ['2026-12-23T12:00:00Z', '2027-01-04 09:00', false],
  // Summer time begins in the night to Sunday; nine o'clock is seven in UTC then.
  ['2027-03-29T06:59:00Z', '2027-03-30 09:00', false],
  ['2027-03-30T07:00:00Z', '2027-03-30 09:00', true],
])('at %s the next opening is %s, open now: %s', (now, expected, isOpen) => {
  const next = nextOpening(service, new Date(now), 'NW');
  expect(`${next?.date} ${next?.from}`).toBe(expected);
  expect(next?.isOpenNow).toBe(isOpen);
});

test('without hours nothing is said', () => {
  expect(nextOpening({ ...service, hours: [], exceptions: [] }, new Date(), 'NW')).toBeNull();
});
