import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, listOf } from '../../../../tests/support/pieces.ts';
import { LONGEST_RECORD, TOO_DEEP, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { cutXmlRecords } from './cut-xml-records.ts';

const cut = async (text: string, length?: number) =>
  (await listOf(cutXmlRecords(inPieces(text, length), { root: 'list', record: 'item' }))).map(
    ({ path, ...rest }) => {
      expect(path).toBe('list');
      return rest;
    },
  );
const refusal = async (text: string): Promise<string> => {
  const error: unknown = await cut(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnreadableDelivery)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
};

describe('cutXmlRecords', () => {
  test('cuts elements with their line, wherever the pieces end', async () => {
    const text = `<?xml version="1.0"?>\n<!-- <item>no</item> -->\n<x:list xmlns:x="a>b">\n<head><by>me</by></head>\n<item a="<item>">1</item><item/>\n<x:item><b>]]></b>\n<!-- </item> --><![CDATA[</item>]]></x:item>\n</x:list>\n`;
    const expected = [
      { kind: 'text', line: 5, text: '<item a="<item>">1</item>' },
      { kind: 'text', line: 5, text: '<item/>' },
      {
        kind: 'text',
        line: 6,
        text: '<x:item><b>]]></b>\n<!-- </item> --><![CDATA[</item>]]></x:item>',
      },
    ];
    expect(await cut(text)).toEqual(expected);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (length) => {
        expect(await cut(text, length)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('records in several places, each with its path', async () => {
    const seen: string[] = [];
    const cuts = await listOf(
      cutXmlRecords(
        inPieces('<list><x:out><item>1</item></x:out><item>no</item><in/><in><item/></in></list>'),
        {
          root: 'list',
          record: 'item',
          isParent: (path) => path !== 'list',
          onElement: (path) => seen.push(path),
        },
      ),
    );
    expect(cuts.map(({ path, text }) => [path, text])).toEqual([
      ['list/out', '<item>1</item>'],
      ['list/in', '<item/>'],
    ]);
    expect(seen).toEqual(['list', 'list/out', 'list/item', 'list/in', 'list/in']);
  });

  test('a record that is not closed is refused, the next one is read', async () => {
    const cuts = await cut('<list><item><a>1</a><item>2</item></list>');
    expect(cuts.map((one) => one.kind)).toEqual(['refused', 'text']);
    expect(cuts[1]?.text).toBe('<item>2</item>');
  });

  test('a record of 10 million characters is refused without being kept', async () => {
    const long = 'x'.repeat(10_000_000);
    const cuts = await cut(`<list><item>${long}</item><item>2</item></list>`);
    expect(cuts[0]).toMatchObject({ kind: 'refused', reason: TOO_LONG });
    expect(cuts[0]?.text.length).toBeLessThan(LONGEST_RECORD / 100);
    expect(cuts[1]).toEqual({ kind: 'text', line: 1, text: '<item>2</item>' });
  });

  test('200,000 nested elements are refused', async () => {
    const cuts = await cut(`<list><item>${'<a>'.repeat(100_000)}</item><item>2</item></list>`);
    expect(cuts[0]).toMatchObject({ kind: 'refused', reason: TOO_DEEP });
    expect(cuts).toHaveLength(2);
  });

  test.each([
    ['a truncated file', '<list><item>1</item><item>2', /unvollständig.*mitten in einem Datensatz/],
    ['a missing root end', '<list><item>1</item>', /unvollständig/],
    ['another root', '<html><item/></html>', /äußerste Element ist <html>/],
    ['wrong nesting', '<list></head></list>', /schließt nichts/],
    ['a document type', '<!DOCTYPE list [<!ENTITY a "b">]><list/>', /Entity-Deklaration/],
    [
      'an entity inside a record',
      '<list><item><!ENTITY a "b"></item></list>',
      /Entity-Deklaration/,
    ],
    ['no element at all', '   ', /kein Element <list>/],
    ['an endless start tag', `<list><item ${'a'.repeat(2_000_000)}`, /zu lang/],
  ])('ASVS 1.5.1: %s is refused as a whole', async (_name, text, reason) => {
    expect(await refusal(text)).toMatch(reason);
  });
});
