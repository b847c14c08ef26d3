import type { FactValue, Leaf, Status } from './condition.ts';
import type { Programme } from './programme.ts';

/** How one programme came out for somebody. */
export interface Outcome<T> {
  readonly programme: Programme<T>;
  readonly status: Status;
  /** Why: the failed conditions of a negative, the reasons for advice; empty where all is met. */
  readonly reasons: readonly Reason<T>[];
  /** Facts that are missing, most telling first; only of `unknown`. */
  readonly missing: readonly string[];
  /** Assumptions without which the status or an amount would be another. */
  readonly assumed: readonly string[];
  readonly amounts: readonly Amount<T>[];
  /** Keys of the offices to go to. */
  readonly offices: readonly string[];
}

export type Reason<T> =
  | FailedCondition<T>
  | { readonly kind: 'not_yet' | 'no_longer'; readonly day: string }
  /** None of the programmes that it needs is likely. */
  | { readonly kind: 'depends_on'; readonly programmes: readonly string[] }
  /** Advice, because the programmes that it needs ask for advice themselves. */
  | { readonly kind: 'follows'; readonly programmes: readonly string[] }
  | Advice<T>
  /** Only instead of these. */
  | { readonly kind: 'instead_of'; readonly programmes: readonly string[] }
  /** Pages only: the office says that the funds are used up. */
  | { readonly kind: 'used_up'; readonly confirmedOn: string }
  /** Pages only: the rule is not sure enough to call it likely. */
  | { readonly kind: 'unsure' }
  /** Pages only: nobody can say yet which rule counts when the course begins. */
  | { readonly kind: 'ends_before_start'; readonly day: string };

/** A condition that is not met; of `nie_wenn` one that is met. */
export interface FailedCondition<T> {
  readonly kind: 'condition';
  readonly leaf: Leaf<T>;
  /** What counted for the fact: the answer, else the assumption. */
  readonly given: FactValue | null;
  /** Nobody has said so: it is the catalogue's assumption. */
  readonly isAssumed: boolean;
  /** The law: of the condition, else of the whole programme. */
  readonly norm: string;
}

/** Why the office decides. */
export interface Advice<T> {
  readonly kind: 'advice';
  readonly text: T;
  readonly norm?: string;
  /** Not empty where it is a reason only as long as these are not known. */
  readonly missing: readonly string[];
}

/** One figure. `missing` is not empty where no amount can be named; then `value` is null. */
export interface Amount<T> {
  /** `ergebnis` of the benefit, or its `art`. */
  readonly key: string;
  /** Whether it is one of the figures of an answer (`ergebnis`); others are only told. */
  readonly isFigure: boolean;
  readonly name: T;
  /** Whole cents, per cent, or a count (days, months), by `unit`; null where it depends on something, or is told in `text` only. */
  readonly value: number | null;
  readonly unit: 'cents' | 'percent' | 'count';
  readonly per: 'once' | 'month' | 'year';
  /** Texts of benefits that are not computed, "per child in need of care". */
  readonly text?: T;
  /** Who bears this part of the course price. */
  readonly borneBy?: 'foerderung' | 'betrieb' | 'person';
  /** Only after the exam is passed. */
  readonly ifPassed?: true;
  readonly missing: readonly string[];
}

/** Two likely programmes that exclude each other: either – or. */
export interface Conflict {
  readonly one: string;
  readonly other: string;
}

export interface Evaluation<T> {
  readonly keyDate: string;
  readonly outcomes: readonly Outcome<T>[];
  readonly conflicts: readonly Conflict[];
}

/** How one programme is shown on a page. */
export interface PageOutcome<T> extends Outcome<T> {
  /** Nobody has looked for more than 90 days: "wird geprüft", and no amounts. */
  readonly isBeingChecked: boolean;
}

/** What pages show: one outcome per programme, of the version that counts for the course. */
export interface PageEvaluation<T> extends Evaluation<T> {
  readonly outcomes: readonly PageOutcome<T>[];
}
