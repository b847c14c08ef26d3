import type { FactValue, Status } from '../condition.ts';
import type { Answers } from '../fact.ts';

/** One answer to a question, as a choice that can be read: a value, or all numbers between two edges. */
export interface WayAnswer {
  /** A value for which the rules say the same as for every other one of this answer. */
  readonly value: FactValue;
  /** Of numbers: where the answer begins and ends; an absent edge means it has none there. */
  readonly from?: Edge;
  readonly to?: Edge;
}

/** An edge of a number. `belongsAbove`: the number itself belongs to what lies above ("ab 50"), else to what lies below ("bis 50"). */
export interface Edge {
  readonly at: number;
  readonly belongsAbove: boolean;
}

export interface WayBranch {
  /** Answers that lead to the same; at least one. */
  readonly answers: readonly WayAnswer[];
  readonly way: Way;
}

export interface WayQuestion {
  readonly kind: 'question';
  readonly fact: string;
  readonly branches: readonly WayBranch[];
}

/** What the rules say after the questions so far. */
export interface WayEnd {
  readonly kind: 'end';
  readonly entries: readonly WayEntry[];
}

export type Way = WayQuestion | WayEnd;

/** How one programme comes out at an end. */
export interface WayEntry {
  readonly programme: string;
  readonly status: Status;
  /** Facts on which it still depends: missing ones, or assumed ones that would turn it. */
  readonly dependsOn: readonly string[];
  /** Key of the office to go to first; null if none is known. */
  readonly office: string | null;
}

/** A whole decision page. */
export interface Ways {
  /** Day for which the rules were asked. */
  readonly today: string;
  /** What is known before the first question. */
  readonly fixed: Answers;
  readonly first: Way;
  /** Programmes for which the questions make no difference and that are worth knowing: shown once, after the questions. */
  readonly everywhere: readonly WayEntry[];
  /** Facts for which an assumption of the catalogue counted somewhere. */
  readonly assumed: readonly string[];
}
