import type { Condition, ProgrammeState, Status } from './condition.ts';
import type { Known } from './known.ts';
import { leafTruth } from './leaf-truth.ts';
import { allOf, anyOf, not, type Truth } from './truth.ts';

/** What conditions are decided by. */
export interface Situation {
  readonly known: Known;
  /** How another programme came out; one that does not exist is not applicable. */
  statusOf(programme: string): Status;
  /** The facts that another, still unknown programme lacks. */
  missingOf(programme: string): readonly string[];
}

/** Whether the condition is met. */
export function truthOf<T>(condition: Condition<T>, situation: Situation): Truth {
  if ('alle' in condition) return allOf(condition.alle.map((part) => truthOf(part, situation)));
  if ('eines' in condition) return anyOf(condition.eines.map((part) => truthOf(part, situation)));
  if ('nicht' in condition) return not(truthOf(condition.nicht, situation));
  if ('prog' in condition) return programmeTruth(condition, situation);
  return leafTruth(condition, situation.known.valueFor(condition.fakt));
}

function programmeTruth({ prog, status }: ProgrammeState, situation: Situation): Truth {
  const actual = situation.statusOf(prog);
  if (status.includes(actual)) return true;
  return actual === 'unknown' ? null : false;
}

/**
 * The facts that can still decide an unknown condition, once per place where they stand. Empty for a decided one: a fact that
 * is missing in a branch that is false anyway is not missing.
 */
export function missingIn<T>(condition: Condition<T>, situation: Situation): readonly string[] {
  if (truthOf(condition, situation) !== null) return [];
  const parts = partsOf(condition);
  if (parts) return parts.flatMap((part) => missingIn(part, situation));
  if ('prog' in condition) return situation.missingOf(condition.prog);
  return 'fakt' in condition ? situation.known.lackingFor(condition.fakt) : [];
}

/** The conditions that a compound one consists of; null for a simple one. */
export function partsOf<T>(condition: Condition<T>): readonly Condition<T>[] | null {
  if ('alle' in condition) return condition.alle;
  if ('eines' in condition) return condition.eines;
  return 'nicht' in condition ? [condition.nicht] : null;
}
