import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

const monday = new Date('2026-11-23T22:30:00Z'); // 23:30 in Berlin

test.each([
  ['2026-11-23T22:59:00Z', 'heute', 'today'],
  ['2026-11-24T22:00:00Z', 'morgen, Dienstag', 'tomorrow, Tuesday'],
  ['2026-11-25T22:00:00Z', 'Mittwoch, 25. November', 'Wednesday 25 November'],
])('%s', (at, de, en) => {
  expect(dueWords(new Date(at), monday, 'de')).toBe(de);
  expect(dueWords(new Date(at), monday, 'en')).toBe(en);
});
