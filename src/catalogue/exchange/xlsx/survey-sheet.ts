import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { columnNumber } from './cell-address.ts';
import { MOST_CELLS, MOST_MERGES, MOST_UNPACKED_BYTES } from './limits.ts';
import { BOMB, DAMAGED, refuseDeclarations, type Workbook } from './open-workbook.ts';

/** What must be known about a sheet before the library reads it. */
export interface SheetSurvey {
  readonly bytes: number;
  readonly hasValues: boolean;
  /** Merged ranges as written: `A2:A5`. */
  readonly merges: readonly string[];
}

const TAG = /<(?:[\w.-]+:)?(c|row|v|is|mergeCell)(?=[\s>/])([^>]*)>/g;
const ADDRESS = /\br="([A-Za-z]{1,3})\d/;
const RANGE = /\bref="([A-Za-z]{1,3}\d{1,7}:[A-Za-z]{1,3}\d{1,7})"/;
/** Between two `>`: a cell holds 32,767 characters, each of which may be written as an entity. */
const LONGEST_GAP = 2_000_000;

/**
 * Walks once through a sheet: its size, whether anything stands in it, its merged ranges. Throws `UnreadableDelivery` for a document
 * type, for more cells than a table of courses can have (empty ones to the left of filled ones count: the library makes them), for bombs.
 */
export async function surveySheet(workbook: Workbook, path: string): Promise<SheetSurvey> {
  const counter = new CellCounter();
  let bytes = 0;
  let rest = '';
  for await (const piece of workbook.stream(path, MOST_UNPACKED_BYTES)) {
    if (bytes === 0 && (piece[0] === 0xff || piece[0] === 0xfe))
      throw new UnreadableDelivery(DAMAGED);
    bytes += piece.length;
    // Only ASCII matters here, and bytes as Latin letters are read three times as quickly.
    const text =
      rest + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    const end = text.lastIndexOf('>') + 1;
    rest = text.slice(end);
    if (rest.length > LONGEST_GAP) throw new UnreadableDelivery(BOMB);
    counter.push(text.slice(0, end));
  }
  refuseDeclarations(rest);
  return { bytes, hasValues: counter.hasValues, merges: counter.merges };
}

class CellCounter {
  hasValues = false;
  readonly merges: string[] = [];
  private cells = 0;
  private column = 0;
  private widest = 0;

  push(text: string): void {
    refuseDeclarations(text);
    for (const [, tag, attributes = ''] of text.matchAll(TAG)) {
      if (tag === 'c') this.countCell(attributes);
      else if (tag === 'row') {
        this.column = 0;
        this.widest = 0;
        this.count(1);
      } else if (tag === 'mergeCell') {
        const range = RANGE.exec(attributes)?.[1];
        if (range !== undefined && this.merges.length < MOST_MERGES) this.merges.push(range);
      } else if (!attributes.endsWith('/')) this.hasValues = true;
    }
  }

  private countCell(attributes: string): void {
    const letters = ADDRESS.exec(attributes)?.[1];
    this.column = letters === undefined ? this.column + 1 : columnNumber(letters) + 1;
    // Cells of one row that stand in the wrong order are made once.
    this.count(Math.max(1, this.column - this.widest));
    this.widest = Math.max(this.widest, this.column);
  }

  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > MOST_CELLS)
      throw new UnreadableDelivery(
        `Das Blatt hat mehr als ${MOST_CELLS.toLocaleString('de-DE')} Zellen. Bitte kopieren Sie nur die Zellen mit Inhalt in eine neue Datei.`,
      );
  }
}
