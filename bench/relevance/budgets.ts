import type { QualityFigures } from '../../src/catalogue/web/quality/quality-figures.ts';

export const BUDGETS = { recallAt20: 0.95, precisionAt10: 0.9, inEachClass: 0.85 } as const;

/** The figures under their budgets, in words. */
export function missedBudgets({ overall, classes }: QualityFigures): string[] {
  const measures = ['recallAt20', 'precisionAt10'] as const;
  const under = (value: number | null, budget: number) => value !== null && value < budget;
  return [
    ...measures
      .filter((name) => under(overall[name], BUDGETS[name]))
      .map((name) => `${name} over all questions is ${overall[name]}, not ${BUDGETS[name]}`),
    ...classes.flatMap((one) =>
      measures
        .filter((name) => under(one[name], BUDGETS.inEachClass))
        .map((name) => `${name} of ${one.class} is ${one[name]}, not ${BUDGETS.inEachClass}`),
    ),
  ];
}
