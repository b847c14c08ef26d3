import { expect, test } from 'vitest';
import { changedSeats, type Occupancy, type OccupancyCounts } from './changed-seats.ts';

const KNOWN: Occupancy = { min: 6, max: 12, free: 4, status: 'open' };
const NOTHING: OccupancyCounts = { min: null, current: null, max: null };

test.each<[string, Partial<Occupancy>, Partial<OccupancyCounts>, Partial<Occupancy>]>([
  ['one more person', {}, { current: '9' }, { free: 3 }],
  ['the last seat', {}, { current: '12' }, { free: 0, status: 'full' }],
  ['somebody cancels', { free: 0, status: 'full' }, { current: '11' }, { free: 1, status: 'open' }],
  [
    'nobody has to wait any more',
    { free: 0, status: 'waiting_list' },
    { current: '10' },
    { free: 2, status: 'open' },
  ],
  ['a larger room', {}, { max: '16' }, { max: 16, free: 8 }],
  ['a smaller least number', {}, { min: '4' }, { min: 4, free: 4 }],
  ['nothing said', {}, {}, {}],
  ['present number unknown', {}, { current: '-1' }, { free: null }],
  ['most seats unknown', {}, { max: '0', current: '3' }, { max: null, free: null }],
  ['guaranteed stays', { status: 'guaranteed' }, { current: '12' }, { free: 0 }],
  ['cancelled stays', { status: 'cancelled' }, { current: '1' }, { free: 11 }],
  ['full stays where nobody knows', { free: 0, status: 'full' }, { current: '' }, { free: null }],
])('%s', (_name, known, counts, expected) => {
  const before = { ...KNOWN, ...known };
  expect(changedSeats(before, { ...NOTHING, ...counts })).toEqual({
    occupancy: { ...before, ...expected },
    doubt: null,
  });
});

test('counts that contradict each other make the seats unknown and are told', () => {
  expect(changedSeats(KNOWN, { ...NOTHING, current: '13' })).toEqual({
    occupancy: { ...KNOWN, free: null },
    doubt: 'overbooked',
  });
  expect(changedSeats(KNOWN, { min: '20', current: '3', max: '12' })).toEqual({
    occupancy: { min: null, max: 12, free: null, status: 'open' },
    doubt: 'min_above_max',
  });
});
