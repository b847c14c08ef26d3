import type { LocalDate } from '../../../platform/clock.ts';
import { dayNumber } from '../segment/days.ts';
import { phraseKey } from '../text/phrase-key.ts';
import {
  SUGGESTION_KINDS,
  type Suggestion,
  type SuggestionKind,
  type SuggestOptions,
} from '../types.ts';
import type { IndexState } from './state.ts';
import { type AskedSegment, type Completion, completions } from './suggest/completions.ts';
import { currentPhrases } from './suggest/current-phrases.ts';
import { inGroups } from './suggest/in-groups.ts';
import { occupationsLike } from './suggest/occupations.ts';
import { withOneMistake } from './suggest/one-mistake.ts';
import { totalsOf } from './totals.ts';

/**
 * Completions of what somebody has typed, in groups by kind: topics, words and titles, occupations, providers and places of which
 * a word begins with it. If there are none: titles with all its words, its last word completed, then the same with one mistake.
 */
export function suggestCompletions(
  state: IndexState,
  prefix: string,
  limit: number,
  { today, kinds = SUGGESTION_KINDS }: SuggestOptions,
): Suggestion[] {
  const typed = phraseKey(prefix);
  if (typed === '' || limit < 1) return [];
  const question: Question = {
    state,
    asked: state.segments.map((segment) => ({
      segment,
      isCurrent: currentPhrases(segment, today),
    })),
    offersOf: offerCounts(state, today),
    kinds,
    limit,
    prefix: prefix.trim(),
    typed,
  };
  for (const ways of [asTyped, lastWord, mistyped, mistypedLastWord]) {
    const found = ways(question);
    if (found.length > 0) {
      return inGroups(found, typed, limit).map((one) => suggestionOf(question, one));
    }
  }
  return [];
}

interface Question {
  readonly state: IndexState;
  /** Offers that a filter by this value finds; exact. */
  offersOf(facet: 'topic' | 'provider', value: string): number;
  readonly asked: readonly AskedSegment[];
  readonly kinds: readonly SuggestionKind[];
  readonly limit: number;
  readonly prefix: string;
  readonly typed: string;
}

function asTyped({ state, asked, kinds, limit, typed, offersOf }: Question): Completion[] {
  const found = kinds.flatMap((kind) =>
    kind === 'occupation'
      ? occupationsLike(
          state.lexicon.synonyms.occupations,
          (topic) => offersOf('topic', topic),
          typed,
          limit,
        )
      : completions(asked, kind, typed, limit),
  );
  const space = typed.lastIndexOf(' ');
  if (space < 0 || !kinds.includes('title')) return found;
  // `englisch anf` also means "Englisch für Anfänger".
  const words = typed.slice(0, space).split(' ');
  const hasAll = (key: string) => words.every((word) => ` ${key}`.includes(` ${word}`));
  const more = completions(asked, 'title', typed.slice(space + 1), limit, hasAll);
  return [...found, ...more.filter(({ key }) => !found.some((known) => known.key === key))];
}

function lastWord(question: Question): Completion[] {
  return withLastWord(question, (word) =>
    completions(question.asked, 'word', word, question.limit),
  );
}

function mistyped({ asked, kinds, limit, typed }: Question): Completion[] {
  return bestOf(asked, kinds, withOneMistake(asked, kinds, typed), limit);
}

function mistypedLastWord(question: Question): Completion[] {
  const { asked, limit } = question;
  return withLastWord(question, (word) =>
    bestOf(asked, ['word'], withOneMistake(asked, ['word'], word), limit),
  );
}

function bestOf(
  asked: readonly AskedSegment[],
  kinds: readonly SuggestionKind[],
  texts: readonly string[],
  limit: number,
): Completion[] {
  const found = new Map<string, Completion>();
  for (const text of texts) {
    for (const kind of kinds) {
      for (const one of completions(asked, kind, text, limit)) {
        found.set(`${kind} ${one.key} ${one.value}`, one);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** The words as they were typed, the last one completed. */
function withLastWord(
  { kinds, prefix, typed }: Question,
  complete: (word: string) => Completion[],
): Completion[] {
  const space = typed.lastIndexOf(' ');
  if (space < 0 || !kinds.includes('word')) return [];
  const before = prefix.replace(/[^\s-]+$/, '');
  return complete(typed.slice(space + 1)).map((word) => ({ ...word, text: before + word.text }));
}

function suggestionOf({ offersOf }: Question, { kind, text, value }: Completion): Suggestion {
  const offers = kind === 'topic' || kind === 'provider' ? offersOf(kind, value) : null;
  return { kind, text, value: value === '' ? null : value, offers };
}

/** The counts that the page of all courses shows beside its filters. */
function offerCounts(state: IndexState, today: LocalDate): Question['offersOf'] {
  return (facet, value) => {
    const number = state.dictionaries.offerValues.find(facet, value);
    return number === undefined ? 0 : (totalsOf(state, dayNumber(today)).offerValues[number] ?? 0);
  };
}
