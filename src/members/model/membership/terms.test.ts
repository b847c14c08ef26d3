import { describe, expect, test } from 'vitest';
import {
  changeFrom,
  closeBefore,
  earliestLeaving,
  leavesOn,
  memberSince,
  standingOn,
  type Term,
  termOn,
} from './terms.ts';

const term = (fromOn: string, toOn: string | null = null): Term => ({
  fromOn,
  toOn,
  feeClass: 'free',
  votingRight: true,
});
const today = '2026-11-22';

test.each<[string, readonly Term[], string, string | null]>([
  ['no term at all', [], 'none', null],
  ['open since a year', [term('2025-11-01')], 'member', null],
  ['begins tomorrow', [term('2026-11-23')], 'to_come', null],
  ['begins today', [term('2026-11-22')], 'member', null],
  ['a change to come', [term('2026-12-01'), term('2025-01-01', '2026-11-30')], 'member', null],
  ['ends with today', [term('2025-01-01', today)], 'leaving', '2026-11-23'],
  ['ended with yesterday', [term('2025-01-01', '2026-11-21')], 'left', today],
  ['ended on its first day', [term(today, '2026-11-21')], 'left', today],
])('%s', (_name, terms, standing, end) => {
  expect(standingOn(terms, today)).toBe(standing);
  expect(leavesOn(terms)).toBe(end);
});

test('who came back is a member again', () => {
  const terms = [term('2024-01-01', '2025-12-31'), term('2026-06-01')];
  expect(standingOn(terms, today)).toBe('member');
  expect(termOn(terms, '2026-02-01')).toBeNull();
  expect(termOn(terms, '2025-12-31')?.fromOn).toBe('2024-01-01');
});

test('a membership runs since its last beginning, changes of fee and vote left aside', () => {
  const old = term('2020-01-01', '2022-12-31');
  const first = term('2024-06-01', '2025-12-31');
  expect(memberSince([term('2026-01-01'), old, first])).toBe('2024-06-01');
  expect(memberSince([])).toBeNull();
});

describe('a change of fee class and vote', () => {
  const change = { feeClass: 'small', votingRight: false };

  test('closes the term the day before and keeps an end that was set', () => {
    expect(changeFrom(term('2026-01-01', '2026-12-31'), '2026-12-01', change)).toEqual({
      kind: 'split',
      endsOn: '2026-11-30',
      next: { fromOn: '2026-12-01', toOn: '2026-12-31', ...change },
    });
  });

  test('from the first day on replaces the term', () => {
    expect(changeFrom(term('2026-01-01'), '2026-01-01', change)).toEqual({ kind: 'same_day' });
  });

  test.each(['2025-12-31', '2027-01-01'])('on %s, outside of the term, is refused', (day) => {
    expect(changeFrom(term('2026-01-01', '2026-12-31'), day, change)).toEqual({
      kind: 'wrong_day',
    });
  });
});

test('nobody leaves before the notice or before the beginning', () => {
  expect(earliestLeaving([term('2026-01-01')], today, 0)).toBe(today);
  expect(earliestLeaving([term('2026-01-01')], today, 30)).toBe('2026-12-22');
  expect(earliestLeaving([term('2027-01-01')], today, 0)).toBe('2027-01-01');
  const changed = [term('2026-01-01', '2026-12-31'), term('2027-01-01')];
  expect(earliestLeaving(changed, today, 0)).toBe(today);
});

describe('an end', () => {
  test('closes the term of the day before and drops what would have followed', () => {
    const now = term('2026-01-01', '2026-12-31');
    const later = term('2027-01-01');
    expect(closeBefore([later, now], today)).toEqual({
      closes: now,
      toOn: '2026-11-21',
      drops: [later],
    });
  });

  test.each([today, '2027-01-01'])('on the day on which the only term begins, %s', (day) => {
    const only = term(day);
    const closed = closeBefore([only], day);
    expect(closed).toMatchObject({ closes: only, drops: [] });
    expect(leavesOn([{ ...only, toOn: closed?.toOn ?? null }])).toBe(day);
  });

  test('without a term there is none', () => {
    expect(closeBefore([], today)).toBeNull();
  });
});
