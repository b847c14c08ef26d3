import { LONGEST_RECORD } from '../record-limits.ts';
import type { TableRow } from '../table/table-row.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';

/**
 * Rows of a CSV text that comes in pieces (RFC 4180; a quote in the middle of an unquoted cell is an ordinary character; a NUL is
 * skipped). Empty lines yield nothing. A row that is too long is yielded cut off and marked, and the next row begins where it
 * really begins: csv-parse 7.0 goes on in the middle of such a row, which is why this is done here. Throws `UnreadableDelivery`
 * if the text ends inside quotes.
 */
export async function* splitRows(
  text: AsyncIterable<string>,
  delimiter: string,
  quote = '"',
): AsyncGenerator<TableRow> {
  const splitter = new RowSplitter(delimiter, quote);
  for await (const piece of text) yield* splitter.push(piece);
  yield* splitter.finish();
}

/** The rows of a text's beginning, the last of which may be cut off. */
export function* splitBeginning(
  beginning: string,
  delimiter: string,
  quote: string,
): Generator<TableRow> {
  const splitter = new RowSplitter(delimiter, quote);
  yield* splitter.push(beginning);
  yield* splitter.stop();
}

class RowSplitter {
  private readonly delimiter: string;
  private readonly quote: string;
  private cells: string[] = [];
  private cell = '';
  private length = 0;
  private state: 'start' | 'plain' | 'quoted' | 'quote_in_quotes' = 'start';
  private line = 1;
  private rowLine = 1;
  private afterReturn = false;

  constructor(delimiter: string, quote: string) {
    this.delimiter = delimiter;
    this.quote = quote;
  }

  *push(piece: string): Generator<TableRow> {
    let from = 0;
    const flush = (to: number): void => {
      this.length += to - from;
      if (this.length <= LONGEST_RECORD) this.cell += piece.slice(from, to);
    };
    for (let i = 0; i < piece.length; i++) {
      const letter = piece[i];
      if (letter === '\n' && this.afterReturn) {
        this.afterReturn = false;
        if (this.state !== 'quoted') {
          from = i + 1;
          continue;
        }
      } else if (letter === '\n' || letter === '\r') this.line += 1;
      this.afterReturn = letter === '\r';
      if (this.state === 'quoted') {
        if (letter === this.quote) {
          flush(i);
          from = i + 1;
          this.state = 'quote_in_quotes';
        }
        continue;
      }
      if (letter === this.quote && this.state !== 'plain') {
        // At the start: the quotes begin. After a quote in quotes: an escaped quote.
        if (this.state === 'quote_in_quotes') this.cell += this.quote;
        from = i + 1;
        this.state = 'quoted';
      } else if (letter === this.delimiter) {
        flush(i);
        from = i + 1;
        this.endCell();
      } else if (letter === '\n' || letter === '\r') {
        flush(i);
        from = i + 1;
        yield* this.endRow();
      } else if (this.state !== 'plain') this.state = 'plain';
    }
    flush(piece.length);
  }

  *finish(): Generator<TableRow> {
    if (this.state === 'quoted') {
      throw new UnreadableDelivery(
        `Die Datei ist unvollständig: Ein Anführungszeichen in der Zeile, die in Zeile ${this.rowLine} beginnt, wird nicht geschlossen.`,
        this.rowLine,
      );
    }
    yield* this.stop();
  }

  /** The row so far, wherever the text may have ended. */
  *stop(): Generator<TableRow> {
    yield* this.endRow();
  }

  private endCell(): void {
    this.cells.push(this.cell.replaceAll('\u0000', ''));
    this.cell = '';
    this.state = 'start';
  }

  private *endRow(): Generator<TableRow> {
    const isEmpty = this.cells.length === 0 && this.cell.trim() === '';
    this.endCell();
    if (!isEmpty)
      yield { line: this.rowLine, cells: this.cells, isTooLong: this.length > LONGEST_RECORD };
    this.cells = [];
    this.length = 0;
    this.rowLine = this.line;
  }
}
