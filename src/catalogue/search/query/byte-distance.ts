/** Longer words are never compared. */
const LONGEST = 64;
const WIDTH = LONGEST + 1;
/** Three rows of the table, used in turn: no memory is taken per comparison. */
const table = new Uint8Array(3 * WIDTH);

/**
 * Number of inserted, missing, wrong or swapped neighbouring bytes between `word` and the bytes of another from `start` on (optimal
 * string alignment), or `most + 1` if it is larger. Only the diagonal band that can stay within `most` is filled.
 */
export function byteDistance(
  word: Uint8Array,
  bytes: Uint8Array,
  start: number,
  length: number,
  most: number,
): number {
  const rows = word.length;
  if (Math.abs(rows - length) > most || rows > LONGEST || length > LONGEST) return most + 1;
  const far = most + 1;
  let previous = WIDTH;
  let current = 0;
  let before = 2 * WIDTH;
  for (let j = 0; j <= length; j++) table[previous + j] = j <= most ? j : far;
  for (let i = 1; i <= rows; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(length, i + most);
    table[current + from - 1] = from === 1 ? Math.min(i, far) : far;
    let smallest = from === 1 ? i : far;
    const letter = word[i - 1] ?? 0;
    for (let j = from; j <= to; j++) {
      const other = bytes[start + j - 1] ?? 0;
      let value = (table[previous + j - 1] ?? 0) + (letter === other ? 0 : 1);
      const missing = j === i + most ? far : (table[previous + j] ?? 0) + 1;
      const inserted = (table[current + j - 1] ?? 0) + 1;
      if (missing < value) value = missing;
      if (inserted < value) value = inserted;
      const isSwapped = i > 1 && j > 1 && letter === bytes[start + j - 2] && word[i - 2] === other;
      if (isSwapped) value = Math.min(value, (table[before + j - 2] ?? 0) + 1);
      if (value > far) value = far;
      table[current + j] = value;
      if (value < smallest) smallest = value;
    }
    if (smallest > most) return far;
    const oldest = before;
    before = previous;
    previous = current;
    current = oldest;
  }
  return Math.min(far, table[previous + length] ?? far);
}
