import type { VenueAddress, VenuePosition } from '../../../platform/geo/geocode-venue.ts';

/** Where an address is; null rather than a guess. */
export type Geocode = (address: VenueAddress) => VenuePosition | null;

/** Whose page is changed, by whom (null = account gone), when. */
export interface ProfileAct {
  readonly memberId: string;
  readonly actorId: string | null;
  readonly now: Date;
}
