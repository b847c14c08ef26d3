import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { singleLine } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { type ColumnMapping, wordKey } from './column-mapping.ts';
import { COLUMNS, type Column } from './columns.ts';
import { unguarded } from './formula-guard.ts';

/** The cells of one row by column. Getters note what they cannot use and answer null. */
export class RowValues {
  readonly line: number;
  private readonly cells: ReadonlyMap<Column, string>;
  private readonly problems: RecordProblems;
  private readonly words: ColumnMapping['words'];

  constructor(
    line: number,
    cells: ReadonlyMap<Column, string>,
    problems: RecordProblems,
    words: ColumnMapping['words'] = {},
  ) {
    this.line = line;
    this.cells = cells;
    this.problems = problems;
    this.words = words;
  }

  /** As delivered, trimmed, in our word for it where the member has said which; empty if there is nothing. */
  text(column: Column): string {
    return this.own(column, unguarded(this.cells.get(column)?.trim() ?? ''));
  }

  /** One line, or null. */
  line1(column: Column): string | null {
    return singleLine(this.text(column)) || null;
  }

  /** Values of a cell that holds a list, separated by `|`, `;` or `,`. */
  list(column: Column): string[] {
    return [
      ...new Set(
        splitList(this.text(column))
          .map((item) => this.own(column, item))
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

  private own(column: Column, given: string): string {
    const words = this.words[column];
    if (words === undefined || given === '') return given;
    const word = wordKey(given);
    return Object.hasOwn(words, word) ? (words[word] ?? '') : given;
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

/** The items of a cell that holds a list. */
export function splitList(text: string): string[] {
  return text
    .split(/[|;,\n]/)
    .map(singleLine)
    .filter((item) => item !== '');
}

function choiceOf<Value extends string>(
  text: string,
  words: Readonly<Record<string, Value>>,
): Value | null {
  const sought = wordKey(text);
  return Object.entries(words).find(([word]) => wordKey(word) === sought)?.[1] ?? null;
}
