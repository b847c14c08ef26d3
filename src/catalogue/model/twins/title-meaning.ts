import { isBasicLevel, isFormWord, isTellingWord } from './title-words.ts';

/**
 * A word of a title as the search reads it: as it stands there, folded, and the stem of
 * what it says beside "course" (Schweißkurs and Schweißen have one). Words that say nothing are left out.
 */
export interface TitleWord {
  readonly shown: string;
  readonly folded: string;
  readonly stem: string;
}

/** What a title says, whatever the order and form of its words. */
export interface TitleMeaning {
  /** Stems of what it is about, in their order, each once. */
  readonly words: readonly string[];
  /** Those of them that make another course of it where the other title has them not: levels, audiences, abbreviations. */
  readonly telling: ReadonlySet<string>;
  /** Numbers, levels, codes, single letters: `1`, `a2`, `b96`, `c++`; sorted, each once. */
  readonly marks: readonly string[];
  /** Words for the form in which it is held (evening, online, part time): no part of the meaning. */
  readonly forms: readonly string[];
}

const ROMAN: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
};
const IS_MARK = /\d|^.$|[+#]$/u;
const IS_LETTER = /^\p{L}$/u;
const IS_NUMBER = /^\d{1,2}$/;
const IS_ABBREVIATION = /^\p{Lu}{2,4}$/u;
const BASIC = 'grundlagen';

/** Reads the words of a title. `ownNumbers` are the provider's numbers of its runs, folded: they are no part of the meaning. */
export function titleMeaning(
  title: readonly TitleWord[],
  ownNumbers: ReadonlySet<string>,
): TitleMeaning {
  const words = new Set<string>();
  const telling = new Set<string>();
  const marks = new Set<string>();
  const forms = new Set<string>();
  for (let at = 0; at < title.length; at++) {
    const word = title[at];
    if (word === undefined || ownNumbers.has(word.folded)) continue;
    const { shown } = word;
    const roman = ROMAN[shown];
    const folded = word.folded.toLowerCase();
    const next = title[at + 1]?.folded ?? '';
    if (roman === undefined && IS_LETTER.test(folded) && IS_NUMBER.test(next)) {
      // B 96, A 1
      marks.add(folded + next);
      at++;
    } else if (roman !== undefined || IS_MARK.test(folded)) marks.add(roman ?? folded);
    else {
      if (isFormWord(word.stem)) forms.add(word.stem);
      else words.add(word.stem);
      if (isTellingWord(word.stem) || IS_ABBREVIATION.test(shown)) telling.add(word.stem);
    }
  }
  return { words: [...words], telling, marks: [...marks].sort(), forms: [...forms].sort() };
}

/** The meaning with one word for all ways to say that a course begins at the beginning. */
export function withoutLevelWords({ words }: TitleMeaning): ReadonlySet<string> {
  return new Set(words.map((word) => (isBasicLevel(word) ? BASIC : word)));
}
