import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { structuredDataOf } from '../../use-cases/sources/structured-data.ts';
import { microdataOf } from './microdata.ts';
import { schemaOrg } from './schema-org.ts';

const SAMPLE = readFileSync('docs/formats/schema-org-mikrodaten-beispiel.html', 'utf8');
const values = (html: string) => microdataOf(html).map(({ value }) => value);

describe('microdata', () => {
  test('of a page is read like JSON-LD, without its persons', async () => {
    const records = await readAll(schemaOrg, SAMPLE);
    expect(records).toMatchObject([
      {
        kind: 'offer',
        line: 9,
        offer: {
          key: 'https://www.demo-werkstatt.example/kurse/holz',
          title: 'Kleine Holzarbeiten für den Alltag',
          url: 'https://www.demo-werkstatt.example/kurse/holz',
          runs: [
            {
              startsOn: '2027-02-05',
              endsOn: '2027-02-06',
              venue: { name: 'Demo-Werkstatt', street: 'Demoweg 3', postalCode: '46483' },
              price: { state: 'known', cents: 8500 },
            },
          ],
        },
        warnings: [],
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('Dora');
  });

  test('counts only where no block of JSON-LD describes a course', async () => {
    const block = (value: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value })}</script>`;
    const course = block({
      '@type': 'Course',
      '@id': 'https://demo.example/1',
      name: 'Aus JSON-LD',
    });
    const crumbs = block({ '@type': 'BreadcrumbList', name: 'Weg' });
    const titles = async (html: string) =>
      (await readAll(schemaOrg, html)).map((one) =>
        one.kind === 'offer' ? one.offer.title : null,
      );
    expect(await titles(SAMPLE.replace('<body>', `<body>${course}`))).toEqual(['Aus JSON-LD']);
    expect(await titles(SAMPLE.replace('<body>', `<body>${crumbs}`))).toEqual([
      'Kleine Holzarbeiten für den Alltag',
    ]);
    expect(await structuredDataOf(`${course}${SAMPLE}`)).toMatchObject([{ name: 'Aus JSON-LD' }]);
    expect(await structuredDataOf(`${crumbs}${SAMPLE}`)).toMatchObject([
      { '@type': 'BreadcrumbList' },
      { '@type': ['Course'] },
    ]);
    expect(await structuredDataOf('<p itemscope itemtype="https://schema.org/Product">')).toEqual(
      [],
    );
  });

  test.each<[string, string, object]>([
    ['text', '<b itemprop="name">A <i>B</i>\n C</b>', { name: ['A B C'] }],
    [
      'words of different elements',
      '<div itemprop="name"><p>A</p><p>B</p></div>',
      { name: ['A B'] },
    ],
    ['entities', '<b itemprop="name">K&ouml;ln &amp;amp; &#228;</b>', { name: ['Köln &amp; ä'] }],
    ['content before text', '<b itemprop="price" content="5">fünf</b>', { price: ['5'] }],
    [
      'a time in words',
      '<time itemprop="startDate">2027-01-11</time>',
      { startDate: ['2027-01-11'] },
    ],
    ['several names', '<a itemprop="url sameAs" href="/x">y</a>', { url: ['/x'], sameAs: ['/x'] }],
    ['names as addresses', '<b itemprop="http://schema.org/name">A</b>', { name: ['A'] }],
    [
      'attributes without quotes',
      "<meta itemprop=price content=5><b itemprop='name'>A",
      { price: ['5'], name: ['A'] },
    ],
    ['capitals', '<B ITEMPROP="name">A</B>', { name: ['A'] }],
    [
      'lists without ends',
      '<ul><li itemprop="teaches">A<li itemprop="teaches">B</ul>',
      { teaches: ['A', 'B'] },
    ],
    [
      'comments and scripts',
      '<b itemprop="name">A<!-- <b itemprop="name">X</b> --><script>"<b itemprop=name>"</script></b>',
      { name: ['A'] },
    ],
    ['a name that is a trap', '<b itemprop="__proto__">A</b>', JSON.parse('{"__proto__": ["A"]}')],
    [
      'a thing in a thing',
      '<p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><b itemprop="price">5</b></p>',
      { offers: [{ '@type': ['Offer'], price: ['5'] }] },
    ],
    ['a wrong end', '</p></x><b itemprop="name">A</b></i>', { name: ['A'] }],
    ['a < in a text', '<b itemprop="name">3 < 4</b>', { name: ['3 < 4'] }],
  ])('%s', (_name, inside, expected) => {
    const html = `<div itemscope itemtype="https://schema.org/Course">${inside}</div>`;
    expect(values(html)).toEqual([{ '@type': ['Course'], ...expected }]);
  });

  test('a thing without a name in another stands for itself, and a page without any has none', () => {
    expect(
      values(
        '<p itemscope itemtype="https://schema.org/Course"><i itemscope itemtype="https://schema.org/Event"></i></p>',
      ),
    ).toEqual([{ '@type': ['Course'] }, { '@type': ['Event'] }]);
    expect(values('<p itemprop="name">A</p>')).toEqual([]);
  });

  test.each([
    ['open tags', '<div itemscope itemprop="a">'],
    ['spaces in a tag', `<a${' '.repeat(1_000)}`],
    ['quotes without an end', '<a "'],
    ['nested values', '<i itemprop="a">x'],
    ['attributes', `<a ${'b c=d '.repeat(100)}>`],
  ])(
    'a million characters of %s take no time to speak of',
    (_name, piece) => {
      const html = `<div itemscope>${piece.repeat(1_000_000 / piece.length)}`;
      expect(microdataOf(html).length).toBeGreaterThan(0);
    },
    10_000,
  );
});
