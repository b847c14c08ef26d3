import { amountsOf } from './amounts/amounts.ts';
import { type Case, type Judge, judgeOf } from './judge.ts';
import type { Programme } from './programme.ts';

/** The same case judged with and without its assumptions. */
export interface Assuming<T> {
  readonly given: Case<T>;
  /** With all assumptions. */
  readonly judge: Judge;
  /** The facts that nobody has answered and that have an assumption. */
  readonly assumed: readonly string[];
  /** Without any assumption. */
  readonly strict: Judge;
  /** Without the assumption on this fact. */
  withoutOne(fact: string): Judge;
}

/** Judges are made once and decide only what they are asked. */
export function assumingFor<T>(given: Case<T>): Assuming<T> {
  const judge = judgeOf(given);
  const assumed = Object.keys(given.facts).filter((fact) => judge.known.isAssumed(fact));
  const judges = new Map<string, Judge>();
  function withoutOne(fact: string): Judge {
    const known = judges.get(fact);
    if (known) return known;
    const made = judgeWithout([fact], { given, judge });
    judges.set(fact, made);
    return made;
  }
  return { given, judge, assumed, strict: judgeWithout(assumed, { given, judge }), withoutOne };
}

/** Programmes that these facts do not touch come out as they did. */
function judgeWithout<T>(
  facts: readonly string[],
  { given, judge }: Pick<Assuming<T>, 'given' | 'judge'>,
): Judge {
  return judgeOf(given, {
    unassumed: new Set(facts),
    elsewhere: (programme) => {
      const behind = given.factsBehind(programme);
      return facts.some((fact) => behind.has(fact)) ? null : judge;
    },
  });
}

/**
 * The assumptions without which the programme would come out differently or pay something else. Where several only matter
 * together, as few of them as are enough.
 */
export function assumptionsBehind<T>(
  programme: Programme<T>,
  { given, judge, assumed, strict, withoutOne }: Assuming<T>,
): readonly string[] {
  const result = resultOf(programme, judge);
  if (resultOf(programme, strict) === result) return [];
  const behind = given.factsBehind(programme.id);
  const candidates = assumed.filter((fact) => behind.has(fact));
  const single = candidates.filter((fact) => resultOf(programme, withoutOne(fact)) !== result);
  if (single.length > 0) return single;
  return fewestThatDiffer(
    candidates,
    (facts) => resultOf(programme, judgeWithout(facts, { given, judge })) !== result,
  );
}

function fewestThatDiffer(
  candidates: readonly string[],
  differs: (facts: readonly string[]) => boolean,
): readonly string[] {
  return candidates.reduce<readonly string[]>((left, fact) => {
    const fewer = left.filter((other) => other !== fact);
    return differs(fewer) ? fewer : left;
  }, candidates);
}

/** Status and amounts as one text that can be compared. */
function resultOf<T>(programme: Programme<T>, judge: Judge): string {
  const status = judge.statusOf(programme.id);
  if (status === 'not_applicable') return status;
  const amounts = amountsOf(programme, judge).map(({ key, value }) => `${key}=${value}`);
  return [status, ...amounts].join();
}
