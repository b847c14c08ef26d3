import { note } from '../../../accounts/index.ts';
import { plainToHtml } from '../../../platform/html/plain-text.ts';
import { changedFields, mergeProfile } from '../../model/profile/merge-profile.ts';
import type { Profile, ProfileField } from '../../model/profile/profile.ts';
import { findProfile, type StoredProfile } from '../../queries/profile/find-profile.ts';
import type { Geocode, ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';

export type SavedProfile =
  | {
      readonly kind: 'saved';
      /** Whether somebody else had saved meanwhile, so that the page now holds changes of both. */
      readonly isMerged: boolean;
    }
  /** Both changed the same fields differently; nothing was written. `merged` holds all that could be put together. */
  | {
      readonly kind: 'conflict';
      readonly theirs: StoredProfile;
      readonly merged: Profile;
      readonly fields: readonly ProfileField[];
    }
  | { readonly kind: 'missing' };

/**
 * Saves a tidied profile that was opened as `base`. Changes that somebody else saved since are kept: those of other fields are merged,
 * those of the same field are a conflict for the person to decide. Saving also confirms the page.
 */
export async function saveProfile(
  db: ProfileDatabase,
  save: ProfileAct & {
    readonly base: { readonly version: number; readonly profile: Profile };
    readonly mine: Profile;
    readonly geocode: Geocode;
  },
): Promise<SavedProfile> {
  const { base, now, memberId, actorId } = save;
  return db.transaction().execute(async (trx: ProfileDatabase): Promise<SavedProfile> => {
    const stored = await findProfile(trx, memberId, 'lock');
    if (stored === null) return { kind: 'missing' };
    const isSame = stored.version === base.version;
    const merged = isSame
      ? { profile: save.mine, conflicts: [] }
      : mergeProfile(base.profile, save.mine, stored.profile);
    if (merged.conflicts.length > 0) {
      const { profile, conflicts: fields } = merged;
      return { kind: 'conflict', theirs: stored, merged: profile, fields };
    }
    const changed = changedFields(stored.profile, merged.profile);
    await trx
      .updateTable('member')
      .set({
        ...columnsOf(stored, merged.profile, changed, save.geocode),
        confirmed_at: now,
        ...(changed.length > 0
          ? { version: stored.version + 1, edited_at: now, updated_at: now }
          : {}),
      })
      .where('id', '=', memberId)
      .execute();
    await note(trx, {
      actorId,
      action: changed.length > 0 ? 'profile.changed' : 'profile.confirmed',
      subject: { kind: 'member', id: memberId },
      memberId,
      details: { fields: changed.join(' ') },
      now,
    });
    return { kind: 'saved', isMerged: !isSame };
  });
}

/** What was not changed keeps its column as it is: mark-up of an import, an exact position. */
function columnsOf(
  stored: StoredProfile,
  profile: Profile,
  changed: readonly ProfileField[],
  geocode: Geocode,
) {
  const known = (text: string) => (text === '' ? null : text);
  const { street, postalCode, place } = profile;
  const isMoved = changed.some((field) => ['street', 'postalCode', 'place'].includes(field));
  const address = {
    street: known(street),
    postalCode: known(postalCode),
    place: known(place),
    locality: null,
    country: stored.country,
  };
  const position = isMoved ? geocode(address) : null;
  return {
    summary: known(profile.summary),
    ...(changed.includes('description')
      ? { description_html: known(plainToHtml(profile.description)) }
      : {}),
    topics: [...profile.topics],
    street: address.street,
    postal_code: address.postalCode,
    place: address.place,
    ...(isMoved
      ? {
          lat: position?.lat ?? null,
          lon: position?.lon ?? null,
          precision: position?.precision ?? null,
        }
      : {}),
    phone: known(profile.phone),
    email: known(profile.email),
    website: known(profile.website),
    opening_hours: known(profile.openingHours),
    languages: [...profile.languages],
    access: JSON.stringify(profile.access),
  };
}
