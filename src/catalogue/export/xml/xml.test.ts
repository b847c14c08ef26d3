import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { around, element, required } from './xml.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});
/** What XML can carry of a text: the rest is left out. */
const allowed = fc
  .string({ unit: 'grapheme' })
  .filter((text) => !/[\p{Cc}\ufffe\uffff]/u.test(text));

describe('element', () => {
  test('text and attributes come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(allowed, (text) => {
        const xml = required('a', [element('b', `x${text}x`, { c: `x${text.trim()}x` })]).text;
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(parser.parse(xml)).toEqual({
          a: { b: { '#text': `x${text}x`, '@c': `x${text.trim()}x` } },
        });
      }),
    );
  });

  test('no text can open or close an element', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '&', '"', "'", ']]>', '</b>', '<!--', '\u0000', '\ud800', 'ä'),
        ),
        (parts) => {
          const xml = required('a', [element('b', parts.join(''), { c: parts.join('') })]).text;
          expect(XMLValidator.validate(xml)).toBe(true);
          expect(xml.match(/<b/g)).toHaveLength(1);
          expect(xml).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });

  test('what is unknown is not there', () => {
    expect(element('a', null)).toBeNull();
    expect(around('a', [element('b', null), undefined])).toBeNull();
    expect(element('a', [])?.text).toBe('<a/>');
    expect(element('a', 'x', { b: null, c: 0 })?.text).toBe('<a c="0">x</a>');
  });
});
