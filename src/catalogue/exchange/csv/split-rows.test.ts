import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, listOf } from '../../../../tests/support/pieces.ts';
import { splitRows } from './split-rows.ts';

const rows = (text: string, delimiter = ';', length?: number) =>
  listOf(splitRows(inPieces(text, length), delimiter));

describe('splitRows', () => {
  test('quotes, escaped quotes, line ends in cells, all kinds of line ends', async () => {
    const text = 'a;b\r\n"1;""x""\ny";2\n\n3;" z "\r4;5';
    const expected = [
      { line: 1, cells: ['a', 'b'], isTooLong: false },
      { line: 2, cells: ['1;"x"\ny', '2'], isTooLong: false },
      { line: 5, cells: ['3', ' z '], isTooLong: false },
      { line: 6, cells: ['4', '5'], isTooLong: false },
    ];
    for (const length of [1, 2, 3, 100]) expect(await rows(text, ';', length)).toEqual(expected);
  });

  test('a stray quote is a character', async () => {
    expect((await rows('1;5" Rohr;2'))[0]?.cells).toEqual(['1', '5" Rohr', '2']);
  });

  test('a row that is too long is marked and the next one begins where it begins', async () => {
    const found = await rows(`a;b\n1;"${'x\n'.repeat(1_000_000)}"\n5;6\n`);
    expect(found.map(({ line, isTooLong }) => [line, isTooLong])).toEqual([
      [1, false],
      [2, true],
      [1_000_003, false],
    ]);
    expect(found[2]?.cells).toEqual(['5', '6']);
  });

  test('an open quote at the end is a truncated file', async () => {
    await expect(rows('a;b\n1;"zwei')).rejects.toThrow(/unvollständig/);
  });

  test('what is written by the rules is read back', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ';', '\n', ' ', ',') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (table, length) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          expect((await rows(text, ';', length)).map(({ cells }) => cells)).toEqual(table);
        },
      ),
      { numRuns: 100 },
    );
  });
});
