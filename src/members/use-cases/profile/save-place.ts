import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { PlaceText } from '../../model/profile/place.ts';
import type { Geocode, ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';
import type { SavedEntry } from './save-notice.ts';

/** Adds a place of the member, with its position where the postal code or town is known; answers its id. */
export async function addPlace(
  db: ProfileDatabase,
  act: ProfileAct & { readonly place: PlaceText; readonly geocode: Geocode },
): Promise<string> {
  const { memberId, now } = act;
  const id = randomId();
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    await trx
      .insertInto('venue')
      .values({
        id,
        member_id: memberId,
        ...columnsOf(act.place, 'DE', act.geocode),
        country: 'DE',
        access: JSON.stringify(act.place.access),
        created_at: now,
        updated_at: now,
        edited_at: now,
      })
      .execute();
    await notePlace(trx, act, id, 'place.added');
  });
  return id;
}

/**
 * Changes a place that was opened as `version`. Of a place that came with a delivery only the barrier facts are changed: the rest comes
 * back with the next delivery anyway.
 */
export async function changePlace(
  db: ProfileDatabase,
  act: ProfileAct & {
    readonly placeId: string;
    readonly version: number;
    readonly place: PlaceText;
    readonly geocode: Geocode;
  },
): Promise<SavedEntry> {
  return db.transaction().execute(async (trx: ProfileDatabase): Promise<SavedEntry> => {
    const found = await trx
      .selectFrom('venue')
      .select(['version', 'country', 'source_id', 'street', 'postal_code', 'place'])
      .where('id', '=', act.placeId)
      .where('member_id', '=', act.memberId)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return 'missing';
    if (found.version !== act.version) return 'changed_meanwhile';
    await trx
      .updateTable('venue')
      .set({
        ...(found.source_id === null ? columnsOf(act.place, found.country, act.geocode) : {}),
        access: JSON.stringify(act.place.access),
        updated_at: act.now,
        edited_at: act.now,
        version: act.version + 1,
      })
      .where('id', '=', act.placeId)
      .execute();
    await notePlace(trx, act, act.placeId, 'place.changed');
    return 'saved';
  });
}

function columnsOf(place: PlaceText, country: string, geocode: Geocode) {
  const known = (text: string) => (text === '' ? null : text);
  const address = {
    street: known(place.street),
    postalCode: known(place.postalCode),
    place: known(place.place),
    locality: null,
    country,
  };
  const position = geocode(address);
  return {
    name: known(place.name),
    street: address.street,
    postal_code: address.postalCode,
    place: address.place,
    note: known(place.note),
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    precision: position?.precision ?? null,
  };
}

async function notePlace(
  trx: ProfileDatabase,
  { memberId, actorId, now }: ProfileAct,
  id: string,
  action: string,
): Promise<void> {
  await note(trx, { actorId, action, subject: { kind: 'place', id }, memberId, now });
}
