/** What somebody can say of a fact: yes or no, a number, an option, or a day as ISO text. */
export type FactValue = boolean | number | string;

/** `vor`: a day earlier than. There are no other operators, no arithmetic and no code. */
export const OPERATORS = [
  'ist',
  'ungleich',
  'eins_von',
  'keins_von',
  'mindestens',
  'hoechstens',
  'mehr_als',
  'weniger_als',
  'vor',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition about one fact. `T` is how texts are kept: in all voices, or (in the browser) as the one string that is shown. */
export interface Leaf<T> {
  readonly fakt: string;
  readonly op: Operator;
  readonly wert: FactValue | readonly FactValue[];
  /** The law behind it; without one the programme's `recht` counts. */
  readonly norm?: string;
  readonly hinweis?: T;
  /** Why the office decides (conditions in `beraten_wenn`). */
  readonly grund?: T;
}

/** Whether another programme came out so; only inside deviations of amounts. */
export interface ProgrammeState {
  readonly prog: string;
  readonly status: readonly Status[];
}

export type Condition<T> =
  | Leaf<T>
  | ProgrammeState
  | { readonly alle: readonly Condition<T>[] }
  | { readonly eines: readonly Condition<T>[] }
  | { readonly nicht: Condition<T> };

/**
 * `applicable`: all conditions that can be checked are met (no promise) · `needs_advice`: worth a conversation, with its reason ·
 * `not_applicable`: a named condition fails · `unknown`: facts are missing.
 */
export const STATUSES = ['applicable', 'needs_advice', 'unknown', 'not_applicable'] as const;
export type Status = (typeof STATUSES)[number];
