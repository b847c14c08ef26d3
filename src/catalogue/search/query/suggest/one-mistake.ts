import { beginningBound, rangeOfKind } from '../../segment/phrases.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '../../types.ts';
import type { AskedSegment } from './completions.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter beginnings are beginnings of everything within one mistake. */
const SHORTEST = 4;

/**
 * The beginnings of phrases of these kinds that differ from the typed one by one letter: another, missing, superfluous, or two
 * swapped. The first letter is taken to be right; the mistake lies at the latest where no phrase goes on as typed.
 */
export function withOneMistake(
  asked: readonly AskedSegment[],
  kinds: readonly SuggestionKind[],
  typed: string,
): string[] {
  if (typed.length < SHORTEST) return [];
  const found = new Set<string>();
  for (const { segment } of asked) {
    for (const kind of kinds) {
      let range = rangeOfKind(segment.phrases, SUGGESTION_KINDS.indexOf(kind));
      for (let at = 1; at <= typed.length; at++) {
        range = narrowed(segment.phrases, typed.slice(0, at), range);
        if (range[0] === range[1]) break;
        for (const variant of variantsAt(typed, at)) {
          if (found.has(variant)) continue;
          const [from, to] = narrowed(segment.phrases, variant, range);
          if (from < to) found.add(variant);
        }
      }
    }
  }
  return [...found];
}

function narrowed(
  phrases: AskedSegment['segment']['phrases'],
  text: string,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  const wanted = Buffer.from(text);
  const from = beginningBound(phrases, wanted, [low, high], false);
  return [from, beginningBound(phrases, wanted, [from, high], true)];
}

/** All texts that agree with the typed one in its first `at` letters and have one mistake behind them. */
function* variantsAt(typed: string, at: number): Generator<string> {
  const before = typed.slice(0, at);
  const rest = typed.slice(at + 1);
  if (at < typed.length) {
    yield before + rest;
    const next = typed[at + 1];
    if (next !== undefined) yield `${before}${next}${typed[at]}${typed.slice(at + 2)}`;
  }
  for (const letter of LETTERS) {
    if (at < typed.length) yield before + letter + rest;
    yield before + letter + typed.slice(at);
  }
}
