import { describe, expect, it } from 'vitest';
import { SpellingNumbers } from './spelling-numbers.ts';

describe('SpellingNumbers', () => {
  it('asks once for the number of each spelling, wherever it stands', () => {
    const given: string[] = [];
    const numbers = new SpellingNumbers((spelling) => given.push(spelling) - 1);
    expect(numbers.numberOf('Kurs für Köche', 0, 4)).toBe(0);
    expect(numbers.numberOf('Kurs für Köche', 9, 14)).toBe(1);
    expect(numbers.numberOf('Ein Kurs', 4, 8)).toBe(0);
    expect(numbers.numberOf('Kurse', 0, 5)).toBe(2);
    expect(given).toEqual(['Kurs', 'Köche', 'Kurse']);
  });

  it('keeps apart what is many', () => {
    const given: string[] = [];
    const numbers = new SpellingNumbers((spelling) => given.push(spelling) - 1);
    const words = Array.from({ length: 30_000 }, (_, number) => `wort${number.toString(36)}ß`);
    const text = words.join(' ');
    for (let round = 0; round < 2; round++) {
      let at = 0;
      for (const [number, word] of words.entries()) {
        expect(numbers.numberOf(text, at, at + word.length)).toBe(number);
        at += word.length + 1;
      }
    }
    expect(given).toEqual(words);
  });
});
