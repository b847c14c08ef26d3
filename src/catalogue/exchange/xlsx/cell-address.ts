/** A rectangle of cells, 0-based, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A` → 0, `XFD` → 16383. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A2:B5` as a rectangle; null if it is none. */
export function cellRange(range: string): CellRange | null {
  const parts = /^([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})$/.exec(range);
  if (parts === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = parts;
  return {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
}
