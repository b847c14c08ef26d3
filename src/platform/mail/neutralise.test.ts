import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyText, headerText, isSingleAddress } from './neutralise.ts';

test('whatever a header text holds, it stays one line (ASVS 1.3.11)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(headerText(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
  expect(headerText('Ihr Code\r\nBcc: alle@welt.example')).toBe('Ihr Code Bcc: alle@welt.example');
  expect(headerText('  Grüße\u0000 aus\u202e Wesel ')).toBe('Grüße aus Wesel');
});

test.each(['anna@werkhof.example', 'jürgen.müller+kurse@büro.example', "o'neill@demo.example"])(
  '%s is one address',
  (address) => expect(isSingleAddress(address)).toBe(true),
);

test.each([
  'a@demo.example\r\nBcc: b@demo.example',
  'a@demo.example, b@demo.example',
  'a@demo.example;b@demo.example',
  '<a@demo.example>',
  'a@demo.example>\r\nRCPT TO:<b@demo.example',
  '"a b"@demo.example',
  'a@b@demo.example',
  'a\u0000@demo.example',
  'a\u2028@demo.example',
  'gruppe:a@demo.example;',
  '',
  '@demo.example',
  `${'a'.repeat(65)}@demo.example`,
  `a@${'b'.repeat(250)}.example`,
])('%j is not (ASVS 1.3.11)', (address) => expect(isSingleAddress(address)).toBe(false));

test('a body keeps its lines and loses control characters', () => {
  expect(bodyText('eins\r\nzwei\rdrei\u2028vier\u0007\tfünf')).toBe('eins\nzwei\ndrei\nvier\tfünf');
});
