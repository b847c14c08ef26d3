import { PROFILE_FIELDS, type Profile, type ProfileField } from './profile.ts';

export interface MergedProfile {
  /** What both have changed; where both changed the same field differently, as `mine`. */
  readonly profile: Profile;
  /** Fields that both have changed differently: somebody has to choose. */
  readonly conflicts: readonly ProfileField[];
}

/**
 * Two people changed the same profile: `mine` and `theirs` both come from `base`. What only one of them changed is taken over; what
 * both changed alike is no conflict.
 */
export function mergeProfile(base: Profile, mine: Profile, theirs: Profile): MergedProfile {
  let profile = mine;
  const conflicts: ProfileField[] = [];
  for (const field of PROFILE_FIELDS) {
    const [before, own, other] = [said(base[field]), said(mine[field]), said(theirs[field])];
    if (own === other || other === before) continue;
    if (own === before) profile = { ...profile, [field]: theirs[field] };
    else conflicts.push(field);
  }
  return { profile, conflicts };
}

/** The fields in which two profiles differ. */
export function changedFields(before: Profile, after: Profile): readonly ProfileField[] {
  return PROFILE_FIELDS.filter((field) => said(before[field]) !== said(after[field]));
}

/** A value as text; the order of topics, languages and barrier facts says nothing. */
function said(value: Profile[ProfileField]): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return JSON.stringify([...value].sort());
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
}

function isList(value: Profile[ProfileField]): value is readonly string[] {
  return Array.isArray(value);
}
