import type { PositionPrecision } from '../../../members/index.ts';
import type { Network } from '../../../network/index.ts';
import type { VenueRecord } from '../../exchange/record.ts';

/** The channel a delivery comes through: one per member and key (`open-vhs`, `csv`, `demo`, …). */
export interface DeliverySource {
  readonly memberId: string;
  readonly key: string;
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
}

/** Facts about the file; whoever produces records without a file says so in `name` and gives a hash of what they are made from. */
export interface DeliveryFile {
  readonly format: string;
  readonly encoding: string;
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
}

export interface VenuePosition {
  readonly lat: number;
  readonly lon: number;
  readonly precision: PositionPrecision;
}

export interface PublishLookups {
  /** The network's closed lists; topics, target groups, certificates and funding of a record are resolved against them. */
  readonly terms: Network['terms'];
  /** The position of a venue that states none; null = not known. Called once per distinct place. */
  geocode(venue: VenueRecord): VenuePosition | null | Promise<VenuePosition | null>;
}

export interface PublishOptions {
  readonly file: DeliveryFile;
  readonly now: Date;
  readonly lookups: PublishLookups;
  /** Check everything, then undo it. */
  readonly dryRun?: boolean;
  /** A person has agreed that this delivery withdraws more than {@link SHRINK_LIMIT} of the source's offers. */
  readonly acceptShrink?: boolean;
  /** Told once if another delivery of the same source is running and this one has to wait for it. */
  readonly onWait?: () => void;
}

/** Share of published offers that a delivery may withdraw without a person's consent, from {@link SHRINK_FLOOR} offers on. */
export const SHRINK_LIMIT = 0.3;
export const SHRINK_FLOOR = 10;
