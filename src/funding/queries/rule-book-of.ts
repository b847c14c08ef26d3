import type { Kysely } from 'kysely';
import { benefitProblems } from '../checks/benefit-problems.ts';
import { referenceProblems } from '../checks/reference-problems.ts';
import { ruleProblems } from '../checks/rule-problems.ts';
import { mergeRules } from '../model/merge-rules.ts';
import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import type { RuleTables } from '../tables.ts';
import { officeRules } from './office-rules.ts';

/** The rules as they count now, and the number of their state. */
export interface CurrentRules {
  readonly book: RuleBook;
  readonly revision: number;
  /** What the office has released and counts, as it was released: a version may end earlier in the book. */
  readonly released: readonly ProgrammeVersion[];
}

/**
 * The rules of the files with what the office has released, checked and lit. Released versions that no longer fit the files, e.g. after an
 * update, are left out and named in `unfit`: the portal always starts.
 */
export async function ruleBookOf(db: Kysely<RuleTables>, files: RuleBook): Promise<CurrentRules> {
  const { revision, unfit, ...office } = await officeRules(db);
  const all = mergeRules(files, office);
  const fits = (version: ProgrammeVersion) =>
    ruleProblems(version, all).length === 0 &&
    referenceProblems(version, all, null).length === 0 &&
    benefitProblems(version, all.facts).length === 0;
  const fitting = office.versions.filter(fits);
  const left = office.versions.filter((version) => !fitting.includes(version));
  const book = left.length === 0 ? all : mergeRules(files, { ...office, versions: fitting });
  const leftOut = left.map(({ id, gueltig_von }) => ({ programmeId: id, validFrom: gueltig_von }));
  return { revision, released: fitting, book: { ...book, unfit: [...unfit, ...leftOut] } };
}
