import { evaluateVersions } from './evaluate-versions.ts';
import type { Answers } from './fact.ts';
import { factsBehindIn } from './mentioned-facts.ts';
import type { Evaluation } from './outcome.ts';
import type { RuleSet } from './programme.ts';
import { pickVersion, pickVersions } from './version-picking.ts';

/** What is known and the day for which the rules are asked. */
export interface Question {
  readonly answers: Answers;
  /** Decides which versions count (`stichtag`). */
  readonly keyDate: string;
}

/**
 * How every programme comes out, exactly by the written rules of evaluation; one outcome per programme in the order of the rules.
 * An absent answer falls back on the fact's assumption, an explicit null is unknown.
 */
export function evaluate<T>(rules: RuleSet<T>, { answers, keyDate }: Question): Evaluation<T> {
  const versions = pickVersions(rules.programmes, (list) => pickVersion(list, keyDate));
  return evaluateVersions({
    facts: rules.facts,
    versions,
    answers,
    keyDate,
    factsBehind: factsBehindIn(rules.programmes),
  });
}
