import { expect, test } from 'vitest';
import { messageProblem, valueNames } from './message-problem.ts';

const originals = {
  de: '{count, plural, one {Ein Kurs} other {# Kurse}} in {place}',
  en: '{count} courses in {place}',
};

test.each([
  ['the same values', '{count} Kurse, {place}', null],
  ['fewer values', 'Kurse in {place}', null],
  ['no values', 'Kurse', null],
  ['the same plural', '{count, plural, one {1} other {viele}} Kurse', null],
  ['a value that nobody gives', '{count} in {town}', 'values'],
  ['a value inside a plural that nobody gives', '{count, plural, one {{x}} other {#}}', 'values'],
  ['a plural of a name', '{place, plural, one {1} other {#}}', 'values'],
  ['a date of a name, which would throw', 'Kurse am {place, date}', 'values'],
  ['mark-up, which would throw', '<b>{count}</b> Kurse', 'values'],
  ['a brace too few', '{count Kurse', 'broken'],
  ['a plural without its other form', '{count, plural, one {1}}', 'broken'],
])('%s: %s', (_name, message, problem) => {
  expect(messageProblem(message, originals, 'de')).toBe(problem);
});

test('the names of values are told once each', () => {
  expect(valueNames(originals.de, 'de')).toEqual(['count', 'place']);
});
