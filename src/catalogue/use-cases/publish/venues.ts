import { stableId } from '../../../platform/ids.ts';
import type { VenueRecord } from '../../exchange/record.ts';
import { shortened } from '../../model/storable-text.ts';
import type { VenueRow } from '../../queries/delivery-rows.ts';
import type { PublishLookups, VenuePosition } from './publish-options.ts';

/** Remembered venues and places; forgetting them costs time, not correctness. */
const MOST_REMEMBERED = 50_000;

/** Turns venue records into rows, each distinct one once per delivery, with its position looked up once per place. */
export class DeliveryVenues {
  private readonly memberId: string;
  private readonly geocode: PublishLookups['geocode'];
  private readonly written = new Set<string>();
  /** By all that a venue states: most runs of a delivery take place in the same few. */
  private readonly ids = new Map<string, string>();
  private readonly positions = new Map<string, VenuePosition | null>();
  private pending: VenueRecord[] = [];

  constructor(memberId: string, geocode: PublishLookups['geocode']) {
    this.memberId = memberId;
    this.geocode = geocode;
  }

  /** The id of a venue; everything that it states is part of the id, so equal venues of a member are one row. */
  idOf(venue: VenueRecord | null): string | null {
    if (venue === null) return null;
    const id = this.id(venue);
    if (!this.written.has(id)) {
      if (this.written.size >= MOST_REMEMBERED) this.written.clear();
      this.written.add(id);
      this.pending.push(venue);
    }
    return id;
  }

  /** Rows of the venues that were asked for since the last call and not before. */
  async takeRows(): Promise<VenueRow[]> {
    const venues = this.pending;
    this.pending = [];
    const rows = new Map<string, VenueRow>();
    for (const venue of venues) {
      const position = await this.positionOf(venue);
      const id = this.id(venue);
      rows.set(id, {
        id,
        name: clip(venue.name),
        street: clip(venue.street),
        postal_code: clip(venue.postalCode),
        place: clip(venue.place),
        locality: clip(venue.locality),
        country: venue.country,
        note: clip(venue.note),
        lat: position?.lat ?? null,
        lon: position?.lon ?? null,
        precision: position?.precision ?? null,
        access: venue.access,
      });
    }
    return [...rows.values()];
  }

  private id(venue: VenueRecord): string {
    const { name, street, postalCode, place, locality, country, note, position } = venue;
    const access = Object.entries(venue.access).sort(([a], [b]) => a.localeCompare(b));
    const stated = JSON.stringify([
      ...[name, street, postalCode, place, locality, country, note],
      ...[position, access],
    ]);
    const known = this.ids.get(stated);
    if (known !== undefined) return known;
    const id = stableId(this.memberId, 'venue', stated);
    if (this.ids.size >= MOST_REMEMBERED) this.ids.clear();
    this.ids.set(stated, id);
    return id;
  }

  private async positionOf(venue: VenueRecord): Promise<VenuePosition | null> {
    if (venue.position !== null) return { ...venue.position, precision: 'address' };
    const key = JSON.stringify([venue.country, venue.postalCode, venue.place, venue.locality]);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    const found = await this.geocode(venue);
    if (this.positions.size >= MOST_REMEMBERED) this.positions.clear();
    this.positions.set(key, found);
    return found;
  }
}

function clip(text: string | null): string | null {
  return text === null ? null : shortened(text, 500);
}
