import { decodeHtmlEntities } from '../../model/html-entities.ts';

/** A piece of a page: a tag with its attributes, or the text between tags. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Offset in the page. */
      readonly at: number;
    }
  | { readonly kind: 'close'; readonly name: string };

/** Elements whose content is no text of the page. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'svg']);
const NAME = /<(\/?)([a-z][a-z0-9-]{0,60})(?=[\s/>])/iy;
const ATTRIBUTE = /([^\s"'<>/=]{1,200})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * The tags and texts of a page in their order; comments and scripts are passed over, what is no tag is text. Each character is looked at
 * once or twice, whatever the page holds.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at)
      yield { kind: 'text', text: decodeHtmlEntities(html.slice(at, next < 0 ? undefined : next)) };
    if (next < 0) return;
    if (html.startsWith('<!--', next)) {
      at = behind(html, '-->', next + 4);
      continue;
    }
    NAME.lastIndex = next;
    const [whole = '', slash, given = ''] = NAME.exec(html) ?? [];
    if (whole === '') {
      yield { kind: 'text', text: '<' };
      at = next + 1;
      continue;
    }
    const end = tagEnd(html, next + whole.length);
    const name = given.toLowerCase();
    at = end + 1;
    if (slash === '/') {
      yield { kind: 'close', name };
      continue;
    }
    const inside = html.slice(next + whole.length, end);
    yield { kind: 'open', name, attributes: attributesOf(inside), at: next };
    if (!RAW.has(name) || inside.endsWith('/')) continue;
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = at;
    at = closing.exec(html)?.index ?? html.length;
  }
}

/** The offset of the `>` that ends a tag: one in quotes does not. A quote without an end lasts to the end of the page. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (letter === '>') return at;
    if (letter === '"' || letter === "'") at = behind(html, letter, at + 1) - 1;
  }
  return html.length;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key))
      attributes.set(key, decodeHtmlEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
