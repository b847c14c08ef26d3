import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../../tests/support/pieces.ts';
import { decodeBytes } from './encoding/decode-file.ts';
import { sniffEncoding } from './encoding/sniff-encoding.ts';
import { sniffFormat } from './formats.ts';
import type { ParsedRecord } from './record.ts';

// What programs do to files without meaning anything by it: what is read stays the same.
const sampleOf = (name: string): string => readFileSync(`docs/formats/${name}`, 'utf8');

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function read(text: string): Promise<readonly ParsedRecord[]> {
  const format = sniffFormat(text);
  if (format === null) throw new Error('no format');
  // As files are read: a mark for the order of bytes ends with the decoding.
  return listOf(format.read(decodeBytes(bytesOf(text), 'utf-8')));
}

/** What counts of a record, without the lines and texts that a variant moves. */
async function meaningOf(text: string): Promise<unknown> {
  return (await read(text)).map((record) => {
    switch (record.kind) {
      case 'offer':
        return [record.offer, record.warnings.map(({ field, reason }) => `${field}: ${reason}`)];
      case 'rejected':
        return record.problems;
      case 'occupancy':
        return [record.key, record.counts];
      default:
        return record.kind;
    }
  });
}

const withLineEnds = (text: string) => text.replace(/\n/g, '\r\n');

const XML = [
  ['open-vhs-beispiel.xml', 'veranstaltung'],
  ['open-vhs-belegung-beispiel.xml', 'veranstaltung'],
  ['kufer-beispiel.xml', 'kurs'],
  ['openqcat-beispiel.xml', 'SERVICE'],
  ['xcri-cap-beispiel.xml', 'course'],
] as const;

describe.each(XML)('%s', (name, record) => {
  const text = sampleOf(name);
  /** Another prefix for every element that has one, or one for those that have none. */
  const prefixed = (prefix: string) =>
    text.replace(/<(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])/g, `<$1${prefix}:$2`);

  test.each<[string, string]>([
    ['with a mark for the order of bytes', `\ufeff${text}`],
    ['with the line ends of Windows', withLineEnds(text)],
    ['without the XML declaration', text.replace(/^<\?xml[^>]*>\s*/, '')],
    ['with capitals in the declaration', text.replace('UTF-8', 'utf-8').replace('utf-8', 'Utf-8')],
    ['with another prefix', prefixed('andere')],
    [
      'with comments and instructions',
      text.replaceAll(`</${record}>`, `<!-- > --><?druck?></${record}>`),
    ],
    ['with white space in tags', text.replace(/<(\/?(?!xhtml:)[\w:.-]+)>/g, '<$1 >')],
    ['in one line', text.replace(/>\s*\n\s*</g, '><')],
  ])('%s is the same', async (_variant, variant) => {
    expect(await meaningOf(variant)).toEqual(await meaningOf(text));
  });

  test('unknown and empty elements, and xsi:nil, change nothing but remarks', async () => {
    const more = text.replaceAll(
      `</${record}>`,
      `<andere:fremd xsi:nil="true"/><leer/></${record}>`,
    );
    const offers = (records: readonly ParsedRecord[]) =>
      records.map((one) => (one.kind === 'offer' ? one.offer : one.kind));
    expect(offers(await read(more))).toEqual(offers(await read(text)));
  });
});

describe.each(['schema-org-beispiel.jsonld', 'amb-beispiel.json', 'moochub-beispiel.json'])(
  '%s',
  (name) => {
    const text = sampleOf(name);

    test.each<[string, string]>([
      ['with a mark for the order of bytes', `\ufeff${text}`],
      ['with the line ends of Windows', withLineEnds(text)],
      ['in one line', JSON.stringify(JSON.parse(text))],
      [
        'with letters as numbers',
        JSON.stringify(JSON.parse(text)).replace(
          /[^\x20-\x7e]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ],
    ])('%s is the same', async (_variant, variant) => {
      expect(await meaningOf(variant)).toEqual(await meaningOf(text));
    });
  },
);

test.each([
  ['ISO-8859-15', 'iso-8859-15'],
  ['iso8859-15', 'iso-8859-15'],
  ['ISO_8859-15', 'iso-8859-15'],
  ['Latin9', 'iso-8859-15'],
  ['Windows-1252', 'windows-1252'],
  ['CP1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['utf-8', 'windows-1252'],
])('bytes that are no UTF-8 and are declared as %s are read as %s', (declared, encoding) => {
  const head = Buffer.from(`<?xml version="1.0" encoding="${declared}"?><kurse/>`);
  const counts = { utf8Characters: 0, utf8Mistakes: 3, windowsSigns: 0, latin9Euros: 0 };
  expect(sniffEncoding({ head, ...counts })).toBe(encoding);
});

describe('values as programs write them', () => {
  const vhs = (fields: string) =>
    `<veranstaltungen><veranstaltung><guid>1</guid><name>Kurs</name>${fields}</veranstaltung></veranstaltungen>`;
  const runOf = async (fields: string) => {
    const [record] = await read(vhs(fields));
    return record?.kind === 'offer' ? record.offer.runs[0] : record;
  };

  test.each<[string, string, object]>([
    ['a day without zeros', '<beginn_datum>2026-9-1</beginn_datum>', { startsOn: '2026-09-01' }],
    [
      'the end of a day',
      '<termin><beginn_datum>2026-09-01</beginn_datum><beginn_uhrzeit>20:00</beginn_uhrzeit><ende_uhrzeit>24:00</ende_uhrzeit></termin>',
      { sessions: [{ heldOn: '2026-09-01', startsAt: '20:00', endsAt: '23:59', note: null }] },
    ],
    [
      'a German amount',
      '<preis><betrag>1.234,50 €</betrag></preis>',
      { price: { state: 'known', cents: 123_450, text: '1.234,50 €' } },
    ],
    [
      'a least amount',
      '<preis><betrag>ab 49,-</betrag></preis>',
      { price: { state: 'unknown', cents: null, text: 'ab 49,-' } },
    ],
    [
      'an amount with its currency before',
      '<preis><betrag>EUR 49,00</betrag></preis>',
      { price: { state: 'known', cents: 4_900, text: '49 €' } },
    ],
    [
      'repeated fields: the first that says something',
      '<beginn_datum/><beginn_datum>2027-01-11</beginn_datum><beginn_datum>2027-02-11</beginn_datum>',
      { startsOn: '2027-01-11' },
    ],
  ])('%s', async (_name, fields, expected) => {
    expect(await runOf(fields)).toMatchObject(expected);
  });

  test('mark-up, entities and CDATA in texts; a huge description is kept as far as it may be stored', async () => {
    const [record] = await read(
      vhs(
        `<untertitel>A &amp; B &#8211; C</untertitel><text><text><![CDATA[<p>Für <b>alle</b> &amp; jeden</p>]]></text></text>`,
      ),
    );
    expect(record).toMatchObject({
      offer: { subtitle: 'A & B – C', descriptionHtml: '<p>Für <b>alle</b> &amp; jeden</p>' },
    });
    const [huge] = await read(vhs(`<text><text>${'x'.repeat(900_000)}</text></text>`));
    expect(huge?.kind).toBe('offer');
    const [beyond] = await read(vhs(`<text><text>${'x'.repeat(1_000_000)}</text></text>`));
    expect(beyond).toMatchObject({ kind: 'rejected' });
  });
});
