import { htmlPieces } from './html-tags.ts';

/** A thing that a page describes in its own elements (`itemscope`, `itemprop`), as JSON-LD would have it. */
export interface MicrodataItem {
  readonly line: number;
  readonly value: object;
}

const MOST_ITEMS = 20_000;
const DEEPEST = 500;
/** Characters of one value; nested values hold the same text again. */
const LONGEST_VALUE = 50_000;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements that end where the next of their kind begins. */
const SELF_ENDING = new Set('li p dt dd tr td th option'.split(' '));
/** Elements that do not part words. */
const INLINE = new Set(
  'a abbr b bdi cite code data em i mark q s small span strong sub sup time u'.split(' '),
);
const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org\/+/i;
const ADDRESSES: Readonly<Partial<Record<string, string>>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  audio: 'src',
  video: 'src',
  source: 'src',
  iframe: 'src',
  embed: 'src',
  object: 'data',
};

type Item = Map<string, unknown[]>;

interface Open {
  readonly name: string;
  /** The thing that begins with this element. */
  readonly item: Item | null;
  /** Where the element's own text goes when it ends. */
  readonly text: { readonly owner: Item; readonly names: readonly string[] } | null;
  readonly from: number;
}

/**
 * The things of a page's microdata that stand in no other thing. Names and types of schema.org lose its address. `itemref` is not
 * followed. Elements without an end, which HTML allows, end with what holds them.
 */
export function microdataOf(html: string): readonly MicrodataItem[] {
  const found: { readonly at: number; readonly item: Item }[] = [];
  const open: Open[] = [];
  let text = '';
  let items = 0;
  let takers = 0;
  const owner = (): Item | null => open.findLast(({ item }) => item !== null)?.item ?? null;
  const close = (): void => {
    const closed = open.pop();
    if (closed?.text == null) return;
    takers -= 1;
    const { owner: thing, names } = closed.text;
    const words = text
      .slice(closed.from, closed.from + LONGEST_VALUE)
      .replace(/\s+/g, ' ')
      .trim();
    for (const name of names) add(thing, name, words);
  };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'text') {
      if (takers > 0) text += piece.text;
      continue;
    }
    const { name } = piece;
    if (piece.kind === 'close') {
      const last = open.findLastIndex((one) => one.name === name);
      if (text !== '' && !INLINE.has(name)) text += ' ';
      if (last >= 0) while (open.length > last) close();
      if (takers === 0) text = '';
      continue;
    }
    if (SELF_ENDING.has(name) && open.at(-1)?.name === name) close();
    // Words on both sides of an element are two words.
    if (text !== '' && !INLINE.has(name)) text += ' ';
    const { attributes } = piece;
    const holder = owner();
    const names = holder === null ? [] : namesOf(attributes.get('itemprop'));
    let item: Item | null = null;
    if (attributes.has('itemscope') && items < MOST_ITEMS) {
      items += 1;
      item = itemOf(attributes);
      if (holder === null || names.length === 0) found.push({ at: piece.at, item });
      else for (const one of names) add(holder, one, item);
    }
    const stated = item === null ? statedValue(name, attributes) : null;
    if (stated !== null && holder !== null) for (const one of names) add(holder, one, stated);
    const takesText = item === null && stated === null && names.length > 0 && holder !== null;
    if (VOID.has(name) || open.length >= DEEPEST) continue;
    if (takesText) takers += 1;
    open.push({
      name,
      item,
      text: takesText ? { owner: holder, names } : null,
      from: text.length,
    });
  }
  while (open.length > 0) close();
  let line = 1;
  let seen = 0;
  return found.map(({ at, item }) => {
    for (let next = html.indexOf('\n', seen); next >= 0 && next < at; ) {
      line += 1;
      next = html.indexOf('\n', next + 1);
    }
    seen = at;
    return { line, value: jsonOf(item, 0) };
  });
}

function itemOf(attributes: ReadonlyMap<string, string>): Item {
  const item: Item = new Map();
  for (const type of (attributes.get('itemtype') ?? '').split(/\s+/).filter(Boolean))
    add(item, '@type', type.replace(SCHEMA_ORG, ''));
  const id = attributes.get('itemid')?.trim() ?? '';
  if (id !== '') add(item, '@id', id);
  return item;
}

function namesOf(given: string | undefined): string[] {
  return (given ?? '')
    .split(/\s+/)
    .map((name) => name.replace(SCHEMA_ORG, ''))
    .filter((name) => name !== '' && !name.startsWith('@'));
}

/** A value that stands in an attribute; null if it is the element's text. */
function statedValue(name: string, attributes: ReadonlyMap<string, string>): string | null {
  const address = ADDRESSES[name];
  if (address !== undefined) return attributes.get(address) ?? '';
  if (name === 'time') return attributes.get('datetime') ?? attributes.get('content') ?? null;
  if (name === 'data' || name === 'meter') return attributes.get('value') ?? null;
  return attributes.get('content') ?? (name === 'meta' ? '' : null);
}

function add(item: Item, name: string, value: unknown): void {
  if (value === '') return;
  const values = item.get(name);
  if (values === undefined) item.set(name, [value]);
  else values.push(value);
}

function jsonOf(item: Item, depth: number): object {
  // Names come from a page: `__proto__` is a name like any other here.
  return Object.fromEntries(
    [...item].map(([name, values]) => [
      name,
      values.map((value) => {
        if (!(value instanceof Map)) return value;
        return depth > 30 ? '' : jsonOf(value, depth + 1);
      }),
    ]),
  );
}
