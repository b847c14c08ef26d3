import { type TitleMeaning, withoutLevelWords } from './title-meaning.ts';

/**
 * `same`: the same meaning in the same words; `close`: in other spelling, with another word for the beginners' level, or with the name of
 * the place; `longer`: one says more than the other; `other`: two courses.
 */
export type TitleLikeness = 'same' | 'close' | 'longer' | 'other';

/** Share of common words from which two titles may mean the same. */
const LEAST_SHARED = 0.6;
const SHORTEST_MISTYPED = 4;
const SHORTEST_RIGHT = 5;

/**
 * How alike two titles are. Numbers, levels and codes must be equal, whatever else is: Excel 1 and Excel 2, B96 and BE are never one.
 * `places` are stems of the names of places where either is held.
 */
export function compareTitles(
  one: TitleMeaning,
  other: TitleMeaning,
  places: ReadonlySet<string> = new Set(),
): TitleLikeness {
  if (one.marks.join(' ') !== other.marks.join(' ')) return 'other';
  if (isEqual(new Set(one.words), new Set(other.words)) || joined(one) === joined(other))
    return one.words.length + one.marks.length === 0 ? 'other' : 'same';
  const [mine, theirs] = withoutMistypes(
    without(withoutLevelWords(one), places),
    without(withoutLevelWords(other), places),
  );
  const more = [...mine].filter((word) => !theirs.has(word));
  const moreThere = [...theirs].filter((word) => !mine.has(word));
  const differing = [...more, ...moreThere];
  if (differing.length === 0) return 'close';
  // Arabic for beginners and Turkish for beginners: a word for another one makes another course.
  if (more.length > 0 && moreThere.length > 0) return 'other';
  if (differing.some((word) => one.telling.has(word) || other.telling.has(word))) return 'other';
  const shared = Math.min(mine.size, theirs.size);
  return shared / (shared + differing.length) >= LEAST_SHARED ? 'longer' : 'other';
}

const joined = ({ words }: TitleMeaning): string => words.join('');

function isEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** The name of the place is left out where enough is left to know the course by: not of a tour through Wesel. */
function without(words: ReadonlySet<string>, places: ReadonlySet<string>): ReadonlySet<string> {
  const rest = [...words].filter((word) => !places.has(word));
  return rest.length < 2 ? words : new Set(rest);
}

/** The second set with the spelling of the first where a word is the same but for one letter. */
function withoutMistypes(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const own = [...one].filter((word) => !other.has(word));
  const mended = [...other].map((word) =>
    one.has(word) ? word : (own.find((mine) => isMistyped(mine, word)) ?? word),
  );
  return [one, new Set(mended)];
}

/** Whether one letter was left out, added or replaced, or two neighbours swapped; not the first letter. */
export function isMistyped(one: string, other: string): boolean {
  const lengths = [one.length, other.length];
  if (Math.min(...lengths) < SHORTEST_MISTYPED || Math.max(...lengths) < SHORTEST_RIGHT)
    return false;
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (word: string, skipped: number) => word.slice(at + skipped);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}
