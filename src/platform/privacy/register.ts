import type { LocalizedText } from '../texts/localized.ts';

/** Why personal data may be processed: Art. 6 (1) a, b, c, e, f GDPR. */
export type LegalBasis = 'consent' | 'contract' | 'duty' | 'public_task' | 'interest';

/** One purpose for which people's data are processed, with the tables that serve it. A section of the page "Datenschutz". */
export interface Processing {
  readonly key: string;
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly basis: readonly LegalBasis[];
  /** Who gets to see the data. */
  readonly recipients: LocalizedText;
  readonly tables: readonly RegisteredTable[];
}

export interface RegisteredTable {
  readonly table: string;
  readonly what: LocalizedText;
  readonly kept: LocalizedText;
  /** Whole days after which the daily care of the domain deletes rows, at the latest; absent where they go with something else. */
  readonly keptDays?: number;
  /** How rows belong to a person; empty where nothing but a text may name somebody. */
  readonly links: readonly PersonLink[];
  /** What is done where a text, list or JSON value of the row holds the address of somebody who is erased. */
  readonly quotes?: Quotes;
  /** Columns with parts of addresses that were made from texts; whole names are taken out of them with the texts. */
  readonly slugs?: readonly string[];
  /** Columns of encrypted words that the export opens; the row's key is `id`. */
  readonly sealed?: readonly string[];
  /** Columns that are never exported, besides bytes: internals of the portal that say nothing about the person. */
  readonly inner?: readonly string[];
  /** Columns of other tables that point to this one and are emptied before a row is deleted. */
  readonly pointedAtBy?: readonly (readonly [table: string, column: string])[];
  /** Waiting jobs about a row have this key with the row's id behind it. */
  readonly jobKey?: string;
}

export interface Quotes {
  /** `delete`: the whole row goes; `replace`: the words go. */
  readonly how: 'delete' | 'replace';
  /** The column `version` does not count changes of the row alone and stays as it is. */
  readonly keepsVersion?: true;
  /** Names are looked for too, because the row is a message about people. */
  readonly names?: true;
}

/** A column by which rows belong to somebody. */
export interface PersonLink {
  readonly column: string;
  /**
   * `person`: the person's id; `address`: an e-mail address of the person; `own_address`: the same, unless an organisation publishes the
   * address as its own: what hangs on it is the organisation's; `name`: the name as it is written, for rows that hold nothing else;
   * `mac`: a check value (HMAC) of an address or a telephone number.
   */
  readonly holds: 'person' | 'address' | 'own_address' | 'name' | 'mac';
  /** The column holds the id of a row of another table, which holds the person's id or check value. */
  readonly via?: { readonly table: string; readonly column: string };
  /** Only rows with these values; `true` = with any. */
  readonly only?: Readonly<Record<string, string | true>>;
  /** `row` = the row is the person's and goes; otherwise what these columns become. */
  readonly onErasure: 'row' | Readonly<Record<string, string | null>>;
  /** `row` = all columns but bytes, inner ones and other people's; otherwise these, because the row is not the person's alone. */
  readonly exports: 'row' | readonly string[];
}

/** The whole register: what is processed, and which tables hold nothing about people and why. */
export interface PrivacyRegister {
  readonly processings: readonly Processing[];
  readonly free: Readonly<Record<string, string>>;
  /** Columns with the addresses that organisations publish as their own. */
  readonly organisationAddresses: readonly (readonly [table: string, column: string])[];
  /** Columns with ids and where the names behind them stand, for people who read an export. */
  readonly names: Readonly<Record<string, readonly [table: string, column: string]>>;
}

/** The row belongs to the person and goes with the person. */
export function belongsTo(column: string): PersonLink {
  return { column, holds: 'person', onErasure: 'row', exports: 'row' };
}

/** The person did something that stays: the act is exported, the name behind it is taken out. */
export function doneBy(column: string, exports: readonly string[]): PersonLink {
  return { column, holds: 'person', onErasure: { [column]: null }, exports };
}

/** The row was made for an address: of whoever signs in by it. */
export function addressedTo(column: string): PersonLink {
  return { column, holds: 'address', onErasure: 'row', exports: 'row' };
}

/** The row was made by somebody without account, who is known by a check value of an address or a number. */
export function askedBy(column: string): PersonLink {
  return { column, holds: 'mac', onErasure: 'row', exports: 'row' };
}

/** The row hangs on one of {@link askedBy}: `column` holds the other one's id. */
export function hangsOn(column: string, table: string, macColumn: string): PersonLink {
  return { ...askedBy(column), via: { table, column: macColumn } };
}

export function tablesOf(register: PrivacyRegister): readonly RegisteredTable[] {
  return register.processings.flatMap(({ tables }) => tables);
}
