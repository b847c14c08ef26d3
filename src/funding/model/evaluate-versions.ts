import { amountsOf } from './amounts/amounts.ts';
import { type Assuming, assumingFor, assumptionsBehind } from './assumptions.ts';
import { officesOf } from './competent-offices.ts';
import { conflictsOf } from './conflicts.ts';
import type { Case } from './judge.ts';
import type { Evaluation, Outcome } from './outcome.ts';
import { reasonsOf } from './reasons.ts';
import type { PickedVersion } from './version-picking.ts';

/** Evaluates the versions that have been picked. */
export function evaluateVersions<T>(given: Case<T>): Evaluation<T> {
  const assuming = assumingFor(given);
  const outcomes = [...given.versions.values()].map((version) => outcomeOf(version, assuming));
  return { keyDate: given.keyDate, outcomes, conflicts: conflictsOf(outcomes) };
}

function outcomeOf<T>(version: PickedVersion<T>, assuming: Assuming<T>): Outcome<T> {
  const { programme } = version;
  const { judge } = assuming;
  const status = judge.statusOf(programme.id);
  return {
    programme,
    status,
    reasons: reasonsOf(version, judge),
    missing: judge.missingOf(programme.id),
    assumed: assumptionsBehind(programme, assuming),
    amounts: status === 'not_applicable' ? [] : amountsOf(programme, judge),
    offices: officesOf(programme, judge),
  };
}
