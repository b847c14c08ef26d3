import type { AccessFacts, PositionPrecision } from '../../tables.ts';

/** A place as a page shows it; null = unknown. */
export interface ShownPlace {
  readonly key: string;
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality: string | null;
  readonly note: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PositionPrecision | null;
  readonly access: AccessFacts;
}

type Address = Pick<ShownPlace, 'street' | 'postalCode' | 'place'>;

/**
 * The house of a member and its other places. A place that has the address of the house is the house: its name, note and barrier facts
 * are added to it; what the member itself says of the house counts first.
 */
export function memberPlaces(
  house: Omit<ShownPlace, 'key' | 'name' | 'locality' | 'note'>,
  places: readonly (Omit<ShownPlace, 'key'> & { readonly id: string })[],
): { readonly house: ShownPlace | null; readonly others: readonly ShownPlace[] } {
  const isHouse = (place: Address) =>
    house.street !== null && place.street === house.street && place.postalCode === house.postalCode;
  const same = places.filter(isHouse);
  const isKnown = house.street !== null || house.place !== null || house.postalCode !== null;
  return {
    house: isKnown
      ? {
          ...house,
          key: 'house',
          name: null,
          locality: same[0]?.locality ?? null,
          note: same.find(({ note }) => note !== null)?.note ?? null,
          access: Object.assign({}, ...same.map(({ access }) => access), house.access),
        }
      : null,
    others: places.filter((place) => !isHouse(place)).map((place) => ({ ...place, key: place.id })),
  };
}
