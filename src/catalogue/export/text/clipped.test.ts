import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipped, overFields } from './clipped.ts';

test('what fits stays, what does not is cut at a blank', () => {
  expect(clipped('Schweißen', 9)).toBe('Schweißen');
  expect(clipped('Schweißen für alle', 12)).toBe('Schweißen…');
  expect(clipped('Schweißerlehrgang', 8)).toBe('Schweiß…');
});

test('never longer, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const cut = clipped(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test('a name over several fields', () => {
  const fields = overFields('Demo-Bildungszentrum für Technik und Handwerk am Rhein', 30, 3);
  expect(fields).toEqual(['Demo-Bildungszentrum für', 'Technik und Handwerk am Rhein']);
  expect(overFields('a'.repeat(100), 30, 3).every((line) => line.length <= 30)).toBe(true);
});
