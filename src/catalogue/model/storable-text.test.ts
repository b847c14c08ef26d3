import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasUnstorable, shortened, singleLine, storableText } from './storable-text.ts';

test('drops what PostgreSQL refuses and keeps everything people write', () => {
  expect(storableText('a\u0000b\u0007c\ud800d\ufffee')).toBe('abcde');
  expect(storableText('Grüße\t„Ω“ 😀\r\nÜber\rung')).toBe('Grüße\t„Ω“ 😀\nÜber\nung');
  expect(hasUnstorable('x\u0000')).toBe(true);
  expect(hasUnstorable('😀 ok\r\n')).toBe(false);
});

test('any text becomes well-formed, and twice is once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = storableText(text);
      const isSound =
        Buffer.from(once, 'utf8').toString('utf8') === once && !once.includes('\u0000');
      return isSound && storableText(once) === once;
    }),
  );
});

test('one line, and cut at a word', () => {
  expect(singleLine('  a \n\t b ')).toBe('a b');
  expect(shortened('eins zwei drei', 20)).toBe('eins zwei drei');
  expect(shortened('eins zwei drei vier', 16)).toBe('eins zwei drei…');
});
