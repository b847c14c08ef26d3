import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { singleLine } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { COLUMNS, type Column } from './columns.ts';

/** The cells of one row by column. Getters note what they cannot use and answer null. */
export class RowValues {
  readonly line: number;
  private readonly cells: ReadonlyMap<Column, string>;
  private readonly problems: RecordProblems;

  constructor(line: number, cells: ReadonlyMap<Column, string>, problems: RecordProblems) {
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  /** As delivered, trimmed; empty if there is nothing. */
  text(column: Column): string {
    return this.cells.get(column)?.trim() ?? '';
  }

  /** One line, or null. */
  line1(column: Column): string | null {
    return singleLine(this.text(column)) || null;
  }

  /** Values of a cell that holds a list, separated by `|`, `;` or `,`. */
  list(column: Column): string[] {
    return [
      ...new Set(
        this.text(column)
          .split(/[|;,\n]/)
          .map(singleLine)
          .filter((item) => item !== ''),
      ),
    ];
  }

  day(column: Column): LocalDate | null {
    return this.parsed(column, parseDay, 'ist kein Datum; die Angabe bleibt leer.');
  }

  url(column: Column): string | null {
    return this.parsed(column, webAddress, 'ist keine Internetadresse.');
  }

  /** A whole number in the given range. */
  count(column: Column, lowest: number, highest: number): number | null {
    return this.parsed(
      column,
      (text) => {
        const value = Number(text);
        return Number.isInteger(value) && value >= lowest && value <= highest ? value : null;
      },
      `ist keine ganze Zahl von ${lowest} bis ${highest}.`,
    );
  }

  /** A value of a closed list, by any of the words people use for it. */
  choice<Value extends string>(
    column: Column,
    words: Readonly<Record<string, Value>>,
  ): Value | null {
    return this.parsed(
      column,
      (text) => choiceOf(text, words),
      `ist nicht bekannt. Möglich: ${Object.keys(words).join(', ')}.`,
    );
  }

  /** Several values of a closed list. */
  choices<Value extends string>(column: Column, words: Readonly<Record<string, Value>>): Value[] {
    const values = new Set<Value>();
    for (const item of this.list(column)) {
      const value = choiceOf(item, words);
      if (value === null)
        this.remark(
          column,
          `${quoted(item)} ist nicht bekannt. Möglich: ${Object.keys(words).join(', ')}.`,
        );
      else values.add(value);
    }
    return [...values];
  }

  remark(column: Column | null, reason: string): void {
    this.problems.add(column === null ? null : COLUMNS[column][0], reason, this.line);
  }

  private parsed<Value>(
    column: Column,
    parse: (text: string) => Value | null,
    complaint: string,
  ): Value | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = parse(text);
    if (value === null) this.remark(column, `${quoted(text)} ${complaint}`);
    return value;
  }
}

function choiceOf<Value extends string>(
  text: string,
  words: Readonly<Record<string, Value>>,
): Value | null {
  const sought = text.trim().toLowerCase();
  return Object.entries(words).find(([word]) => word.toLowerCase() === sought)?.[1] ?? null;
}
