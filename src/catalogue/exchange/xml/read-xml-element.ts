import { escapeHtml } from '../../model/text-to-html.ts';
import { decodeEntities } from './decode-entities.ts';
import type { Span, XmlNode } from './xml-node.ts';

export type ReadElement =
  | {
      readonly kind: 'element';
      readonly element: XmlNode;
      /** Where comments stand: they may hold anything. */
      readonly comments: readonly Span[];
    }
  /** `line` counts from the element's own first line (1). */
  | { readonly kind: 'malformed'; readonly line: number; readonly reason: string };

/**
 * One cut-out element as a tree, with namespace prefixes left out. Strict about nesting, quotes and unmasked `&` and `<`; entities
 * other than the predefined ones stay as they stand, declarations are refused. What elements named in `markup` hold is not a tree but
 * HTML: their text. Written by hand because of the figures: reading
 * 60,000 courses took 30 s of processor time with fast-xml-parser 5.12 and its validator and takes 14 s with this; a test holds it
 * against that parser.
 */
export function readXmlElement(text: string, markup: ReadonlySet<string> = NO_MARKUP): ReadElement {
  try {
    const reader = new ElementReader(text, markup);
    return { kind: 'element', element: reader.read(), comments: reader.comments };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const line = text.slice(0, error.at).split('\n').length;
    return { kind: 'malformed', line, reason: `Das XML ist nicht wohlgeformt: ${error.message}` };
  }
}

class Malformed extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface OpenElement {
  readonly name: string;
  /** Null as long as there are none: most elements hold nothing but text. */
  children: Map<string, XmlNode[]> | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly begin: number;
  /** Where its content begins. */
  readonly from: number;
  text: string;
}

// The usual name; any other one takes the thorough way.
const PLAIN_NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?(?=[\s/>])/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy;
const ATTRIBUTE = /\s+([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/y;
const LOOSE_AMPERSAND = /&(?!(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);)/i;
const NO_MARKUP: ReadonlySet<string> = new Set();
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: ReadonlyMap<string, XmlNode[]> = new Map();
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

class ElementReader {
  readonly comments: Span[] = [];
  private readonly source: string;
  private readonly open: OpenElement[] = [];
  private at = 0;
  private root: XmlNode | null = null;
  private readonly markup: ReadonlySet<string>;

  constructor(source: string, markup: ReadonlySet<string>) {
    this.source = source;
    this.markup = markup;
  }

  read(): XmlNode {
    while (this.root === null) {
      const next = this.source.indexOf('<', this.at);
      if (next < 0) throw new Malformed('Ein Element ist nicht geschlossen.', this.source.length);
      if (next > this.at) this.addText(decoded(this.source.slice(this.at, next), this.at));
      this.at = next;
      this.readMarkup();
    }
    return this.root;
  }

  private readMarkup(): void {
    const second = this.source.charCodeAt(this.at + 1);
    if (second === SLASH) this.readEndTag();
    else if (second === BANG) this.readDeclaration();
    else if (second === QUESTION) this.skipTo('?>');
    else this.readStartTag();
  }

  private readStartTag(): void {
    const begin = this.at;
    const name = this.readName(begin + 1);
    if (this.source.charCodeAt(this.at) === GT) {
      this.at += 1;
      this.begin(name, NO_ATTRIBUTES, begin);
      return;
    }
    const attributes = this.readAttributes();
    TAG_END.lastIndex = this.at;
    const end = TAG_END.exec(this.source);
    if (end === null) throw new Malformed(`Das Element <${name}> hat ungültige Attribute.`, begin);
    this.at = TAG_END.lastIndex;
    this.begin(name, attributes, begin);
    if (end[1] === '/') this.close(this.at);
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>, begin: number): void {
    this.open.push({ name, children: null, attributes, begin, from: this.at, text: '' });
  }

  private readEndTag(): void {
    const begin = this.at;
    const opened = this.open.at(-1);
    if (opened !== undefined && this.source.startsWith(`${opened.name}>`, begin + 2)) {
      this.at = begin + opened.name.length + 3;
      this.close(begin);
      return;
    }
    const name = this.readName(begin + 2);
    TAG_END.lastIndex = this.at;
    const end = TAG_END.exec(this.source);
    if (end === null || end[1] === '/' || opened?.name !== name) {
      throw new Malformed(
        `</${name}> passt nicht zum offenen Element${opened === undefined ? '' : ` <${opened.name}>`}.`,
        begin,
      );
    }
    this.at = TAG_END.lastIndex;
    this.close(begin);
  }

  private readDeclaration(): void {
    if (this.source.startsWith('<!--', this.at)) {
      const begin = this.at;
      this.skipTo('-->');
      this.comments.push([begin, this.at]);
      return;
    }
    if (!this.source.startsWith('<![CDATA[', this.at))
      throw new Malformed('Deklarationen (<!…>) sind nicht erlaubt.', this.at);
    const from = this.at + 9;
    this.skipTo(']]>');
    this.addText(this.source.slice(from, this.at - 3));
  }

  private readName(from: number): string {
    PLAIN_NAME.lastIndex = from;
    const plain = PLAIN_NAME.exec(this.source)?.[0];
    if (plain !== undefined) {
      this.at = PLAIN_NAME.lastIndex;
      return plain;
    }
    NAME.lastIndex = from;
    const name = NAME.exec(this.source)?.[0];
    if (name === undefined)
      throw new Malformed(
        'Ein Elementname ist ungültig oder ein < ist nicht maskiert (&lt;).',
        from - 1,
      );
    this.at = NAME.lastIndex;
    return name;
  }

  private readAttributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | null = null;
    for (;;) {
      ATTRIBUTE.lastIndex = this.at;
      const found = ATTRIBUTE.exec(this.source);
      if (found === null) return attributes ?? NO_ATTRIBUTES;
      attributes ??= new Map();
      attributes.set(withoutPrefix(found[1] ?? ''), decoded(found[2] ?? found[3] ?? '', this.at));
      this.at = ATTRIBUTE.lastIndex;
    }
  }

  private skipTo(end: string): void {
    const found = this.source.indexOf(end, this.at + 2);
    if (found < 0) throw new Malformed(`Es fehlt „${end}“.`, this.at);
    this.at = found + end.length;
  }

  private addText(text: string): void {
    const element = this.open.at(-1);
    if (element !== undefined && text !== '') element.text += text;
  }

  private close(contentEnd: number): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    const name = withoutPrefix(closed.name);
    const isMarkup = closed.children !== null && this.markup.has(name);
    const node: XmlNode = {
      text: isMarkup ? htmlOf(this.source.slice(closed.from, contentEnd)) : closed.text.trim(),
      attributes: closed.attributes,
      children: isMarkup ? NO_CHILDREN : (closed.children ?? NO_CHILDREN),
      span: [closed.begin, this.at],
    };
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.root = node;
      return;
    }
    parent.children ??= new Map();
    const same = parent.children.get(name);
    if (same === undefined) parent.children.set(name, [node]);
    else same.push(node);
  }
}

/** XHTML without the prefixes of its namespace; what was masked in CDATA stays masked. */
function htmlOf(content: string): string {
  return content
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, text: string) => escapeHtml(text))
    .replace(/<(\/?)[\w.-]+:/g, '<$1')
    .trim();
}

function decoded(text: string, at: number): string {
  if (!text.includes('&')) return text;
  const loose = LOOSE_AMPERSAND.exec(text);
  if (loose !== null) throw new Malformed('Ein & ist nicht maskiert (&amp;).', at + loose.index);
  return decodeEntities(text);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
