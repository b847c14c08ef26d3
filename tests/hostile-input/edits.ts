import fc from 'fast-check';
import { HOSTILE_PIECES } from './hostile-pieces.ts';

/** Places and lengths are shares of the file, so that one edit means something for every file. */
export type Edit =
  | { readonly kind: 'flip' | 'truncate'; readonly at: number; readonly by: number }
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | {
      readonly kind: 'repeat';
      readonly at: number;
      readonly length: number;
      readonly times: number;
    }
  | { readonly kind: 'move' | 'swapWords'; readonly at: number; readonly to: number }
  | { readonly kind: 'number'; readonly at: number; readonly value: string }
  | { readonly kind: 'encoding'; readonly encoding: WrongEncoding };

const WRONG_ENCODINGS = ['utf16le', 'utf16be', 'latin1', 'twice', 'marked', 'marked16'] as const;
type WrongEncoding = (typeof WRONG_ENCODINGS)[number];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const NUMBERS = [
  '-1',
  '0',
  '1e308',
  '-9e99',
  '9007199254740993',
  '0.1e-400',
  '4294967296',
  '०',
  '',
];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip'), at: share, by: fc.nat(255) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('insert'),
      at: share,
      piece: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('bytes'),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete'), at: share, length: fc.nat(400) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('repeat'),
      at: share,
      length: fc.integer({ min: 1, max: 300 }),
      times: fc.constantFrom(1, 1, 2, 3_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), at: share, to: share }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('swapWords'), at: share, to: share }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('number'),
      at: share,
      value: fc.constantFrom(...NUMBERS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate'), at: share, by: fc.nat(0) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('encoding'),
      encoding: fc.constantFrom(...WRONG_ENCODINGS),
    }),
  },
);

/** One to eight edits of a file. */
export const someEdits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 8 });

/** The file after all edits, in their order. */
export const edited = (original: Buffer, edits: readonly Edit[]): Buffer =>
  edits.reduce(apply, original);

function apply(bytes: Buffer, change: Edit): Buffer {
  if (change.kind === 'encoding') return recoded(bytes, change.encoding);
  const at = Math.floor(change.at * bytes.length);
  const spliced = (removed: number, given: string | Uint8Array): Buffer =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(given), bytes.subarray(at + removed)]);
  switch (change.kind) {
    case 'flip':
      return bytes.length === 0 ? bytes : spliced(1, Uint8Array.of(change.by));
    case 'truncate':
      return bytes.subarray(0, at);
    case 'insert':
      return spliced(0, change.piece);
    case 'bytes':
      return spliced(0, change.bytes);
    case 'delete':
      return spliced(change.length, '');
    case 'repeat': {
      const part = bytes.subarray(at, at + change.length);
      return spliced(0, Buffer.concat(Array.from({ length: change.times }, () => part)));
    }
    case 'move': {
      const part = bytes.subarray(at, at + 200);
      const rest = spliced(part.length, '');
      const to = Math.floor(change.to * rest.length);
      return Buffer.concat([rest.subarray(0, to), part, rest.subarray(to)]);
    }
    case 'swapWords':
      return swapWords(bytes, at, Math.floor(change.to * bytes.length));
    case 'number':
      return replaced(bytes, /\d+(?:[.,]\d+)?/g, at, change.value);
  }
}

/** Names, words and numbers change places: types that fit nowhere, known names in the wrong place. */
function swapWords(bytes: Buffer, at: number, to: number): Buffer {
  const text = bytes.toString('latin1');
  const first = wordFrom(text, Math.min(at, to));
  const second = wordFrom(text, Math.max(at, to));
  if (first === null || second === null || first.end > second.start) return bytes;
  const swapped =
    text.slice(0, first.start) +
    text.slice(second.start, second.end) +
    text.slice(first.end, second.start) +
    text.slice(first.start, first.end) +
    text.slice(second.end);
  return Buffer.from(swapped, 'latin1');
}

function wordFrom(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | null {
  const word = /[\w:@-]+/g;
  word.lastIndex = at;
  const found = word.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

function replaced(bytes: Buffer, sought: RegExp, at: number, by: string): Buffer {
  const text = bytes.toString('latin1');
  sought.lastIndex = at;
  const found = sought.exec(text);
  if (found === null) return bytes;
  const changed = text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
  return Buffer.from(changed, 'latin1');
}

function recoded(bytes: Buffer, encoding: WrongEncoding): Buffer {
  const text = bytes.toString('utf8');
  switch (encoding) {
    case 'utf16le':
      return Buffer.from(text, 'utf16le');
    case 'utf16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'marked16':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'twice':
      return Buffer.from(bytes.toString('latin1'), 'utf8');
    case 'marked':
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  }
}
