import type { Kysely } from 'kysely';
import type { PositionPrecision } from '../../../members/index.ts';
import type { Network } from '../../../network/index.ts';
import type { VenueRecord } from '../../exchange/record.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryObserver } from './delivery-observer.ts';
import type { DeliveryReport } from './delivery-report.ts';

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
  /** What only tells seats stays even so: it comes every hour, and nobody would look at it. */
  readonly keepsSeats?: boolean;
  /** A person has agreed that this delivery withdraws more than {@link SHRINK_LIMIT} of the source's offers. */
  readonly acceptShrink?: boolean;
  /** Told once if another delivery of the same source is running and this one has to wait for it. */
  readonly onWait?: () => void;
  /** What else decides how the file is read: what the member has said about columns. */
  readonly readingRules?: string;
  /** The id that the delivery has already; a new one unless told. */
  readonly deliveryId?: string;
  /** Told what happens to each record. */
  readonly observer?: DeliveryObserver;
  /** `live`: only facts of the day go online, and the delivery is noted as waiting for the office. Needs an observer. */
  readonly speed?: 'live';
  /** Ask a person also where not one record can be used. */
  readonly waitsIfNothingUsable?: boolean;
  /** Called as soon as no other delivery of the source is being worked on; what it throws ends the delivery. */
  readonly onBegin?: () => Promise<void>;
  /** Called in the transaction that publishes, right before its end; what it throws undoes everything. */
  readonly onCommit?: (trx: Kysely<CatalogueTables>, report: DeliveryReport) => Promise<void>;
}

/** Share of published offers that a delivery may withdraw without a person's consent, from {@link SHRINK_FLOOR} offers on. */
export const SHRINK_LIMIT = 0.3;
export const SHRINK_FLOOR = 10;
