/** Number of distinct codes that {@link eachTrigram} can give. */
export const TRIGRAMS = 32_768;

const LETTER_A = 97;
const DIGIT_0 = 48;

/** Five bits per character: letters have their own, digits share four, everything else one. Collisions only cost a comparison. */
function code(character: number): number {
  if (character >= LETTER_A && character <= LETTER_A + 25) return character - LETTER_A + 1;
  if (character >= DIGIT_0 && character <= DIGIT_0 + 9) return 27 + (character & 3);
  return 31;
}

/** Calls `visit` with the code of each three characters of `^word$`. */
export function eachTrigram(word: string, visit: (trigram: number) => void): void {
  let first = 0;
  let second = code(word.charCodeAt(0));
  for (let i = 1; i <= word.length; i++) {
    const third = i < word.length ? code(word.charCodeAt(i)) : 0;
    visit((first << 10) | (second << 5) | third);
    first = second;
    second = third;
  }
}
