import type { ProgrammeVersion, RuleBook } from '../programme.ts';

/** All versions of a programme, the latest first. */
export function versionsOf(book: RuleBook, programmeId: string): readonly ProgrammeVersion[] {
  return book.programmes
    .filter(({ id }) => id === programmeId)
    .sort((a, b) => (a.gueltig_von < b.gueltig_von ? 1 : -1));
}

/** The version that runs on a day, else the last one that began before it, else the first of all. Null = no such programme. */
export function versionOn(
  book: RuleBook,
  programmeId: string,
  day: string,
): ProgrammeVersion | null {
  const versions = versionsOf(book, programmeId);
  return versions.find(({ gueltig_von }) => gueltig_von <= day) ?? versions.at(-1) ?? null;
}

/** `running`: counts on that day; `planned`: begins later; `past`: has ended. */
export type VersionState = 'running' | 'planned' | 'past';

export function versionState(version: ProgrammeVersion, day: string): VersionState {
  if (version.gueltig_von > day) return 'planned';
  return version.gueltig_bis !== undefined && version.gueltig_bis < day ? 'past' : 'running';
}
