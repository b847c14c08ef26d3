import { describe, expect, test } from 'vitest';
import { sniffEncoding } from './sniff-encoding.ts';
import { Utf8Counter } from './survey-file.ts';

function encodingOf(bytes: Buffer): string {
  const counter = new Utf8Counter();
  // Two pieces, cut inside a character where there is one.
  counter.push(bytes.subarray(0, 5));
  counter.push(bytes.subarray(5));
  return sniffEncoding({
    head: bytes,
    utf8Characters: counter.characters,
    utf8Mistakes: counter.mistakes,
    windowsSigns: counter.windowsSigns,
    latin9Euros: counter.latin9Euros,
  });
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('sniffEncoding', () => {
  test.each([
    ['plain ASCII', latin('kurs;titel'), 'utf-8'],
    ['UTF-8', Buffer.from('Schweißen für €'), 'utf-8'],
    ['a byte order mark', Buffer.concat([latin('\xef\xbb\xbf'), Buffer.from('ä')]), 'utf-8'],
    [
      'UTF-16 with mark',
      Buffer.concat([latin('\xff\xfe'), Buffer.from('Kurs', 'utf16le')]),
      'utf-16le',
    ],
    ['UTF-16 without mark', Buffer.from('<veranstaltungen/>', 'utf16le'), 'utf-16le'],
    ['windows-1252', latin('Schwei\xdfen f\xfcr \x80'), 'windows-1252'],
    [
      'a declaration of ISO-8859-1',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe4</a>'),
      'windows-1252',
    ],
    [
      'a declaration of ISO-8859-15',
      latin('<?xml version="1.0" encoding="iso-8859-15"?><a>\xe4 \xa4</a>'),
      'iso-8859-15',
    ],
    ['ISO-8859-15 undeclared, by its euro sign', latin('f\xfcr 5 \xa4'), 'iso-8859-15'],
    [
      'windows-1252 with a dash and the sign ¤',
      latin('Schwei\xdfen \x96 f\xfcr \xa4'),
      'windows-1252',
    ],
    [
      'a page that declares ISO-8859-15',
      latin('<!doctype html><html><head><meta charset="iso-8859-15"><title>\xe4</title>'),
      'iso-8859-15',
    ],
    [
      'UTF-8 that claims to be ISO-8859-15',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-15"?><a>ä</a>'),
      'utf-8',
    ],
    [
      'windows-1252 that claims to be UTF-8',
      latin('<?xml version="1.0" encoding="utf-8"?><a>\xe4</a>'),
      'windows-1252',
    ],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from('äöüäöüäöü'), latin('\xff')]),
      'utf-8',
    ],
    ['UTF-8 cut inside a character', Buffer.from('äöüäöüäöü').subarray(0, 17), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });

  test('overlong forms and surrogates are no UTF-8', () => {
    const counter = new Utf8Counter();
    counter.push(latin('\xc0\xaf \xe0\x80\xaf \xed\xa0\x80 \xf5\x80\x80\x80'));
    expect(counter.characters).toBe(0);
    expect(counter.mistakes).toBeGreaterThanOrEqual(4);
  });
});
