import { type CostSheet, costSheet, costVariants } from '../cost-sheet.ts';
import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers, Facts } from '../fact.ts';
import type { Asker } from '../next-question.ts';
import type { PageEvaluation, PageOutcome } from '../outcome.ts';
import type { RuleSet } from '../programme.ts';
import { type SituationKey, typicalSituations } from './typical-situations.ts';

/** What a course is likely to cost somebody, and who pays the rest. */
export interface CourseExample<T> {
  readonly situation: SituationKey;
  readonly sheet: CostSheet;
  /** Those who pay, in the order of the sheet. */
  readonly payers: readonly PageOutcome<T>[];
}

/**
 * What is likely in typical situations by the facts of the course alone (`course`: `kurs.…`), the likely before what an office decides;
 * only where the price is known and somebody pays a part of it. Programmes that nobody has looked at for long name no amounts and
 * thus are not in it.
 */
export function courseExamples<T>(
  rules: RuleSet<T>,
  { course, today }: { readonly course: Answers; readonly today: string },
): readonly CourseExample<T>[] {
  const price = course['kurs.kosten_eur'];
  if (typeof price !== 'number' || price === 0) return [];
  const usual = usualAnswers(rules.facts);
  const examples = typicalSituations(course).flatMap(({ key, asker, answers: person }) => {
    const answers = { ...usual, ...person, ...course };
    const evaluation = evaluateForPage(rules, { answers, today });
    const sheet = costSheet(evaluation, answers, asker) ?? perhaps(evaluation, answers, asker);
    if (sheet === null || sheet.fundingCents <= 0) return [];
    const payers = sheet.programmes.flatMap(
      (id) => evaluation.outcomes.find(({ programme }) => programme.id === id) ?? [],
    );
    return payers.length === 0 ? [] : [{ situation: key, sheet, payers }];
  });
  const told = withoutRepeats(examples);
  return [
    ...told.filter(({ sheet }) => sheet.status === 'applicable'),
    ...told.filter(({ sheet }) => sheet.status === 'needs_advice'),
  ];
}

/**
 * What counts unless something else is said, as if it had been said: nobody is asked here, and nothing has to be judged without it.
 * Whether the course has begun follows from its start.
 */
export function usualAnswers<T>(facts: Facts<T>): Answers {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, { annahme }]) =>
      annahme === undefined || name === 'kurs.bereits_begonnen' ? [] : [[name, annahme] as const],
    ),
  );
}

/** The best way where an office decides, if nothing is likely. */
function perhaps<T>(
  evaluation: PageEvaluation<T>,
  answers: Answers,
  asker: Asker,
): CostSheet | null {
  const [best] = costVariants(evaluation, answers, asker);
  return best?.status === 'needs_advice' ? best : null;
}

/** What comes out the same for several is told once; for companies of all sizes as that. */
function withoutRepeats<T>(examples: readonly CourseExample<T>[]): readonly CourseExample<T>[] {
  const groups = new Map<string, CourseExample<T>[]>();
  for (const example of examples) {
    const { variante, status, personCents, companyCents } = example.sheet;
    const key = [variante, status, personCents, companyCents].join();
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [example]);
    else others.push(example);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const isOfAllSizes = first.situation === 'small_company' && others.length === 2;
    return [isOfAllSizes ? { ...first, situation: 'any_company' as const } : first];
  });
}
