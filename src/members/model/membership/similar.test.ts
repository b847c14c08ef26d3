import { expect, test } from 'vitest';
import { type Comparable, likenesses, nameKey } from './similar.ts';

const record = (name: string, website: string | null = null, email: string | null = null) => ({
  name,
  website,
  email,
});

test('names are compared without legal form, case, umlauts and punctuation', () => {
  expect(nameKey('Nähwerkstatt „Distelfink“ gGmbH (Demo)')).toBe('naehwerkstatt distelfink');
  expect(nameKey('NAEHWERKSTATT Distelfink e. V.')).toBe('naehwerkstatt distelfink');
  expect(nameKey('GmbH & Co. KG')).toBe('');
});

test.each<[string, Comparable, Comparable, readonly string[]]>([
  ['the same name', record('Werkhof e. V.'), record('Werkhof gGmbH'), ['name']],
  [
    'the same website with and without www',
    record('A', 'https://www.werkhof.example/'),
    record('B', 'http://werkhof.example/kurse'),
    ['website'],
  ],
  [
    'an address under the website of the other',
    record('A', null, 'leitung@werkhof.example'),
    record('B', 'https://werkhof.example/', null),
    ['mail'],
  ],
  [
    'everything',
    record('Werkhof', 'https://werkhof.example/', 'a@werkhof.example'),
    record('Werkhof', 'https://werkhof.example/', 'b@werkhof.example'),
    ['name', 'website', 'mail'],
  ],
  [
    'addresses that anybody can have',
    record('A', null, 'a@gmx.de'),
    record('B', null, 'b@gmx.de'),
    [],
  ],
  ['nothing', record('Werkhof'), record('Weidenhof'), []],
  ['two names of legal forms only', record('GmbH'), record('AG'), []],
])('%s', (_name, a, b, alike) => {
  expect(likenesses(a, b)).toEqual(alike);
  expect(likenesses(b, a)).toEqual(alike);
});
