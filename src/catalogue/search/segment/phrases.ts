import type { TextColumn } from './text-column.ts';

/**
 * What completes a person's typing: topics, words, titles, occupations, providers and places, in no order; `beginnings` sorts them
 * by kind and text.
 */
export interface Phrases {
  readonly keys: TextColumn;
  readonly shown: TextColumn;
  /** What a filter takes; empty where the text itself is searched. */
  readonly values: TextColumn;
  /** Offers that have it. */
  readonly weights: Uint32Array;
  /** Up to {@link MOST_WITNESSES} of these offers, the latest start first: from `witnessStarts[i]`. */
  readonly witnessStarts: Uint32Array;
  readonly witnesses: Uint32Array;
  readonly beginnings: Beginnings;
}

/**
 * Every word of a phrase begins a text by which the phrase can be found (`hilfe` finds `Erste Hilfe`). Sorted by kind, then by
 * that text; those of kind k (its place in SUGGESTION_KINDS) lie from `kindStarts[k]` to `kindStarts[k + 1]`.
 */
export interface Beginnings {
  readonly kindStarts: Uint32Array;
  readonly phrases: Uint32Array;
  /** Where in the key the text begins, in bytes. */
  readonly offsets: Uint16Array;
  /** Greatest weight within each block of {@link BLOCK} beginnings, as a tree: node n has the children 2n and 2n + 1. */
  readonly tree: Uint32Array;
}

export const MOST_WITNESSES = 6;
export const BLOCK = 16;

/** Sign of the text of beginning `at` against `wanted`; a text that starts with it counts as equal. */
function compare({ keys, beginnings }: Phrases, at: number, wanted: Uint8Array): number {
  const phrase = beginnings.phrases[at] ?? 0;
  const start = (keys.offsets[phrase] ?? 0) + (beginnings.offsets[at] ?? 0);
  const length = (keys.offsets[phrase + 1] ?? 0) - start;
  const common = Math.min(length, wanted.length);
  for (let i = 0; i < common; i++) {
    const difference = (keys.bytes[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length < wanted.length ? -1 : 0;
}

/** The first beginning in [low, high) that is not before `wanted`, or (`isEnd`) the first that is behind all that start with it. */
export function beginningBound(
  phrases: Phrases,
  wanted: Uint8Array,
  [low, high]: readonly [number, number],
  isEnd: boolean,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    const sign = compare(phrases, middle, wanted);
    if (sign < 0 || (isEnd && sign === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function rangeOfKind({ beginnings }: Phrases, kind: number): readonly [number, number] {
  return [beginnings.kindStarts[kind] ?? 0, beginnings.kindStarts[kind + 1] ?? 0];
}
