import { addDays } from '../../platform/clock.ts';
import type { BudgetLight, ProgrammeVersion, RuleBook } from './programme.ts';

/** What the office says over the files. */
export interface OfficeRules {
  /** Newest edition of each released version. */
  readonly versions: readonly ProgrammeVersion[];
  readonly checks: readonly VersionCheck[];
  readonly lights: Readonly<Record<string, BudgetLight>>;
}

/** A version was looked at and is still right. */
export interface VersionCheck {
  readonly programmeId: string;
  readonly validFrom: string;
  readonly checkedOn: string;
}

/**
 * The rules of the files with what the office has released, checked and lit: a released version stands for the one of the files that begins
 * on the same day, and ends the version before it the day before.
 */
export function mergeRules(files: RuleBook, office: OfficeRules): RuleBook {
  const released = new Set(office.versions.map(keyOf));
  const ids = [...new Set([...files.programmes, ...office.versions].map(({ id }) => id))];
  const all = [...files.programmes.filter((one) => !released.has(keyOf(one))), ...office.versions];
  const programmes = ids.flatMap((id) =>
    followed(all.filter((one) => one.id === id)).map((one) => looked(one, office.checks)),
  );
  return { ...files, programmes, lights: office.lights };
}

const keyOf = ({ id, gueltig_von }: ProgrammeVersion): string => `${id} ${gueltig_von}`;

/** In the order of time; each ends before the next begins. */
function followed(versions: readonly ProgrammeVersion[]): ProgrammeVersion[] {
  const ordered = versions.toSorted((one, other) => (one.gueltig_von < other.gueltig_von ? -1 : 1));
  return ordered.map((version, at) => {
    const next = ordered[at + 1];
    if (next === undefined) return version;
    const { gueltig_bis } = version;
    if (gueltig_bis !== undefined && gueltig_bis < next.gueltig_von) return version;
    return { ...version, gueltig_bis: addDays(next.gueltig_von, -1) };
  });
}

/** `geprueft` becomes the newest day on which somebody looked. */
function looked(version: ProgrammeVersion, checks: readonly VersionCheck[]): ProgrammeVersion {
  const days = checks
    .filter(
      ({ programmeId, validFrom }) =>
        programmeId === version.id && validFrom === version.gueltig_von,
    )
    .map(({ checkedOn }) => checkedOn);
  const newest = days.reduce((one, other) => (one < other ? other : one), version.geprueft);
  return newest === version.geprueft ? version : { ...version, geprueft: newest };
}
