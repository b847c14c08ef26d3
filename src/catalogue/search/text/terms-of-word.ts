import { codeParts } from './code-parts.ts';
import type { CompoundParts } from './compounds.ts';
import { isEllipsis, resolveEllipsis } from './ellipses.ts';
import { stem } from './stem.ts';

const NAME = '@';
const PLACE = '@@';
const TOPIC = '#';

/** The word of a provider's or place's name: found as it stands, never by its stem or parts. */
export function nameTerm(folded: string): string {
  return NAME + folded;
}

/** The word of a place's name: who asks for it means the place, not a word with the same stem. */
export function placeTerm(folded: string): string {
  return PLACE + folded;
}

/** An offer of the topic with this key. */
export function topicTerm(key: string): string {
  return TOPIC + key;
}

export function isNameTerm(term: string): boolean {
  return term.startsWith(NAME);
}

export function isPlaceTerm(term: string): boolean {
  return term.startsWith(PLACE);
}

/** Names, topics and unfinished compounds are no words that somebody writes. */
export function isWrittenWord(word: string): boolean {
  return !word.startsWith(NAME) && !word.startsWith(TOPIC) && !isEllipsis(word);
}

/** The terms under which a folded word of a text is listed: first its own stem, then its parts. */
export function termsOfWord(word: string, parts: CompoundParts): readonly string[] {
  if (isEllipsis(word)) {
    const whole = resolveEllipsis(word, parts);
    return distinct([...whole.map(stem), ...whole.flatMap((one) => parts.split(one))]);
  }
  if (!isWrittenWord(word)) return [word];
  return distinct([stem(word), ...codeParts(word), ...parts.split(word)]);
}

function distinct(terms: readonly string[]): readonly string[] {
  return terms.length < 2 ? terms : [...new Set(terms)];
}
