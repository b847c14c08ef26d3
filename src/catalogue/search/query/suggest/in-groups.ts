import { stem } from '../../text/stem.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '../../types.ts';
import type { Completion } from './completions.ts';

/** How many of a kind stand in a mixed list before the places that are left are given away. */
const SHARES: Record<SuggestionKind, number> = {
  topic: 3,
  word: 3,
  title: 3,
  occupation: 2,
  provider: 2,
  place: 2,
};

/** A fair share of each kind, the rest to those that have more; a group whose text is just what was typed comes first. */
export function inGroups(found: readonly Completion[], typed: string, limit: number): Completion[] {
  const groups = SUGGESTION_KINDS.map((kind) => found.filter((one) => one.kind === kind));
  const [topics = [], words = [], titles = []] = groups;
  // A title of one word is that word; the forms of a word find the same; a topic finds what its name does, and says how much.
  const oneWord = new Set(words.map(({ key }) => key));
  groups[SUGGESTION_KINDS.indexOf('title')] = titles.filter(({ key }) => !oneWord.has(key));
  const stems = new Set(topics.map(({ key }) => stemsOf(key)));
  groups[SUGGESTION_KINDS.indexOf('word')] = words.filter(({ key }) => {
    const isNew = !stems.has(stemsOf(key));
    stems.add(stemsOf(key));
    return isNew;
  });
  const taken = SUGGESTION_KINDS.map(() => 0);
  let left = limit;
  const hand = (most: (kind: SuggestionKind) => number) => {
    for (const [at, kind] of SUGGESTION_KINDS.entries()) {
      const before = taken[at] ?? 0;
      const more = Math.max(
        0,
        Math.min(left, most(kind) - before, (groups[at]?.length ?? 0) - before),
      );
      taken[at] = before + more;
      left -= more;
    }
  };
  hand(() => 1);
  hand((kind) => SHARES[kind]);
  hand(() => limit);
  const isMeant = (group: readonly Completion[]) =>
    group.some(({ key }) => key === typed) ? 0 : 1;
  return groups
    .map((group, at) => group.slice(0, taken[at]))
    .sort((a, b) => isMeant(a) - isMeant(b))
    .flat();
}

const stemsOf = (key: string) => key.split(' ').map(stem).join(' ');
