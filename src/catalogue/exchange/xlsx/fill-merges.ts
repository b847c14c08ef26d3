import type { CellRange } from './cell-address.ts';

/** Rows that one merged cell may span; more is a whole column, not a course. */
const TALLEST = 1_000;

/**
 * A merged cell has its value in its first cell only; in a table of courses it means all rows that it spans. Gives the cells of a row (0-based)
 * with the values of the ranges that reach into it; rows come in their order.
 */
export function mergeFiller(
  ranges: readonly CellRange[],
): (row: number, cells: readonly string[]) => readonly string[] {
  // Across columns a merge is layout: only what reaches down carries a value on.
  const waiting = ranges
    .filter(({ top, bottom }) => bottom > top && bottom - top <= TALLEST)
    .sort((a, b) => a.top - b.top);
  let next = 0;
  let active: { range: CellRange; value: string }[] = [];
  return (row, cells) => {
    active = active.filter(({ range }) => range.bottom >= row);
    const filled = [...cells];
    for (const { range, value } of active) {
      while (filled.length <= range.left) filled.push('');
      if (filled[range.left] === '') filled[range.left] = value;
    }
    for (
      let range = waiting[next];
      range !== undefined && range.top <= row;
      range = waiting[next]
    ) {
      next += 1;
      const value = cells[range.left] ?? '';
      if (range.top === row && value !== '') active.push({ range, value });
    }
    return filled;
  };
}
