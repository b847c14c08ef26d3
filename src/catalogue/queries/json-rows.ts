import { type RawBuilder, sql } from 'kysely';
import { storableText } from '../model/storable-text.ts';

/** Rows as one JSON parameter for `json_to_recordset`: one statement per table and batch, whatever the number of rows. */
export function jsonRows(rows: readonly object[]): RawBuilder<unknown> {
  return sql`${jsonText(rows)}::json`;
}

/**
 * A value as JSON that PostgreSQL takes: characters that it refuses are dropped here as the last line of defence; whether there
 * are any is one search in the finished text.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  const isSafe = !/\\u(?:0000|d[89a-f])/i.test(text);
  return isSafe ? text : JSON.stringify(value, storable);
}

function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}
