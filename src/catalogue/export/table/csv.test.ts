import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../exchange/csv/split-rows.ts';
import { unguarded } from '../../exchange/table/formula-guard.ts';
import { csvCell, csvRow } from './csv.ts';

async function* once(text: string) {
  yield text;
}
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('"', ';', '\n', '\r\n', '=', '+', '-', '@', '\t', "'", 'ä'))
    .map((parts) => parts.join('')),
);

describe('csvRow', () => {
  test('every cell comes back, whatever it holds; none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 5 }), async (cells) => {
        const line = csvRow(['x', ...cells]);
        const rows = [];
        for await (const row of splitRows(once(line), ';')) rows.push(row);
        expect(rows).toHaveLength(1);
        const read = rows[0]?.cells ?? [];
        expect(read).toHaveLength(cells.length + 1);
        for (const [index, text] of cells.entries()) {
          const came = read[index + 1] ?? '';
          expect(came).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
          expect(unguarded(came)).toBe(text.replaceAll('\u0000', ''));
        }
      }),
    );
  });

  test('the usual formulas are text', () => {
    expect(csvCell('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
    expect(csvCell('+49 281 123')).toBe(`"'+49 281 123"`);
    expect(csvCell('Kurs')).toBe('Kurs');
  });
});
