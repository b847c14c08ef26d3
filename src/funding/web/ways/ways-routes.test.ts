import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { someShell } from '../../../../tests/support/some-shell.ts';
import { LANGUAGES, type Language } from '../../../platform/texts/index.ts';
import { htmlText } from '../../../ui/render.ts';
import { loadFunding } from '../../load-funding.ts';
import { sizeTable } from '../../model/employer/size-table.ts';
import { buildWays } from '../../model/ways/build-ways.ts';
import { createCheckRules } from '../check/check-rules.ts';
import { EmployersPage } from '../employers/employers-page.tsx';
import { WaysPage } from './ways-page.tsx';

const book = await loadFunding(path.resolve(import.meta.dirname, '../../../../network/wesel'));
const today = '2026-11-23';
const shell = someShell('https://netz.example');
const ways = buildWays(book, { today });

const pages = LANGUAGES.flatMap((language: Language) => [
  ...[false, true].map((isPlain) => htmlText(WaysPage({ shell, language, book, ways, isPlain }))),
  htmlText(
    EmployersPage({
      shell,
      language,
      book,
      rules: createCheckRules(book)(new Date(`${today}T08:00:00Z`)),
      rows: sizeTable(book, today),
    }),
  ),
]);

test.each(pages)(
  'page %# promises nothing, is light and leads only to pages and offices',
  (html) => {
    expect(/\bAnspr(?:uch|üche)/.exec(html)).toBeNull();
    const packed = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    expect(packed.length).toBeLessThan(40_000);
    const ids = new Set(book.programmes.map(({ id }) => id));
    for (const [, id] of html.matchAll(/\/foerderung\/programme\/([\w-]+)/g))
      expect(ids).toContain(id);
    // No link carries what somebody has chosen.
    expect(/href="\/[^"]*\?[^"]*"/.exec(html)).toBeNull();
  },
);

test('the ways ask without a form and give the telephone of the office that decides', () => {
  const [usual, plain] = pages;
  for (const html of [usual, plain]) {
    expect(/<(?:form|input|button|select)\b/.exec(html ?? '')).toBeNull();
    expect(html?.includes('href="tel:+498004555500"')).toBe(true);
    expect(html?.includes('/foerderung/programme/bgs_81')).toBe(true);
  }
  expect(plain?.includes(book.facts['person.status']?.frage.einfach ?? '–')).toBe(true);
});

test('companies see shares by size and a telephone without any script', () => {
  const html = (pages[2] ?? '').replace(/<template.*?<\/template>/gs, '');
  for (const text of [
    '75 %',
    '50 %',
    '500 und mehr',
    'href="tel:+498004555520"',
    '§ 3 Nr. 19 EStG',
  ])
    expect(html.includes(text), text).toBe(true);
});
