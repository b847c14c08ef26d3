import { beginningBound, rangeOfKind } from '../../segment/phrases.ts';
import type { Segment } from '../../segment/segment.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '../../types.ts';
import { bestBeginnings } from './best-beginnings.ts';

/** A segment with what of it is current on the day of the question. */
export interface AskedSegment {
  readonly segment: Segment;
  isCurrent(phrase: number): boolean;
}

/** A phrase that completes what was typed. */
export interface Completion {
  readonly kind: SuggestionKind;
  readonly key: string;
  readonly text: string;
  readonly value: string;
  /** Greater is better; comparable within one kind. */
  readonly score: number;
}

/** So many of the best phrases are looked at; behind them come those that hardly anybody means. */
const MOST_TRIED = 150;
/** A phrase that begins as typed is meant rather than one that has the word further on. */
const WHOLE_BONUS = 2;
const EXACT_BONUS = 100;

/** Up to `most` current phrases of a kind in which a word begins with `typed` (folded), best first, one per text and value. */
export function completions(
  asked: readonly AskedSegment[],
  kind: SuggestionKind,
  typed: string,
  most: number,
  admits: (key: string) => boolean = () => true,
): Completion[] {
  const found = new Map<string, Completion>();
  for (const { segment, isCurrent } of asked) {
    let wanted = most;
    let tried = 0;
    for (const at of bestBeginnings(segment.phrases, rangeOf(segment, kind, typed))) {
      if (++tried > MOST_TRIED || wanted === 0) break;
      const completion = completionAt(segment, kind, at, typed);
      if (!admits(completion.key)) continue;
      const name = `${completion.key}\0${completion.value}`;
      const known = found.get(name);
      if (known !== undefined && known.score >= completion.score) continue;
      if (!isCurrent(segment.phrases.beginnings.phrases[at] ?? 0)) {
        // The offers of a delivery that was replaced live on in another segment, which finds them itself.
        continue;
      }
      if (known === undefined) wanted--;
      found.set(name, completion);
    }
  }
  return [...found.values()].sort(byScore).slice(0, most);
}

/** Whether any phrase of the kind has a word that begins with the text. */
export function rangeOf(
  { phrases }: Segment,
  kind: SuggestionKind,
  typed: string,
): readonly [number, number] {
  const wanted = Buffer.from(typed);
  const [low, high] = rangeOfKind(phrases, SUGGESTION_KINDS.indexOf(kind));
  const from = beginningBound(phrases, wanted, [low, high], false);
  return [from, beginningBound(phrases, wanted, [from, high], true)];
}

function completionAt(
  { phrases }: Segment,
  kind: SuggestionKind,
  at: number,
  typed: string,
): Completion {
  const phrase = phrases.beginnings.phrases[at] ?? 0;
  const key = phrases.keys.get(phrase);
  const isWhole = phrases.beginnings.offsets[at] === 0;
  const weight = phrases.weights[phrase] ?? 0;
  return {
    kind,
    key,
    text: phrases.shown.get(phrase),
    value: phrases.values.get(phrase),
    score: weight * (key === typed ? EXACT_BONUS : isWhole ? WHOLE_BONUS : 1),
  };
}

function byScore(a: Completion, b: Completion): number {
  return b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.value < b.value ? -1 : 1);
}
