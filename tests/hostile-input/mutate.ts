/** A small deterministic generator (mulberry32): the same seed gives the same damage on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);
const inserted = (bytes: Buffer, position: number, text: string | Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, position), Buffer.from(text), bytes.subarray(position)]);

/** Where a text value begins: behind a `": "` in JSON or a `>` in XML. */
function insideValue(bytes: Buffer, random: () => number): number {
  const from = at(bytes, random);
  const json = bytes.indexOf('": "', from);
  if (json >= 0) return json + 4;
  for (const tag of ['<name>', '<TITLE>', '<dc:title>', '<haupttitel>', 'SUMMARY:']) {
    const xml = bytes.indexOf(tag, from);
    if (xml >= 0) return xml + tag.length;
  }
  return from;
}

const ROOTS = ['<veranstaltungen', '<openvhs:', '<OPENQCAT', '<catalog', '<kurse>'];

/** Where the outermost element begins; 0 where there is none. */
function rootOf(bytes: Buffer): number {
  return Math.max(0, ...ROOTS.map((root) => bytes.indexOf(root)));
}

/** The kinds of damage of issue 2, each on the bytes of a real file. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  wrongEncoding: (bytes) =>
    Buffer.from(bytes.toString('utf8').replace(/[^\t-\u00ff]/g, '?'), 'latin1'),
  utf16: (bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  brokenUtf8: (bytes, random) =>
    inserted(bytes, insideValue(bytes, random), Buffer.from([0xff, 0xc3, 0x28])),
  nulBytes: (bytes, random) =>
    inserted(bytes, insideValue(bytes, random), Buffer.alloc(1 + Math.floor(random() * 5))),
  escapedNul: (bytes, random) => inserted(bytes, insideValue(bytes, random), '\\u0000\\ud800&#0;'),
  hugeField: (bytes, random) => inserted(bytes, insideValue(bytes, random), 'x'.repeat(10_000_000)),
  longField: (bytes, random) =>
    inserted(bytes, insideValue(bytes, random), 'lang '.repeat(150_000)),
  entities: (bytes) =>
    inserted(
      bytes,
      rootOf(bytes),
      '<!DOCTYPE v [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
  entityUse: (bytes, random) => inserted(bytes, insideValue(bytes, random), '&b;&x;&lt;script&gt;'),
  nestedTags: (bytes, random) => inserted(bytes, insideValue(bytes, random), '<a>'.repeat(200_000)),
  nestedLists: (bytes, random) =>
    inserted(
      bytes,
      Math.max(0, bytes.indexOf('"guid"', at(bytes, random))),
      `"x": ${'['.repeat(100_000)}${']'.repeat(100_000)},`,
    ),
  quotesLost: (bytes, random) => {
    const position = bytes.indexOf('"', at(bytes, random));
    return position < 0
      ? bytes
      : Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 1)]);
  },
  bracketsLost: (bytes, random) => {
    const position = Math.max(
      bytes.indexOf('}', at(bytes, random)),
      bytes.indexOf('</', at(bytes, random)),
    );
    return position < 0
      ? bytes
      : Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 2)]);
  },
  swappedTypes: (bytes, random) =>
    swap(bytes, random, [
      ['"schlagwort": [', '"schlagwort": [{"a": {}}, 7, null, '],
      ['"preis": {', '"preis": [[1]], "preis_alt": {'],
      ['"text": [', '"text": [true, '],
      ['<preis>', '<preis>12<x/>'],
      ['<EDUCATION ', '<EDUCATION>1</EDUCATION><EDUCATION '],
      ['<SERVICE_DATE>', '<SERVICE_DATE>2027<START_DATE><x/></START_DATE>'],
      ['<presentation>', '<presentation>1</presentation><presentation><start><x/></start>'],
    ]),
  wrongValues: (bytes, random) =>
    swap(bytes, random, [
      ['2020-', '20x0-'],
      ['"betrag": "', '"betrag": "-9e99'],
      ['"maximale_teilnehmerzahl": "', '"maximale_teilnehmerzahl": "-1'],
      ['<guid>', '<guid> </guid><guid>'],
      ['true', 'vielleicht'],
      ['type="1', 'type="-1'],
      ['<PRICE_AMOUNT>', '<PRICE_AMOUNT>-9e99'],
      ['<COURSE_ID>', '<COURSE_ID>x'],
      ['<PRODUCT_ID>', '<PRODUCT_ID> </PRODUCT_ID><PRODUCT_ID>'],
      ['dtf="', 'dtf="x'],
    ]),
  repeatedKeys: (bytes) => {
    const text = bytes.toString('utf8');
    const guid = /"guid": "(\d+)"/.exec(text)?.[1] ?? /<guid>(\d+)/.exec(text)?.[1] ?? '1';
    return Buffer.from(
      text
        .replace(/("guid": "|<guid>)\d+/g, (_whole, before: string) => before + guid)
        .replace(/(<PRODUCT_ID>|<dc:identifier>)DA-\d+/g, '$1DA-1'),
    );
  },
  flippedBytes: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 0; count < 30; count++) copy[at(copy, random)] = Math.floor(random() * 256);
    return copy;
  },
  garbageBehind: (bytes) =>
    Buffer.concat([bytes, Buffer.from('\n{"veranstaltungen": <veranstaltungen>')]),
  emptied: () => Buffer.alloc(0),
};

/** One of several replacements at a place behind a random one (or the first). */
function swap(
  bytes: Buffer,
  random: () => number,
  pairs: readonly (readonly [string, string])[],
): Buffer {
  let changed = bytes;
  for (const [sought, replacement] of pairs) {
    const behind = changed.indexOf(sought, at(changed, random));
    const position = behind >= 0 ? behind : changed.indexOf(sought);
    if (position < 0) continue;
    changed = Buffer.concat([
      changed.subarray(0, position),
      Buffer.from(replacement),
      changed.subarray(position + sought.length),
    ]);
  }
  return changed;
}
