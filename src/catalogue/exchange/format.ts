import type { ParsedRecord } from './record.ts';
import type { ColumnMapping } from './table/column-mapping.ts';

/** What a member has settled beforehand about how its files are to be read. */
export interface ReadOptions {
  /** Tables only: what the member has said the columns of this heading mean (`columnMappingFor`); null if it was never asked. */
  readonly mappingFor?: (headings: readonly string[]) => Promise<ColumnMapping | null>;
}

/** A format that deliveries may come in. Adding one: its folder and a line in `formats.ts` (docs/how-to/add-an-import-format.md). */
export interface ExchangeFormat {
  /** As on the command line, in the delivery log and as key of the data source. */
  readonly name: string;
  /** What the data source is called for people. */
  readonly title: string;
  /** Whether a text that begins like this (up to 64,000 characters) is of this format. */
  sniff(beginning: string): boolean;
  /**
   * Reads the decoded text piece by piece, in bounded memory, and yields each record once. Throws `UnreadableDelivery` if the file
   * as a whole is broken (truncated, not well-formed, forbidden declarations); a bad record is yielded as rejected instead.
   */
  read(text: AsyncIterable<string>, options?: ReadOptions): AsyncIterable<ParsedRecord>;
  /** Binary formats only: whether a file that begins with these bytes (up to 64 KiB) is of this format. Asked before any `sniff`. */
  sniffBytes?(beginning: Uint8Array): boolean;
  /** Binary formats only: reads the file's bytes instead of its text; the same promises as `read`, which is never called then. */
  readBytes?(bytes: AsyncIterable<Uint8Array>, options?: ReadOptions): AsyncIterable<ParsedRecord>;
}
