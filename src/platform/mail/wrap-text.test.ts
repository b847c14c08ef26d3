import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_CHARACTERS, wrapText } from './wrap-text.ts';

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

test('no word is lost, and no line is too long unless it is one word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zäöü.,]{1,30}$/), { maxLength: 60 }), (words) => {
      const wrapped = wrapText(words.join(' '));
      expect(wordsOf(wrapped)).toEqual(wordsOf(words.join(' ')));
      for (const line of wrapped.split('\n')) {
        expect(line.length <= LINE_CHARACTERS || !line.includes(' ')).toBe(true);
      }
    }),
  );
});

test('an address stays whole on a line of its own', () => {
  const address = `https://netz.example/${'x'.repeat(90)}`;
  expect(wrapText(`Hier geht es weiter: ${address} bis morgen.`)).toBe(
    `Hier geht es weiter:\n${address}\nbis morgen.`,
  );
});

test('indents are kept, lists hang', () => {
  expect(wrapText('    1234 5678')).toBe('    1234 5678');
  expect(wrapText('- eins zwei drei', 10)).toBe('- eins\n  zwei\n  drei');
  expect(wrapText('  eins zwei', 7)).toBe('  eins\n  zwei');
});
