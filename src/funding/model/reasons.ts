import type { Condition, Leaf } from './condition.ts';
import { missingIn, truthOf } from './condition-truth.ts';
import { decidingLeaves, leavesOf } from './deciding-leaves.ts';
import { isPositive, type Judge } from './judge.ts';
import type { FailedCondition, Reason } from './outcome.ts';
import type { Programme } from './programme.ts';
import type { PickedVersion } from './version-picking.ts';

/** Why a programme came out as it did; empty where everything is met or facts are missing. */
export function reasonsOf<T>(version: PickedVersion<T>, judge: Judge): readonly Reason<T>[] {
  const { programme, counts } = version;
  const end = programme.gueltig_bis ?? programme.gueltig_von;
  if (counts === 'not_yet') return [{ kind: counts, day: programme.gueltig_von }];
  if (counts === 'no_longer' || counts === 'ends_before_start') return [{ kind: counts, day: end }];
  const status = judge.statusOf(programme.id);
  if (status === 'not_applicable') return refusals(programme, judge);
  return status === 'needs_advice' ? reasonsForAdvice(programme, judge) : [];
}

function refusals<T>(programme: Programme<T>, judge: Judge): readonly Reason<T>[] {
  const { nie_wenn = [], alle = [], abhaengig_von = [] } = programme.regel;
  const broken = [
    ...nie_wenn.filter((part) => truthOf(part, judge) === true),
    ...alle.filter((part) => truthOf(part, judge) === false),
  ];
  const conditions = broken
    .flatMap((part) => decidingLeaves(part, judge))
    .map((leaf) => failed(leaf, programme, judge));
  const lacksBase =
    abhaengig_von.length > 0 &&
    abhaengig_von.every((other) => judge.rawStatusOf(other) === 'not_applicable');
  return lacksBase
    ? [...conditions, { kind: 'depends_on', programmes: abhaengig_von }]
    : conditions;
}

function reasonsForAdvice<T>(programme: Programme<T>, judge: Judge): readonly Reason<T>[] {
  const {
    immer_beraten,
    beraten_wenn = [],
    abhaengig_von = [],
    alternativ_zu = [],
  } = programme.regel;
  const reasons: Reason<T>[] = [];
  if (immer_beraten !== undefined) {
    reasons.push({ kind: 'advice', text: immer_beraten, missing: [] });
  }
  reasons.push(...beraten_wenn.flatMap((part) => adviceOf(part, programme, judge)));
  const bases = abhaengig_von.map((other) => judge.rawStatusOf(other));
  if (bases.includes('needs_advice') && !bases.includes('applicable')) {
    const asking = abhaengig_von.filter((_, place) => bases[place] === 'needs_advice');
    reasons.push({ kind: 'follows', programmes: asking });
  }
  const rather = alternativ_zu.filter((other) => isPositive(judge.rawStatusOf(other)));
  if (rather.length > 0) reasons.push({ kind: 'instead_of', programmes: rather });
  return reasons;
}

/** The reason that stands at the condition; a condition without one names its simple conditions. */
function adviceOf<T>(
  condition: Condition<T>,
  programme: Programme<T>,
  judge: Judge,
): readonly Reason<T>[] {
  const truth = truthOf(condition, judge);
  if (truth === false) return [];
  const told = leavesOf(condition).filter((leaf) => leaf.grund !== undefined);
  // Of several reasons those count that are true; while nothing is known, any of them may.
  const telling = truth ? told.filter((leaf) => truthOf(leaf, judge) === true) : told;
  const missing = [...new Set(missingIn(condition, judge))];
  const advice = (telling.length > 0 ? telling : told).flatMap((leaf) =>
    leaf.grund === undefined
      ? []
      : [{ kind: 'advice' as const, text: leaf.grund, ...normOf(leaf), missing }],
  );
  return advice.length > 0
    ? advice
    : leavesOf(condition).map((leaf) => failed(leaf, programme, judge));
}

function normOf<T>({ norm }: Leaf<T>): { readonly norm?: string } {
  return norm === undefined ? {} : { norm };
}

function failed<T>(leaf: Leaf<T>, programme: Programme<T>, judge: Judge): FailedCondition<T> {
  return {
    kind: 'condition',
    leaf,
    given: judge.known.valueFor(leaf.fakt),
    isAssumed: judge.known.isAssumed(leaf.fakt),
    norm: leaf.norm ?? programme.recht.join(', '),
  };
}
