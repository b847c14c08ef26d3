import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { reasonsOf } from '../../../../tests/support/schema-org-files.ts';
import { schemaOrg } from './schema-org.ts';

describe('a page', () => {
  const page = (...blocks: string[]): string =>
    `<!DOCTYPE html>\n<html lang="de"><head><title>Demo</title>\n<script>var x = "<!-- no comment";</script>${blocks.join('\n')}</head><body></body></html>`;
  const block = (content: string, type = '"application/ld+json"'): string =>
    `<script type=${type}>${content}</script>`;
  const course = (name: string): string =>
    JSON.stringify({ '@context': 'https://schema.org', '@type': 'Course', '@id': name, name });

  test.each([
    ['plain', block(course('Kurs'))],
    ['without quotes', block(course('Kurs'), 'application/ld+json')],
    ['with a charset', block(course('Kurs'), "'application/ld+json; charset=utf-8'")],
    ['in a comment inside', block(`<!--\n${course('Kurs')}\n-->`)],
    ['in CDATA', block(`//<![CDATA[\n${course('Kurs')}\n//]]>`)],
    ['in CDATA of a style sheet', block(`/*<![CDATA[*/ ${course('Kurs')} /*]]>*/`)],
    ['upper case', block(course('Kurs')).replaceAll('script', 'SCRIPT')],
    ['never closed', `<script type="application/ld+json">${course('Kurs')}`],
  ])('%s', async (name, content) => {
    const text = name === 'never closed' ? `<html><head>${content}` : page(content);
    for (const length of [1, 7, 64_000]) {
      const records = await readAll(schemaOrg, text, length);
      expect(
        records.map((record) => (record.kind === 'offer' ? record.offer.title : record)),
      ).toEqual(['Kurs']);
    }
    expect(schemaOrg.sniff(text)).toBe(true);
  });

  test('what is commented out is not read; several blocks refer to each other; a broken one is a remark', async () => {
    const records = await readAll(
      schemaOrg,
      page(
        `<!-- ${block(course('Alt'))} -->`,
        block('{"@type": "Course", "name": "kaputt",}'),
        block(
          JSON.stringify({
            '@type': 'Course',
            '@id': 'a',
            name: 'Kurs',
            location: { '@id': '#ort' },
          }),
        ),
        block(
          JSON.stringify([
            { '@type': 'BreadcrumbList' },
            { '@type': 'Place', '@id': '#ort', name: 'Demohaus' },
          ]),
        ),
      ),
    );
    expect(records).toMatchObject([
      { kind: 'offer', line: 5, offer: { title: 'Kurs', runs: [{ venue: { name: 'Demohaus' } }] } },
    ]);
    expect(reasonsOf(records[0])).toEqual([
      expect.stringMatching(/Block ab Zeile 4 wurde nicht gelesen.*kein gültiges JSON/),
    ]);
  });

  test.each([
    ['no block', page(), /keine Kursdaten/],
    ['only broken ones', page(block('{"a":')), /kein lesbarer Kurs.*unvollständig/],
    ['other things', page(block('{"@type":"Event","name":"Fest"}')), /enthält keinen Kurs.*Event/],
    [
      'too deep',
      page(block(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
      /kein lesbarer Kurs.*verschachtelt/,
    ],
    ['too long', page(block(`"${'x'.repeat(9_000_000)}`)), /zu viel JSON-LD/],
  ])('%s is refused', async (_name, text, reason) => {
    await expect(readAll(schemaOrg, text)).rejects.toThrow(reason);
  });
});
