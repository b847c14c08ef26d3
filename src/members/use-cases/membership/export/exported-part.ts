import type { ArchivedFile } from '../../../../platform/files/write-zip.ts';
import type { Language } from '../../../../platform/texts/index.ts';

/** A part of the readable file: facts, a table, and parts below it. Everything is plain text. */
export interface ReadablePart {
  readonly title: string;
  /** Term and value; what is unknown is left out. */
  readonly facts?: readonly (readonly [term: string, value: string])[];
  readonly table?: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly parts?: readonly ReadablePart[];
}

/** What one domain knows of a member: for programs and for people. */
export interface ExportedPart {
  /** Its name in the JSON file. */
  readonly key: string;
  readonly data: unknown;
  readonly readable: ReadablePart;
  readonly files?: readonly ArchivedFile[];
}

export interface ExportQuestion {
  readonly memberId: string;
  readonly language: Language;
}

/** Exports a part of a member. The catalogue lies above the members and hands its own in. */
export type ExportSource = (question: ExportQuestion) => Promise<ExportedPart>;

/** Columns for the portal itself: digests, and who of the people touched a row (they stand among the people with their mandates). */
const INNER = /^(?:content_hash|source_record_id|.*_by)$/;

/** A row without what only the portal needs. */
export function exportedRow(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !INNER.test(column)));
}

/** Facts whose value is known. */
export function knownFacts(
  facts: readonly (readonly [term: string, value: string | null | undefined])[],
): readonly (readonly [string, string])[] {
  return facts.flatMap(([term, value]) =>
    value === null || value === undefined || value === '' ? [] : [[term, value] as const],
  );
}
