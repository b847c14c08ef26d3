import { singleLine } from '../model/storable-text.ts';
import type { DeliveryProblem } from './record.ts';

/** Collects what an adapter notices in one record; the same remark on the same field is kept once. */
export class RecordProblems {
  readonly record: number;
  readonly line: number | null;
  readonly list: DeliveryProblem[] = [];
  private readonly seen = new Set<string>();

  constructor(record: number, line: number | null) {
    this.record = record;
    this.line = line;
  }

  add(field: string | null, reason: string, line: number | null = this.line): void {
    // Sentences quote the file, so they may hold what the file holds.
    const remark = `${field ?? ''}\u0000${reason}`;
    if (this.seen.has(remark)) return;
    this.seen.add(remark);
    this.list.push({
      record: this.record,
      line,
      field: field === null ? null : singleLine(field),
      reason: singleLine(reason),
    });
  }
}

/** The beginning of a value for use in a sentence. */
export function quoted(value: string): string {
  const shown = value.replace(/\s+/g, ' ').trim();
  return `„${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}“`;
}
