import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, listOf } from '../../../../tests/support/pieces.ts';
import { TOO_DEEP, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { cutJsonRecords } from './cut-json-records.ts';

const cut = (text: string, length?: number) =>
  listOf(cutJsonRecords(inPieces(text, length), ['a', 'b']));

describe('cutJsonRecords', () => {
  test('cuts the elements of the list with their line', async () => {
    const text =
      '{"x": [{"a": 1}], "a": {"c": "}]", "b": [\n{"t": "\\"}]"},\n{"n": [1, {"m": 2}]}\n]}, "z": null}';
    const expected = [
      { kind: 'text', line: 2, text: '{"t": "\\"}]"}' },
      { kind: 'text', line: 3, text: '{"n": [1, {"m": 2}]}' },
    ];
    expect(await cut(text)).toEqual(expected);
    for (const length of [1, 2, 7]) expect(await cut(text, length)).toEqual(expected);
  });

  test('a list of one that collapsed to an object is one record', async () => {
    expect(await cut('{"a": {"b": {"t": 1}}}')).toEqual([
      { kind: 'text', line: 1, text: '{"t": 1}' },
    ]);
  });

  test('elements that are no objects are accounted for', async () => {
    const cuts = await cut('{"a": {"b": [1, "x", null, {"t": 1}, []]}}');
    expect(cuts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text {"t": 1}',
      'text []',
      'refused 1',
      'refused "x"',
      'refused null',
    ]);
  });

  test('records that are too long or too deep are refused, the next one is read', async () => {
    const cuts = await cut(
      `{"a": {"b": [{"t": "${'x'.repeat(10_000_000)}"}, {"t": ${'['.repeat(60)}${']'.repeat(60)}}, {"t": 3}]}}`,
    );
    expect(cuts.map((one) => (one.kind === 'refused' ? one.reason : one.text))).toEqual([
      TOO_LONG,
      TOO_DEEP,
      '{"t": 3}',
    ]);
  });

  test('whatever JSON stands at the path comes out whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))),
        fc.integer({ min: 1, max: 30 }),
        async (records, length) => {
          const cuts = await cut(JSON.stringify({ a: { b: records } }, null, 1), length);
          expect(cuts.map(({ text }) => JSON.parse(text))).toEqual(
            JSON.parse(JSON.stringify(records)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['a truncated file', '{"a": {"b": [{"t": 1}, {"t": 2', /unvollständig.*mitten/],
    ['a missing bracket', '{"a": {"b": [{"t": 1}]}', /unvollständig/],
    ['an open string', '{"a": {"b": [{"t": "1}]}}', /unvollständig/],
    ['a wrong bracket', '{"a": {"b": [{"t": 1}}]}', /Klammer schließt nichts/],
    ['garbage between records', '{"a": {"b": [{"t": 1} {"t": 2}]}}', /kein gültiges JSON/],
    ['another path', '{"a": {"c": [{"t": 1}]}}', /keine Liste „a.b“/],
    ['a swapped type', '{"a": {"b": "text"}}', /keine Liste „a.b“/],
    ['nothing', '', /kein gültiges JSON/],
    ['a deep frame', `{"x": ${'['.repeat(100_000)}`, /zu tief/],
    ['a long frame', `{"x": "${'y'.repeat(5_000_000)}"}`, /zu viel Text/],
  ])('%s is refused as a whole', async (_name, text, reason) => {
    const error: unknown = await cut(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableDelivery);
    expect(String(error)).toMatch(reason);
  });
});
