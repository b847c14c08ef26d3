import { expect, test } from 'vitest';
import { endedBefore, granting, isOn } from './mandate-days.ts';

const held = { id: 'm1', fromOn: '2026-11-01', toOn: '2026-12-31' };

test.each([
  ['2026-10-31', false],
  ['2026-11-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('both days count: %s %s', (day, expected) => {
  expect(isOn(held, day)).toBe(expected);
  expect(isOn({ ...held, toOn: null }, day)).toBe(expected || day > '2026-12-31');
});

test('a role that ends at once counts no more today; one that began today is gone', () => {
  expect(endedBefore(held, '2026-11-20')).toEqual({ fromOn: '2026-11-01', toOn: '2026-11-19' });
  expect(endedBefore(held, '2026-11-01')).toBeNull();
});

test.each([
  ['after its end', { fromOn: '2027-01-01', toOn: null }, { kind: 'new' }],
  ['without end', { fromOn: '2026-12-01', toOn: null }, { kind: 'longer', id: 'm1', toOn: null }],
  [
    'with a later end',
    { fromOn: '2026-12-01', toOn: '2027-06-30' },
    { kind: 'longer', id: 'm1', toOn: '2027-06-30' },
  ],
  ['with an earlier end', { fromOn: '2026-12-01', toOn: '2026-12-24' }, { kind: 'held', id: 'm1' }],
] as const)('the same role given again %s', (_name, grant, expected) => {
  expect(granting([held], grant)).toEqual(expected);
});

test('a role without end stays so', () => {
  const open = { ...held, toOn: null };
  expect(granting([open], { fromOn: '2026-12-01', toOn: '2027-06-30' }).kind).toBe('held');
});
