import type { VenueAddress, VenuePosition } from '../../platform/geo/geocode-venue.ts';
import type { LocalizedText } from '../../platform/texts/localized.ts';
import type { MapArea } from '../../ui/region-map.tsx';

/** A value of one of the network's closed lists. */
export interface RegionTerm {
  readonly key: string;
  /** Key of the term above it. */
  readonly parent: string | null;
  readonly label: LocalizedText;
}

/** The region drawn, see `RegionMap`. */
export interface RegionDrawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  readonly river: string;
  readonly attribution: string;
  pointOf(lat: number, lon: number): { readonly x: number; readonly y: number } | null;
}

/** What the pages of members need to know of the network, which knows the members and not the reverse; handed in from above. */
export interface MemberRegion {
  /** As people say it, e.g. "Kreis Wesel". */
  name(): string;
  topics(): readonly RegionTerm[];
  /** Names of the barrier facts. */
  access(): readonly RegionTerm[];
  /** Null where the deployment has no map. */
  map(): RegionDrawing | null;
  /** Where an address is; null rather than a guess. */
  geocode(address: VenueAddress): VenuePosition | null;
  /** The municipality of a place by its name or postal code, with its middle; null = not known here. */
  municipality(
    text: string,
  ): { readonly name: string; readonly lat: number; readonly lon: number } | null;
}
