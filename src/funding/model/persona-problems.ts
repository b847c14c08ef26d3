import { costSheet } from './cost-sheet.ts';
import { evaluate } from './evaluate.ts';
import { isPositive } from './judge.ts';
import type { Evaluation, Outcome } from './outcome.ts';
import type { Persona } from './persona.ts';
import { answersOf, calculationOf, figuresOf } from './persona-result.ts';
import type { RuleSet } from './programme.ts';

/** Where somebody comes out otherwise than expected; in names of the exchange format. */
export interface PersonaProblem {
  /** Null: the calculation of costs. */
  readonly programme: string | null;
  readonly expected: string;
  readonly actual: string;
}

/**
 * Holds a persona's result against what is expected of it; empty = as expected. Positive results of programmes of the kind `kern`
 * must be complete, the other statuses are a selection, and a calculation or an amount that is not stated is free.
 */
export function personaProblems<T>(rules: RuleSet<T>, persona: Persona): readonly PersonaProblem[] {
  const answers = answersOf(persona);
  const evaluation = evaluate(rules, { answers, keyDate: persona.stichtag });
  const expected = expectedStatuses(persona);
  const sheet = calculationOf(costSheet(evaluation, answers, persona.frager));
  return [
    ...[...expected].flatMap(([id, status]) => {
      const actual = statusOf(evaluation, id);
      return actual === status ? [] : [{ programme: id, expected: status, actual }];
    }),
    ...evaluation.outcomes.filter((outcome) => isUnexpected(outcome, expected)).map(unexpected),
    ...persona.erwartet.unknown.flatMap(({ id, fragen }) =>
      differing(id, fragen.toSorted(), missingOf(evaluation, id).toSorted()),
    ),
    ...[...persona.erwartet.applicable, ...persona.erwartet.needs_advice].flatMap(
      ({ id, betraege }) => figureProblems(evaluation, id, betraege),
    ),
    ...(persona.rechnung ? differing(null, sorted(persona.rechnung), sorted(sheet ?? {})) : []),
  ];
}

function expectedStatuses({ erwartet }: Persona): ReadonlyMap<string, string> {
  const statuses = ['applicable', 'needs_advice', 'not_applicable', 'unknown'] as const;
  return new Map(
    statuses.flatMap((status) => erwartet[status].map(({ id }) => [id, status] as const)),
  );
}

function isUnexpected<T>(
  { programme, status }: Outcome<T>,
  expected: ReadonlyMap<string, string>,
): boolean {
  return programme.kategorie === 'kern' && isPositive(status) && !expected.has(programme.id);
}

function unexpected<T>({ programme, status }: Outcome<T>): PersonaProblem {
  return { programme: programme.id, expected: 'not_applicable', actual: status };
}

function figureProblems<T>(
  evaluation: Evaluation<T>,
  id: string,
  figures: Readonly<Record<string, number | null>> | undefined,
): readonly PersonaProblem[] {
  const outcome = outcomeNamed(evaluation, id);
  if (!figures || !outcome) return [];
  return differing(id, sorted(figures), sorted(figuresOf(outcome)));
}

function differing(
  programme: string | null,
  expected: unknown,
  actual: unknown,
): readonly PersonaProblem[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual)];
  return wanted === got ? [] : [{ programme, expected: wanted, actual: got }];
}

function sorted(values: object): unknown {
  return Object.fromEntries(
    Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function outcomeNamed<T>({ outcomes }: Evaluation<T>, id: string): Outcome<T> | undefined {
  return outcomes.find(({ programme }) => programme.id === id);
}

/** A programme that does not exist is not applicable. */
function statusOf<T>(evaluation: Evaluation<T>, id: string): string {
  return outcomeNamed(evaluation, id)?.status ?? 'not_applicable';
}

function missingOf<T>(evaluation: Evaluation<T>, id: string): readonly string[] {
  return outcomeNamed(evaluation, id)?.missing ?? [];
}
