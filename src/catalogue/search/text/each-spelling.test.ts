import { describe, expect, it } from 'vitest';
import { eachSpelling } from './each-spelling.ts';

/** The rule in one pattern; the function has to say the same of every text. */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}\/\d+[\p{L}\p{N}]*|\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])(?:\p{L}\d{1,2}|\d)\.\d(?![\p{N}\p{L}]|\.\d)|(?<![\p{L}\p{N}-])\d{3,5}-\d{1,2}(?![\p{L}\p{N}]|-\d)|[\p{L}\p{N}\p{M}]+[+#]*/giu;

function spellings(text: string): string[] {
  const found: string[] = [];
  eachSpelling(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('eachSpelling', () => {
  it.each([
    ['Kurs in C++ und C#', ['Kurs', 'in', 'C++', 'und', 'C#']],
    ['ASP.NET, .net-Kurs', ['ASP', '.NET', '.net', 'Kurs']],
    ['A1.2 oder 4.0', ['A1.2', 'oder', '4.0']],
    ['S/4HANA nach 9606-1', ['S/4HANA', 'nach', '9606-1']],
    ['18.30. am 2026-09-01', ['18', '30', 'am', '2026', '09', '01']],
    ['', []],
    ['…', []],
  ])('%s', (text, words) => {
    expect(spellings(text)).toEqual(words);
  });

  it('says the same as the pattern of texts of all kinds of signs', () => {
    const signs = [
      ...['a', 'B', 'ß', 'é', '1', '22', '333', '4444', '.', '/', '-', ' ', '+', '#', 'net', 'NET'],
      ...['S/4', '\u0301', '²', 'ⅷ', '\u0345', 'ſ', '\u212a', '😀', '𝒜', '_', '\n', '٣', '\ud800'],
    ];
    // A small generator, so that every run tries the same texts.
    let seed = 7;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 20_000; round++) {
      const usual = round % 3 === 0 ? signs.length : 17;
      const text = Array.from({ length: 1 + next(9) }, () => signs[next(usual)]).join('');
      expect(spellings(text), JSON.stringify(text)).toEqual(text.match(WORD) ?? []);
    }
  });
});
