import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { keepShape, withoutSpans } from './keep-shape.ts';
import { readXmlElement } from './read-xml-element.ts';
import { textOf, type XmlNode } from './xml-node.ts';

function element(text: string): XmlNode {
  const read = readXmlElement(text);
  if (read.kind !== 'element') throw new Error(read.reason);
  return read.element;
}

/** The tree in the shape of fast-xml-parser without attributes, to compare the two. */
function plain(node: XmlNode): unknown {
  if (node.children.size === 0) return node.text;
  return Object.fromEntries(
    [...node.children].map(([name, list]) => [
      name,
      list.length === 1 ? list.map(plain)[0] : list.map(plain),
    ]),
  );
}

describe('keepShape', () => {
  test('says what it left out, so that the rest of the text can be kept', () => {
    const text =
      '<v><a>1</a><x:p id="2"><q>3</q></x:p><!-- 4 --><b>5<c>6</c></b><n/><d><![CDATA[<p>]]></d></v>';
    const read = readXmlElement(text);
    if (read.kind !== 'element') throw new Error(read.reason);
    const shaped = keepShape(read.element, { a: 'text', p: 'private', b: 'text', d: 'text' });
    expect(shaped).toMatchObject({ foreign: ['n'], misshapen: ['b'], isReduced: true });
    expect(withoutSpans(text, [...shaped.removed, ...read.comments])).toBe(
      '<v><a>1</a><b>5</b><d><![CDATA[<p>]]></d></v>',
    );
  });
});

describe('readXmlElement', () => {
  test('mark-up inside a description is kept as HTML', () => {
    const read = readXmlElement(
      '<v><d> <x:div a="1"><x:p>A &amp; B</x:p><!-- c --><![CDATA[<b>]]></x:div></d><d>1 &lt; 2</d></v>',
      new Set(['d']),
    );
    if (read.kind !== 'element') throw new Error(read.reason);
    expect(read.element.children.get('d')?.map(({ text }) => text)).toEqual([
      '<div a="1"><p>A &amp; B</p>&lt;b&gt;</div>',
      '1 < 2',
    ]);
  });

  test('text, CDATA, entities, attributes, prefixes', () => {
    const node = element(
      '<v a="1&amp;2" b=\'x\'><x:n>A &amp; B <![CDATA[<b>&amp;</b>]]> &#228;&#xe4; &foo;</x:n><!-- c --><e/><e> 1 </e></v>',
    );
    expect(textOf(node, 'n')).toBe('A & B <b>&amp;</b> ää &foo;');
    expect(node.attributes).toEqual(
      new Map([
        ['a', '1&2'],
        ['b', 'x'],
      ]),
    );
    expect(node.children.get('e')?.map(({ text }) => text)).toEqual(['', '1']);
  });

  test('names that are traps for objects are only names', () => {
    const node = element('<v><__proto__>x</__proto__><constructor>y</constructor></v>');
    expect(textOf(node, '__proto__')).toBe('x');
    expect(textOf(node, 'constructor')).toBe('y');
  });

  test('gives what fast-xml-parser gives', () => {
    const text =
      '<v>\n <a>1</a>\n <b><c>x &lt; y</c><c>z</c></b>\n <d><![CDATA[<p>&auml;</p>]]></d><leer/></v>';
    const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true });
    expect({ v: plain(element(text)) }).toEqual(parser.parse(text));
  });

  test.each([
    ['<v><a>1</v>', 1, /<\/v> passt nicht/],
    ['<v>\n<a>x & y</a></v>', 2, /& ist nicht maskiert/],
    ['<v>\n\n1 < 2</v>', 3, /< ist nicht maskiert/],
    ['<v a=1></v>', 1, /ungültige Attribute/],
    ['<v><!DOCTYPE x></v>', 1, /nicht erlaubt/],
    ['<v><a>', 1, /nicht geschlossen/],
    ['<v><!-- </v>', 1, /Es fehlt/],
  ])('%j is malformed in line %i', (text, line, reason) => {
    const read = readXmlElement(text);
    expect(read).toMatchObject({ kind: 'malformed', line });
    expect(read.kind === 'malformed' ? read.reason : '').toMatch(reason);
  });
});
