import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import { benefitProblems } from './benefit-problems.ts';
import { caseProblems } from './case-problems.ts';
import { circleProblems } from './circle-problems.ts';
import type { Problem } from './problem.ts';
import { referenceProblems } from './reference-problems.ts';
import { ruleProblems } from './rule-problems.ts';
import { standingProblems } from './standing-problems.ts';

/** What the rest of the deployment says to a version. */
export interface Surroundings {
  /** All rules, the version among them. */
  readonly book: RuleBook;
  /** Keys of the closed list "funding". */
  readonly fundingKeys: readonly string[];
  /** ISO day. */
  readonly today: string;
}

/**
 * Everything that can be wrong with one version beyond its shape. Cases are tried only with rules that hold together. How versions of
 * one programme follow each other is the matter of `orderProblems`.
 */
export function versionProblems(
  version: ProgrammeVersion,
  { book, fundingKeys, today }: Surroundings,
): Problem[] {
  const problems = [
    ...standingProblems(version, today),
    ...referenceProblems(version, book, fundingKeys),
    ...ruleProblems(version, book),
    ...benefitProblems(version, book.facts),
    ...circleProblems(version, book.programmes),
  ];
  return problems.length > 0 ? problems : caseProblems(version, book);
}
