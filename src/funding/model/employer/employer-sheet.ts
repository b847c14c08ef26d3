import { type CostSheet, costSheet, costVariants } from '../cost-sheet.ts';
import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers } from '../fact.ts';
import type { PageOutcome } from '../outcome.ts';
import type { RuleSet } from '../programme.ts';
import { answersOfCompany, type Company } from './company.ts';
import { companyProgrammes } from './company-programmes.ts';

/** People for whom the same figures count. */
export interface SheetGroup<T> {
  readonly isFavoured: boolean;
  /** Null where the company has not said how many they are. */
  readonly people: number | null;
  readonly outcomes: readonly PageOutcome<T>[];
  /** What the course costs for one of them, if need be only if the agency says yes; null where a figure is missing. */
  readonly cost: CostSheet | null;
}

/** One page for the tax adviser. */
export interface EmployerSheet<T> {
  readonly company: Company;
  /** People who are not favoured, then those who are; a group that is known to be empty is left out. */
  readonly groups: readonly SheetGroup<T>[];
  /** Sums for everybody in whole cents; null where a figure is missing. */
  readonly total: { readonly companyCents: number; readonly fundingCents: number } | null;
}

/** What the rules say to a company, with the figures per person and for all. */
export function employerSheet<T>(
  rules: RuleSet<T>,
  { company, today, fixed = {} }: { company: Company; today: string; fixed?: Answers },
): EmployerSheet<T> {
  const { people, favoured } = company;
  const usual = people === null || favoured === null ? null : Math.max(0, people - favoured);
  const ofCompanies = { ...rules, programmes: companyProgrammes(rules.programmes) };
  const groups = [
    { isFavoured: false, people: usual },
    { isFavoured: true, people: favoured },
  ]
    .filter((group) => group.people !== 0)
    .map((group): SheetGroup<T> => {
      const answers = answersOfCompany(company, { isFavoured: group.isFavoured, fixed });
      const evaluation = evaluateForPage(ofCompanies, { answers, today });
      return {
        ...group,
        outcomes: evaluation.outcomes,
        cost:
          costSheet(evaluation, answers, 'betrieb') ??
          costVariants(evaluation, answers, 'betrieb')[0] ??
          null,
      };
    });
  return { company, groups, total: totalOf(groups) };
}

function totalOf<T>(groups: readonly SheetGroup<T>[]): EmployerSheet<T>['total'] {
  let companyCents = 0;
  let fundingCents = 0;
  for (const { people, cost } of groups) {
    if (people === null || cost?.companyCents === undefined) return null;
    companyCents += people * cost.companyCents;
    fundingCents += people * cost.fundingCents;
  }
  return groups.length === 0 ? null : { companyCents, fundingCents };
}
