import { explainIssue } from '../platform/yaml/explain-issue.ts';
import { orderProblems } from './checks/order-problems.ts';
import { type Problem, told } from './checks/problem.ts';
import { type Surroundings, versionProblems } from './checks/version-problems.ts';
import { mergeRules } from './model/merge-rules.ts';
import type { ProgrammeVersion, RuleBook } from './model/programme.ts';
import { ProgrammeVersionSchema } from './schema/programme-schema.ts';

export interface CheckedVersion {
  /** Null = its shape cannot be read. */
  readonly version: ProgrammeVersion | null;
  readonly problems: readonly {
    /** Dotted: `regel.alle.2.wert`; empty for the whole version. */
    readonly place: string;
    /** A whole German sentence: what stands there and what to do. */
    readonly message: string;
  }[];
}

/**
 * Checks a version that is to be released over the rules that count now: shape, names, dates, sources, own cases. A version that runs on
 * is no overlap: it will end the day before.
 */
export function checkVersion(
  candidate: unknown,
  book: RuleBook,
  { fundingKeys, today }: Pick<Surroundings, 'fundingKeys' | 'today'>,
): CheckedVersion {
  const read = ProgrammeVersionSchema.safeParse(candidate, { reportInput: true });
  if (!read.success) {
    const problems = read.error.issues
      .flatMap(explainIssue)
      .map(({ path, sentence }) => ({ place: path.map(String).join('.'), message: sentence }));
    return { version: null, problems };
  }
  const version = read.data;
  // Together with the others, as it would be after the release; the version itself keeps its own end and day of the last look.
  const merged = mergeRules(book, { versions: [version], checks: [], lights: book.lights });
  const before = merged.programmes.findLast(
    ({ id, gueltig_von }) => id === version.id && gueltig_von < version.gueltig_von,
  );
  const isTaken = book.programmes.some(
    ({ id, gueltig_von }) => id === version.id && gueltig_von === version.gueltig_von,
  );
  const problems: readonly Problem[] = [
    ...(isTaken
      ? [
          told(
            ['gueltig_von'],
            `Ab ${version.gueltig_von} gilt schon eine Fassung. Bitte einen anderen ersten Tag wählen.`,
          ),
        ]
      : []),
    ...orderProblems(before, version),
    ...versionProblems(version, { book: merged, fundingKeys, today }),
  ];
  return {
    version,
    problems: problems.map(({ place, sentence }) => ({
      place: place.join('.'),
      message: sentence,
    })),
  };
}
