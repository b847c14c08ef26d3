import type { Status } from './condition.ts';
import { missingIn, type Situation, truthOf } from './condition-truth.ts';
import type { Answers, Facts } from './fact.ts';
import { knownOf } from './known.ts';
import type { Rule } from './programme.ts';
import { allOf, anyOf } from './truth.ts';
import type { PickedVersion } from './version-picking.ts';

/** What a judge goes by. */
export interface Case<T> {
  readonly facts: Facts<T>;
  readonly versions: ReadonlyMap<string, PickedVersion<T>>;
  readonly answers: Answers;
  readonly keyDate: string;
  /** The facts that can change how a programme comes out. */
  factsBehind(programme: string): ReadonlySet<string>;
}

/** What a judge does without: assumptions, and programmes that another judge has decided. */
export interface Leaving {
  readonly unassumed: ReadonlySet<string>;
  elsewhere(programme: string): Judge | null;
}

/** Decides programmes one by one, each once; `statusOf` is the final status. */
export interface Judge extends Situation {
  /** Before `alternativ_zu` is looked at: what programmes that depend on this one go by. */
  rawStatusOf(programme: string): Status;
}

/** The order in which the best of several programmes is found. */
const bestFirst: readonly Status[] = ['applicable', 'needs_advice', 'unknown', 'not_applicable'];

/**
 * A judge for one person and one day. Nothing is decided before somebody asks for it.
 */
export function judgeOf<T>(
  { facts, versions, answers, keyDate }: Case<T>,
  leaving?: Leaving,
): Judge {
  const rawStatus = new Map<string, Status>();
  const missing = new Map<string, readonly string[]>();
  const situation: Situation = {
    known: knownOf(facts, answers, keyDate, leaving?.unassumed),
    statusOf: finalStatusOf,
    missingOf,
  };

  function rawStatusOf(programme: string): Status {
    const known = rawStatus.get(programme);
    if (known) return known;
    const other = leaving?.elsewhere(programme);
    if (other) return other.rawStatusOf(programme);
    // A programme that needs itself, over others or not, gets nowhere.
    rawStatus.set(programme, 'unknown');
    const status = decide(programme);
    rawStatus.set(programme, status);
    return status;
  }

  function decide(programme: string): Status {
    const version = versions.get(programme);
    if (!version) return 'not_applicable';
    if (version.counts === 'ends_before_start') return 'unknown';
    if (version.counts !== 'now') return 'not_applicable';
    const { regel } = version.programme;
    const base = baseOf(regel);
    const never = anyOf((regel.nie_wenn ?? []).map((part) => truthOf(part, situation)));
    const met = allOf((regel.alle ?? []).map((part) => truthOf(part, situation)));
    if (never === true || met === false || base === 'not_applicable') return 'not_applicable';
    if (never === null || met === null || base === 'unknown') return 'unknown';
    return base === 'needs_advice' || regel.immer_beraten !== undefined || asksForAdvice(regel)
      ? 'needs_advice'
      : 'applicable';
  }

  function asksForAdvice(rule: Rule<T>): boolean {
    return (rule.beraten_wenn ?? []).some((part) => truthOf(part, situation) !== false);
  }

  function baseOf(rule: Rule<T>): Status {
    if (!rule.abhaengig_von || rule.abhaengig_von.length === 0) return 'applicable';
    const statuses = rule.abhaengig_von.map(rawStatusOf);
    return bestFirst.find((status) => statuses.includes(status)) ?? 'not_applicable';
  }

  function finalStatusOf(programme: string): Status {
    const status = rawStatusOf(programme);
    if (status !== 'applicable') return status;
    const others = versions.get(programme)?.programme.regel.alternativ_zu ?? [];
    return others.some((other) => isPositive(rawStatusOf(other))) ? 'needs_advice' : 'applicable';
  }

  function missingOf(programme: string): readonly string[] {
    const known = missing.get(programme);
    if (known) return known;
    missing.set(programme, []);
    const found = findMissing(programme);
    missing.set(programme, found);
    return found;
  }

  function findMissing(programme: string): readonly string[] {
    const version = versions.get(programme);
    if (version?.counts !== 'now' || rawStatusOf(programme) !== 'unknown') return [];
    const { regel } = version.programme;
    const needed = baseOf(regel) === 'unknown' ? (regel.abhaengig_von ?? []) : [];
    const mentions = [
      ...[...(regel.nie_wenn ?? []), ...(regel.alle ?? [])].flatMap((part) =>
        missingIn(part, situation),
      ),
      ...needed.flatMap(missingOf),
    ];
    return mostMentionedFirst(mentions);
  }

  return { ...situation, rawStatusOf };
}

/** Likely, or worth a conversation. */
export function isPositive(status: Status): boolean {
  return status === 'applicable' || status === 'needs_advice';
}

function mostMentionedFirst(mentions: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const fact of mentions) times.set(fact, (times.get(fact) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one).map(([fact]) => fact);
}
