import fc from 'fast-check';
import { expect, test } from 'vitest';
import { required } from '../xml/xml.ts';
import { latin9 } from './latin9.ts';

const decoder = new TextDecoder('iso-8859-15');
const read = (xml: string) =>
  decoder
    .decode(latin9(xml))
    .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)));

test('German text and the euro are one byte each', () => {
  expect([...latin9('ä€ß')]).toEqual([0xe4, 0xa4, 0xdf]);
});

test('what the encoding does not have is a character reference', () => {
  expect(decoder.decode(latin9('„Pflege“ – 😀 ¤'))).toBe(
    '&#8222;Pflege&#8220; &#8211; &#128512; &#164;',
  );
});

test('every text that XML may hold comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: xml } = required('a', text);
      expect(read(xml)).toBe(
        xml.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code))),
      );
    }),
  );
});
