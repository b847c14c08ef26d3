import { LONGEST_RECORD } from '../record-limits.ts';
import { cellsOf } from './cells-of.ts';
import type { Heading } from './heading.ts';
import type { TableRow } from './table-row.ts';

/** Rows of one course: its key (empty if it has none) and what stands in them. */
export interface RowGroup {
  readonly key: string;
  readonly rows: readonly TableRow[];
}

/** Up to here the rows of a course may stand anywhere in the file; beyond, they must be next to each other, so that memory stays bounded. */
export const MOST_GATHERED_ROWS = 5_000;
const MOST_CHARACTERS = 8_000_000;
/** Runs of one course; more would be a key that is no key. */
const MOST_ROWS = 2_000;

interface OpenGroup {
  readonly key: string;
  readonly rows: TableRow[];
  characters: number;
}

/** Puts the rows of a table together by course, in the order in which the courses first appear. */
export async function* groupRows(
  rows: AsyncIterable<TableRow>,
  heading: Heading,
): AsyncGenerator<RowGroup> {
  const gathering = new Gathering();
  for await (const row of rows) yield* gathering.add(row, heading);
  yield* gathering.finish();
}

class Gathering {
  /** Groups that may still grow, by key; from a certain size of the file on only the last one. */
  private open = new Map<string, OpenGroup>();
  /** In the order of their first rows; those that are full or have no key are here only. */
  private waiting: OpenGroup[] = [];
  private last: OpenGroup | null = null;
  private isGathering = true;
  private rows = 0;
  private characters = 0;

  *add(row: TableRow, heading: Heading): Generator<RowGroup> {
    const { key, continues } = keyOf(row, heading);
    const known = continues ? this.last : (this.open.get(key) ?? null);
    const size = row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (known !== null && hasRoom(known)) {
      known.rows.push(row);
      known.characters += size;
      this.last = known;
    } else {
      const group = { key, rows: [row], characters: size };
      if (!this.isGathering) yield* this.finish();
      this.waiting.push(group);
      if (key !== '') this.open.set(key, group);
      this.last = group;
    }
    this.rows += 1;
    this.characters += size;
    if (this.isGathering && (this.rows >= MOST_GATHERED_ROWS || this.characters > MOST_CHARACTERS))
      yield* this.stopGathering();
  }

  *finish(): Generator<RowGroup> {
    yield* this.waiting;
    this.waiting = [];
    this.open = new Map();
  }

  /** Everything but the group that is being written is handed on. */
  private *stopGathering(): Generator<RowGroup> {
    const { last } = this;
    this.isGathering = false;
    yield* this.waiting.filter((group) => group !== last);
    this.waiting = last === null ? [] : [last];
    this.open = new Map(last === null || last.key === '' ? [] : [[last.key, last]]);
  }
}

function hasRoom(group: OpenGroup): boolean {
  return group.rows.length < MOST_ROWS && group.characters <= LONGEST_RECORD;
}

/** The key of a row's course; a row that has neither key nor title goes on with the course above it. */
function keyOf(row: TableRow, heading: Heading): { key: string; continues: boolean } {
  const cells = cellsOf(row, heading);
  const key = cells.get(heading.key)?.replace(/\s+/g, ' ').trim() ?? '';
  return { key, continues: key === '' && !cells.has('title') };
}
