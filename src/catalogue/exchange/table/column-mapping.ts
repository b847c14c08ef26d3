import type { Column } from './columns.ts';

/** What a member has said about a table with certain headings: what each column means and what the words of closed lists mean. */
export interface ColumnMapping {
  /** By `wordKey` of the heading; null = the column is not taken over. Headings that are missing are read by their names. */
  readonly columns: Readonly<Record<string, Column | null>>;
  /** By column of ours, then by the file's word (lower case, trimmed): our word for it; null = leave it out without a remark. */
  readonly words: Readonly<Partial<Record<Column, Readonly<Record<string, string | null>>>>>;
}

/** What a mapping says about a column: ours, null = leave it out, undefined = nothing. */
export function mappedColumn(
  mapping: ColumnMapping | null,
  heading: string,
): Column | null | undefined {
  const key = wordKey(heading);
  return mapping !== null && Object.hasOwn(mapping.columns, key) ? mapping.columns[key] : undefined;
}

/** What headings and words of a list are compared by. */
export function wordKey(word: string): string {
  return word.replace(/\s+/g, ' ').trim().toLowerCase();
}
