import { DataFileError } from '../platform/yaml/read-yaml.ts';
import { personaFileProblems } from './checks/persona-file-problems.ts';
import { versionProblems } from './checks/version-problems.ts';
import { NO_FUNDING, readRules } from './load-funding.ts';
import { readPersonas } from './load-personas.ts';
import type { Expectation } from './model/expected-now.ts';
import type { RuleBook } from './model/programme.ts';
import type { CurrentRules } from './queries/rule-book-of.ts';

/** How the rules of a deployment stand. */
export interface RulesReport {
  readonly programmes: number;
  readonly versions: number;
  /** Own cases of versions. */
  readonly cases: number;
  readonly personas: number;
  /** Whole lines; empty = all is right. */
  readonly problems: readonly string[];
}

export interface ReportParts {
  readonly networkFolder: string;
  /** ISO day. */
  readonly today: string;
  /** Keys of the closed list "funding". */
  readonly fundingKeys: readonly string[];
  /** What the office says over the files. */
  currentRules(files: RuleBook): Promise<CurrentRules>;
  readonly expectations: readonly Expectation[];
}

/** Reads all files, tries the own cases of all versions, released ones too, and all personas by the rules as they count now. */
export async function reportOnRules(parts: ReportParts): Promise<RulesReport> {
  const { networkFolder, today, fundingKeys } = parts;
  const files = await readable(() => readRules(networkFolder, { today }));
  const { book, released } = await parts.currentRules(files.read?.book ?? NO_FUNDING);
  const personas = await readable(() => readPersonas(networkFolder));
  const people = personas.read?.value.personas ?? [];
  const { programmes, unfit = [] } = book;
  return {
    programmes: new Set(programmes.map(({ id }) => id)).size,
    versions: programmes.length,
    cases: programmes.reduce((sum, { faelle }) => sum + faelle.length, 0),
    personas: people.length,
    problems: [
      ...files.problems,
      ...(files.read?.problems ?? []),
      ...personas.problems,
      ...unfit.map(
        ({ programmeId, validFrom }) =>
          `${releasedAs(programmeId, validFrom)} passt nicht mehr zu den Dateien und gilt nicht. Bitte eine neue Fassung freigeben.`,
      ),
      ...released.flatMap((version) =>
        versionProblems(version, { book, fundingKeys, today }).map(
          ({ place, sentence }) =>
            `${releasedAs(version.id, version.gueltig_von)}, ${place.join('.')}: ${sentence}`,
        ),
      ),
      ...personaFileProblems(people, book, parts.expectations).map(
        ({ place, sentence }) => personas.read?.problemAt(place, sentence) ?? sentence,
      ),
    ],
  };
}

const releasedAs = (id: string, from: string): string =>
  `Die freigegebene Fassung von ${id} ab ${from}`;

interface Readable<Value> {
  readonly read: Value | null;
  readonly problems: readonly string[];
}

/** A file that cannot be read is a problem too. */
async function readable<Value>(read: () => Promise<Value>): Promise<Readable<Value>> {
  try {
    return { read: await read(), problems: [] };
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return { read: null, problems: error.message.split('\n') };
  }
}
