import { describe, expect, it } from 'vitest';
import { WordEntries } from './word-entries.ts';

describe('WordEntries', () => {
  it('gives back what each offer was given, in its order', () => {
    const offers: [number, number, boolean][][] = [
      [
        [0, 2, false],
        [63, 2, false],
        [64, 2, true],
        [5, 1, false],
      ],
      [],
      [
        [8191, 2, false],
        [8192, 12, true],
        [1_048_576, 2, false],
        [30_000_000, 0x7fff, true],
      ],
    ];
    const entries = new WordEntries();
    for (const words of offers) {
      entries.startOffer();
      for (const word of words) entries.push(...word);
    }
    expect(entries.length).toBe(3);
    for (const [offer, words] of offers.entries()) {
      const found: [number, number, boolean][] = [];
      entries.each(offer, (...word) => found.push(word));
      expect(found).toEqual(words);
    }
  });

  it('cuts a weight that is beyond all measure', () => {
    const entries = new WordEntries();
    entries.startOffer();
    entries.push(1, 100_000, false);
    entries.each(0, (...word) => expect(word).toEqual([1, 0x7fff, false]));
    expect.assertions(1);
  });
});
