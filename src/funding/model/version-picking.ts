import type { Programme } from './programme.ts';

/** The version of a programme by which it is decided. */
export interface PickedVersion<T> {
  readonly programme: Programme<T>;
  /** `now`: it counts. The others: no version counts, this one is the nearest. */
  readonly counts: 'now' | 'not_yet' | 'no_longer' | 'ends_before_start';
}

/** Programmes by id, each with its versions from old to new. */
export type Versions<T> = ReadonlyMap<string, readonly Programme<T>[]>;

/** Sorts versions under their programmes; programmes stay in their order. */
export function versionsById<T>(programmes: readonly Programme<T>[]): Versions<T> {
  const versions = new Map<string, Programme<T>[]>();
  for (const programme of programmes) {
    const others = versions.get(programme.id);
    if (others) others.push(programme);
    else versions.set(programme.id, [programme]);
  }
  for (const list of versions.values()) {
    list.sort((one, other) => (one.gueltig_von < other.gueltig_von ? -1 : 1));
  }
  return versions;
}

/** Whether a version counts on the day; both ends are included. */
export function isInForce<T>(
  { gueltig_von, gueltig_bis }: Pick<Programme<T>, 'gueltig_von' | 'gueltig_bis'>,
  day: string,
): boolean {
  return gueltig_von <= day && (gueltig_bis === undefined || day <= gueltig_bis);
}

/** The version that counts on the day, else the next one, else the last one. `versions` is not empty and sorted. */
export function pickVersion<T>(
  versions: readonly Programme<T>[],
  day: string,
): PickedVersion<T> | null {
  const current = versions.findLast((version) => isInForce(version, day));
  if (current) return { programme: current, counts: 'now' };
  const next = versions.find((version) => version.gueltig_von > day);
  if (next) return { programme: next, counts: 'not_yet' };
  const last = versions.at(-1);
  return last ? { programme: last, counts: 'no_longer' } : null;
}

/** As `pickVersion`, but a course that starts after the version of today has ended goes by the version of its start, if there is one. */
export function pickVersionForStart<T>(
  versions: readonly Programme<T>[],
  today: string,
  startsOn: string | null,
): PickedVersion<T> | null {
  const picked = pickVersion(versions, today);
  const end = picked?.programme.gueltig_bis;
  if (picked?.counts !== 'now' || end === undefined || startsOn === null || startsOn <= end) {
    return picked;
  }
  const later = versions.findLast((version) => isInForce(version, startsOn));
  return later
    ? { programme: later, counts: 'now' }
    : { programme: picked.programme, counts: 'ends_before_start' };
}

/** Picks one version of every programme. */
export function pickVersions<T>(
  programmes: readonly Programme<T>[],
  pick: (versions: readonly Programme<T>[]) => PickedVersion<T> | null,
): ReadonlyMap<string, PickedVersion<T>> {
  const picked = [...versionsById(programmes)].flatMap(([id, versions]) => {
    const version = pick(versions);
    return version ? [[id, version] as const] : [];
  });
  return new Map(picked);
}
