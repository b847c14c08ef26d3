/** A row of a table, whatever file it comes from. */
export interface TableRow {
  /** 1-based line of a text, 1-based row of a sheet. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row was longer than a record may be; its cells are cut off. */
  readonly isTooLong: boolean;
}
