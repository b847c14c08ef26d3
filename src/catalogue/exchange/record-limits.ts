/** Characters of one record; the largest real one seen has 120,000 (500 meetings). More is rejected, never read into memory. */
export const LONGEST_RECORD = 1_000_000;
/** Levels of elements within a record; real ones have five. */
export const DEEPEST_RECORD = 40;
/** Characters of everything between the records (JSON keeps it to check the frame). */
export const LONGEST_FRAME = 4_000_000;
/** Runs of one offer; the most seen are a few dozen. */
export const MOST_RUNS = 2_000;
/** Meetings of one run; the longest real run has 500. */
export const MOST_SESSIONS = 2_000;

/** A record cut out of a file: its text, or why it cannot be used. */
export type RecordCut =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly line: number | null;
      readonly text: string;
      readonly reason: string;
    };

export const TOO_LONG = `Der Datensatz ist länger als ${LONGEST_RECORD.toLocaleString('de-DE')} Zeichen.`;
export const TOO_DEEP = `Der Datensatz ist tiefer als ${DEEPEST_RECORD} Ebenen verschachtelt.`;
