import type { ParsedRecord } from './record.ts';

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
  read(text: AsyncIterable<string>): AsyncIterable<ParsedRecord>;
}
