import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DataFileError, readYaml, type YamlFile } from '../platform/yaml/read-yaml.ts';
import { factProblems } from './checks/fact-problems.ts';
import { orderProblems } from './checks/order-problems.ts';
import { type Problem, wrongValue } from './checks/problem.ts';
import { versionProblems } from './checks/version-problems.ts';
import type { ProgrammeVersion, RuleBook } from './model/programme.ts';
import { readRuleFiles } from './read-rule-files.ts';

/** The network's closed list of ways of funding. */
const VocabularySchema = z.object({ funding: z.array(z.object({ key: z.string() })) });

/** Rules where a deployment has none. */
export const NO_FUNDING: RuleBook = {
  facts: {},
  offices: {},
  papers: {},
  programmes: [],
  lights: {},
};

/** What the files say, and every problem of them as a whole line for the editor. */
export interface ReadRules {
  readonly book: RuleBook;
  readonly problems: readonly string[];
}

/** Where and when rules are read. */
export interface RulesAt {
  /** ISO day; days after it are refused as days on which somebody looked. */
  readonly today?: string;
}

/**
 * Reads the rules of funding from the folder `funding` of the deployment; without such a folder there are no programmes. Throws
 * {@link DataFileError} with one line per problem of all files: file, line, place, value and what to do.
 */
export async function loadFunding(networkFolder: string, at: RulesAt = {}): Promise<RuleBook> {
  const { book, problems } = await readRules(networkFolder, at);
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return book;
}

/** {@link loadFunding} with its problems as a value; throws only where a file cannot be read at all. */
export async function readRules(
  networkFolder: string,
  { today = LAST_DAY }: RulesAt = {},
): Promise<ReadRules> {
  if (!(await readdir(networkFolder)).includes('funding'))
    return { book: NO_FUNDING, problems: [] };
  const { facts, offices, papers, versions } = await readRuleFiles(
    path.join(networkFolder, 'funding'),
  );
  const { funding } = await readYaml(
    path.join(networkFolder, 'vocabularies.yaml'),
    VocabularySchema,
  );
  const ordered = versions.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const book: RuleBook = {
    facts: facts.value.facts,
    offices: offices.value.offices,
    papers: papers.value.papers,
    programmes: ordered.map(({ value }) => value),
    lights: {},
  };
  const surroundings = { book, fundingKeys: funding.map(({ key }) => key), today };
  const problems = [
    ...placed(facts, factProblems(book.facts)),
    ...placed(offices, officeProblems(book, today)),
    ...ordered.flatMap((file, at) => {
      const before = ordered[at - 1]?.value;
      const earlier = before?.id === file.value.id ? before : undefined;
      return placed(file, [
        ...orderProblems(earlier, file.value),
        ...versionProblems(file.value, surroundings),
      ]);
    }),
  ];
  return { book, problems };
}

const LAST_DAY = '9999-12-31';

const keyOf = ({ value: { id, gueltig_von } }: YamlFile<ProgrammeVersion>): string =>
  `${id} ${gueltig_von}`;

const placed = (file: Pick<YamlFile<unknown>, 'problemAt'>, problems: readonly Problem[]) =>
  problems.map(({ place, sentence }) => file.problemAt(place, sentence));

function officeProblems({ offices }: RuleBook, today: string): Problem[] {
  return Object.entries(offices)
    .filter(([, { geprueft }]) => geprueft > today)
    .map(([key, { geprueft }]) =>
      wrongValue(['offices', key, 'geprueft'], geprueft, `ein Tag bis heute (${today})`),
    );
}
