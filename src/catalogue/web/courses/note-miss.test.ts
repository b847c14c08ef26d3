import { expect, test } from 'vitest';
import { isAskedByPerson } from './note-miss.ts';

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  isAskedByPerson(new Request('https://netz.example/kurse?q=Falknerei', { method, headers }));

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

test('a visit counts, with or without the headers of a browser', () => {
  expect(ask({ 'user-agent': FIREFOX, 'sec-fetch-dest': 'document' })).toBe(true);
  expect(ask()).toBe(true);
});

test.each([
  ['a look at the head only', {}, 'HEAD'],
  ['a prefetch', { 'sec-purpose': 'prefetch' }, 'GET'],
  ['a prerendering', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['an older prefetch', { 'x-moz': 'prefetch' }, 'GET'],
  ['a reload', { 'cache-control': 'max-age=0' }, 'GET'],
  ['a reload past the cache', { 'cache-control': 'no-cache' }, 'GET'],
  ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }, 'GET'],
  ['a crawler', { 'user-agent': 'SomeCrawler/1.0' }, 'GET'],
])('%s does not count', (_name, headers, method) => {
  expect(ask(headers, method)).toBe(false);
});
