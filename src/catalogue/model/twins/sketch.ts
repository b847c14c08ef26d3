const SIZE = 32;
const WORDS_TOGETHER = 3;
/** Shorter texts say too little about a course to speak for or against anything. */
const LEAST_WORDS = 20;
/** More say no more. */
const MOST_WORDS = 600;
const GOLDEN = 0x9e3779b1;

/** A whole number (32 bits, signed) for a text; the same for the same text, in every process (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/**
 * A text in 32 numbers, from which {@link sharedText} tells how much two texts have in common (MinHash of each three words in a row,
 * Broder 1997); no word can be read from them. Empty for a text of less than 20 words.
 */
export function sketchOf(folded: readonly string[]): readonly number[] {
  if (folded.length < LEAST_WORDS) return [];
  const least = new Int32Array(SIZE).fill(0x7fffffff);
  const last = Math.min(folded.length, MOST_WORDS) - WORDS_TOGETHER;
  for (let at = 0; at <= last; at++) {
    const hash = hashOf(`${folded[at]} ${folded[at + 1]} ${folded[at + 2]}`);
    for (let row = 0; row < SIZE; row++) {
      const mixed = mix(hash ^ Math.imul(row + 1, GOLDEN));
      if (mixed < (least[row] ?? 0)) least[row] = mixed;
    }
  }
  return [...least];
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** Estimated share (0 to 1) of what two texts have in common, ± 0.09; null where one of them is not known. */
export function sharedText(one: readonly number[], other: readonly number[]): number | null {
  if (one.length !== SIZE || other.length !== SIZE) return null;
  return one.filter((value, row) => value === other[row]).length / SIZE;
}
