import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import { namesLike, type Problem, told } from './problem.ts';

/** Names of programmes, offices, papers and ways of funding in a version that nothing stands behind, or that name itself. */
export function referenceProblems(
  version: ProgrammeVersion,
  book: Pick<RuleBook, 'offices' | 'papers' | 'programmes'>,
  /** Keys of the closed list "funding"; null = not looked at. */
  fundingKeys: readonly string[] | null,
): Problem[] {
  const { regel, kombi, zustaendig = [] } = version;
  const ids = [...new Set(book.programmes.map(({ id }) => id))].filter((id) => id !== version.id);
  const offices = Object.keys(book.offices);
  return [
    ...listed(['regel', 'abhaengig_von'], regel.abhaengig_von, ids, PROGRAMME),
    ...listed(['regel', 'alternativ_zu'], regel.alternativ_zu, ids, PROGRAMME),
    ...listed(['kombi', 'mit'], kombi?.mit, ids, PROGRAMME),
    ...listed(['kombi', 'nicht_mit'], kombi?.nicht_mit, ids, PROGRAMME),
    ...listed(['stattdessen'], version.stattdessen, ids, PROGRAMME),
    ...listed(['stelle'], version.stelle, offices, 'Die Stelle'),
    ...zustaendig.flatMap(({ stelle }, at) =>
      one(['zustaendig', at, 'stelle'], stelle, offices, 'Die Stelle'),
    ),
    ...listed(['unterlagen'], version.unterlagen, Object.keys(book.papers), 'Die Unterlage'),
    ...(version.merkmal === undefined || fundingKeys === null
      ? []
      : one(['merkmal'], version.merkmal, fundingKeys, 'Das Merkmal')),
  ];
}

const PROGRAMME = 'Das andere Programm';

const SOURCES: Readonly<Record<string, string>> = {
  'Die Stelle': 'offices.yaml',
  'Die Unterlage': 'papers.yaml',
  'Das Merkmal': 'vocabularies.yaml unter „funding“',
};

function listed(
  place: Problem['place'],
  names: readonly string[] | undefined,
  known: readonly string[],
  what: string,
): Problem[] {
  return (names ?? []).flatMap((name, at) =>
    names?.indexOf(name) === at
      ? one([...place, at], name, known, what)
      : [told([...place, at], `„${name}“ steht hier zweimal. Bitte einmal streichen.`)],
  );
}

function one(
  place: Problem['place'],
  name: string,
  known: readonly string[],
  what: string,
): Problem[] {
  if (known.includes(name)) return [];
  const where = SOURCES[what];
  const missing = where === undefined ? 'gibt es nicht' : `gibt es in ${where} nicht`;
  return [told(place, `${what} „${name}“ ${missing}. Erlaubt ist: ${namesLike(name, known)}.`)];
}
