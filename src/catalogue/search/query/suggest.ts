import { phraseKey } from '../text/phrase-key.ts';
import type { IndexState } from './state.ts';

/** A short word in many titles is a better completion than one long title. */
const WORD_WEIGHT = 2;

/**
 * Completions for what somebody has typed so far, best first: topics, words of titles and whole titles that begin with it. If
 * there are none, the typed words with the last one completed.
 */
export function suggestCompletions(state: IndexState, prefix: string, limit: number): string[] {
  const key = phraseKey(prefix);
  if (key === '' || limit < 1) return [];
  const found = new Map<string, Candidate>();
  collectPhrases(state, key, found);
  if (!key.includes(' ')) collectWords(state, key, found);
  const best = topOf(found, limit);
  const lastSpace = key.lastIndexOf(' ');
  if (best.length > 0 || lastSpace < 0) return best;
  const words = new Map<string, Candidate>();
  collectWords(state, key.slice(lastSpace + 1), words);
  const typed = prefix.trim().replace(/[^\s-]+$/, '');
  return topOf(words, limit).map((word) => typed + word);
}

interface Candidate {
  readonly shown: string;
  readonly weight: number;
}

function note(found: Map<string, Candidate>, key: string, shown: string, weight: number): void {
  const known = found.get(key);
  found.set(key, { shown: known?.shown ?? shown, weight: (known?.weight ?? 0) + weight });
}

function collectPhrases(state: IndexState, key: string, found: Map<string, Candidate>): void {
  const wanted = Buffer.from(key);
  for (const { phrases } of state.segments) {
    for (let at = phrases.keys.lowerBound(wanted); at < phrases.keys.length; at++) {
      if (!phrases.keys.startsWith(at, wanted)) break;
      note(found, phrases.keys.get(at), phrases.shown.get(at), phrases.weights[at] ?? 0);
    }
  }
}

function collectWords(state: IndexState, key: string, found: Map<string, Candidate>): void {
  const wanted = Buffer.from(key);
  for (const { spellings } of state.segments) {
    for (let at = spellings.words.lowerBound(wanted); at < spellings.words.length; at++) {
      if (!spellings.words.startsWith(at, wanted)) break;
      const prominent = spellings.prominent[at] ?? 0;
      if (prominent > 0)
        note(found, spellings.words.get(at), spellings.shown.get(at), WORD_WEIGHT * prominent);
    }
  }
}

function topOf(found: Map<string, Candidate>, limit: number): string[] {
  return [...found.entries()]
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, candidate]) => candidate.shown);
}
