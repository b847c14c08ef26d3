/** How many slips of the hand a word of this length may have. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * Whether the word begins like `start` but for a few slips of the hand (a letter too much, too few, another one, two swapped). The first
 * letter must be right, as people seldom miss it and German has too many words that rhyme.
 */
export function beginsNearly(word: string, start: string): boolean {
  const most = allowed(start.length);
  if (most === 0 || word[0] !== start[0] || word.length < start.length - most) return false;
  for (let length = start.length - most; length <= start.length + most; length++)
    if (length <= word.length && distance(word.slice(0, length), start, most) <= most) return true;
  return false;
}

/** Whether the whole word is the other one but for a few slips of the hand. */
export function isNearly(word: string, other: string): boolean {
  const most = allowed(other.length);
  return most > 0 && word[0] === other[0] && distance(word, other, most) <= most;
}

/** Damerau–Levenshtein distance (optimal string alignment), or more than `most`. */
function distance(a: string, b: string, most: number): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    twoBack = back;
    back = row;
  }
  return back[b.length] ?? most + 1;
}
