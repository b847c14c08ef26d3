import { expect, test } from 'vitest';
import { EMPTY_PROFILE } from '../../../../tests/support/empty-profile.ts';
import { type Profile, profileProblems, tidyProfile } from './profile.ts';

const topics = new Set(['metall']);

test('nothing is demanded', () => {
  expect(profileProblems(EMPTY_PROFILE, topics)).toEqual({});
});

test.each<[keyof Profile, string, string]>([
  ['website', 'werkhof.example/kurse', 'https://werkhof.example/kurse'],
  ['website', ' http://werkhof.example ', 'http://werkhof.example'],
  ['summary', ' Metall\n lernen ', 'Metall lernen'],
  ['description', 'a\r\n\r\nb\n', 'a\n\nb'],
])('%s %j is kept as %j', (field, typed, kept) => {
  expect(tidyProfile({ ...EMPTY_PROFILE, [field]: typed })[field]).toBe(kept);
});

test.each<[Partial<Profile>, object]>([
  [{ postalCode: '4648' }, { postalCode: 'wrong' }],
  [{ postalCode: '7041 AB' }, {}],
  [{ email: 'frag uns' }, { email: 'wrong' }],
  [{ phone: 'auf Anfrage' }, { phone: 'wrong' }],
  [{ phone: '030 23125-201' }, {}],
  [{ website: 'javascript:alert(1)' }, { website: 'wrong' }],
  [{ topics: ['metall', 'zauberei'] }, { topics: 'wrong' }],
  [{ topics: Array.from({ length: 13 }, () => 'metall') }, { topics: 'too_many' }],
  [{ summary: 'x'.repeat(241) }, { summary: 'too_long' }],
  [{ languages: ['de', '<b>'] }, { languages: 'wrong' }],
])('%j has the problems %j', (change, problems) => {
  expect(profileProblems({ ...EMPTY_PROFILE, ...change }, topics)).toEqual(problems);
});
