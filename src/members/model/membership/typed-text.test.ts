import { expect, test } from 'vitest';
import { typedLine, typedLines, typedWebsite } from './typed-text.ts';

test.each([
  ['  Nähwerkstatt \t Distelfink ', 'Nähwerkstatt Distelfink'],
  ['eine\nzweite Zeile', 'eine zweite Zeile'],
  ['un\u0000sicht\u202ebar\u200b', 'unsichtbar'],
  ['   ', null],
])('the line %j is %j', (typed, read) => {
  expect(typedLine(40).parse(typed)).toBe(read);
});

test('a line that is too long is refused, lines keep their ends', () => {
  expect(typedLine(5).safeParse('sechs!').success).toBe(false);
  expect(typedLines(40).parse(' a\r\nb\rc ')).toBe('a\nb\nc');
});

test.each([
  ['naehwerkstatt.example', 'https://naehwerkstatt.example/'],
  ['http://naehwerkstatt.example/kurse', 'http://naehwerkstatt.example/kurse'],
  ['', null],
])('the website %j is %j', (typed, read) => {
  expect(typedWebsite.parse(typed)).toBe(read);
});

test.each([
  'javascript:alert(1)',
  'naehwerkstatt',
  'https://a:b@c.example',
  'mailto:a@b.example',
  'ftp://a.example',
])('%s is no website', (typed) => {
  expect(typedWebsite.safeParse(typed).success).toBe(false);
});
