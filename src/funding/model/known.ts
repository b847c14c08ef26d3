import type { FactValue } from './condition.ts';
import { derivedFacts } from './derived-facts.ts';
import type { Answers, Facts } from './fact.ts';

/** What counts for each fact. */
export interface Known {
  /** The answer, else the assumption, else what can be computed; null = unknown. */
  valueFor(fact: string): FactValue | null;
  /** Nobody has answered, the catalogue's assumption counts. */
  isAssumed(fact: string): boolean;
  /** The facts to ask for, so that an unknown fact becomes known: itself, or what a computed one lacks. */
  lackingFor(fact: string): readonly string[];
}

const none: ReadonlySet<string> = new Set();

/**
 * Absent answers fall back on assumptions, except on those about facts that are `unassumed`; explicit null ("weiß ich nicht") never
 * does.
 */
export function knownOf<T>(
  facts: Facts<T>,
  answers: Answers,
  keyDate: string,
  unassumed: ReadonlySet<string> = none,
): Known {
  const isAssumed = (fact: string) =>
    !Object.hasOwn(answers, fact) && facts[fact]?.annahme !== undefined && !unassumed.has(fact);

  function valueFor(fact: string): FactValue | null {
    if (Object.hasOwn(derivedFacts, fact)) {
      return derivedFacts[fact]?.compute(valueFor, keyDate) ?? null;
    }
    const value = isAssumed(fact) ? facts[fact]?.annahme : answers[fact];
    return typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null);
  }

  function lackingFor(fact: string): readonly string[] {
    const inputs = Object.hasOwn(derivedFacts, fact) ? derivedFacts[fact]?.inputs : undefined;
    if (!inputs) return [fact];
    const unknown = inputs.filter((input) => valueFor(input) === null);
    return unknown.length > 0 ? unknown : inputs;
  }

  return { valueFor, isAssumed, lackingFor };
}
