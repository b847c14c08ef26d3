import type { LocalDate } from '../../platform/clock.ts';
import type { OccupancyCounts } from '../model/changed-seats.ts';
import type {
  AccessFacts,
  ChildcareState,
  DeliveryFormat,
  FundingGoal,
  LanguageLevel,
  OfferKind,
  PriceState,
  RunStatus,
  StartKind,
  TimeModel,
  UpgradingLevel,
} from '../tables.ts';

/** The one neutral form that every adapter produces and the publisher writes. Null = unknown, an empty list = nothing stated. */
export interface OfferRecord {
  /** The source's own stable key of the offer. */
  readonly key: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly subtitle: string | null;
  /** As delivered; the publisher sanitises it to the allow-list. */
  readonly descriptionHtml: string | null;
  /** What people can do afterwards, one aim per line. */
  readonly learningAim: string | null;
  readonly requirements: string | null;
  readonly audience: string | null;
  /** Topic keys the source itself states; only where it states none, they are mapped from title, keywords and categories. */
  readonly topics: readonly string[];
  /** Codes of the source's own classification, e.g. DVV categories `5.02`. */
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly fundingText: string | null;
  readonly fundingGoal: FundingGoal | null;
  readonly upgradingLevel: UpgradingLevel | null;
  /** True where employers must by law have people trained so. */
  readonly mandatoryTraining: boolean | null;
  readonly certificates: readonly string[];
  readonly certificateText: string | null;
  /** Codes of KldB 2010 or addresses of ESCO that the source itself states. */
  readonly occupations: readonly string[];
  /** BCP 47 tags of the teaching language; empty = unknown. */
  readonly languages: readonly string[];
  readonly languageLevel: LanguageLevel | null;
  readonly durationDays: number | null;
  readonly teachingUnits: number | null;
  readonly durationText: string | null;
  /** Who teaches, where the provider means it for publication; never a person's name from an administration program. */
  readonly teacherProfile: string | null;
  readonly cancelTerms: string | null;
  readonly access: AccessFacts;
  readonly url: string | null;
  readonly contact: ContactRecord | null;
  readonly runs: readonly RunRecord[];
}

export interface ContactRecord {
  readonly name: string | null;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly hours: string | null;
}

export interface VenueRecord {
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly note: string | null;
  /** Only where the source states coordinates; otherwise the publisher looks the postal code or place up. */
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly access: AccessFacts;
}

export interface RunRecord {
  /** Stable key of the run, unique within the source. */
  readonly key: string;
  readonly number: string | null;
  readonly startKind: StartKind;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly registrationEndsOn: LocalDate | null;
  readonly format: DeliveryFormat | 'unknown';
  /** As stated by the source; where empty, the publisher derives them from the sessions' times. */
  readonly times: readonly TimeModel[];
  readonly scheduleText: string | null;
  readonly sessionCount: number | null;
  readonly venue: VenueRecord | null;
  readonly price: {
    readonly state: PriceState;
    readonly cents: number | null;
    /** The price exactly as the source words it, with reductions and extras. */
    readonly text: string | null;
  };
  readonly seats: {
    readonly min: number | null;
    readonly max: number | null;
    readonly free: number | null;
  };
  readonly status: RunStatus;
  readonly childcare: ChildcareState;
  readonly bookingUrl: string | null;
  readonly sessions: readonly SessionRecord[];
}

export interface SessionRecord {
  readonly heldOn: LocalDate;
  /** `HH:MM`, local time. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly note: string | null;
}

/** Where a problem stands and what it is, in German, for the person who sent the file. */
export interface DeliveryProblem {
  /** 1-based number of the record in the file; 0 where it is about an offer that the file does not have. */
  readonly record: number;
  /** 1-based line where the record begins; null where the format has none. */
  readonly line: number | null;
  readonly field: string | null;
  readonly reason: string;
}

/**
 * One record of a delivery after its adapter looked at it: usable (perhaps with warnings) or rejected with reasons. A delivery that
 * does not describe the whole stock begins with `delta`, followed by what it deletes, followed by what it states.
 */
export type ParsedRecord =
  | {
      readonly kind: 'offer';
      readonly record: number;
      readonly line: number | null;
      readonly offer: OfferRecord;
      /** The record's own text in the file, kept for provenance. */
      readonly raw: string;
      readonly warnings: readonly DeliveryProblem[];
    }
  | {
      readonly kind: 'rejected';
      readonly record: number;
      readonly line: number | null;
      readonly raw: string;
      readonly problems: readonly DeliveryProblem[];
      /** What could be read nevertheless (an empty key or title = missing), so that people mend it online. */
      readonly offer?: OfferRecord;
    }
  /** Only what this delivery names is touched; nothing else is withdrawn. */
  | { readonly kind: 'delta' }
  /** Only in a delta: the offer of this key, or else the run of this key, is to be withdrawn. */
  | {
      readonly kind: 'withdrawn';
      readonly record: number;
      readonly line: number | null;
      readonly key: string;
    }
  /** Only in a delta: how many people a run of this key (or, without one, of this number) has. Nothing else of it is touched. */
  | {
      readonly kind: 'occupancy';
      readonly record: number;
      readonly line: number | null;
      readonly key: string | null;
      readonly number: string | null;
      readonly counts: OccupancyCounts;
      readonly warnings: readonly DeliveryProblem[];
    }
  /** Only in a delta: runs of an offer that the delivery itself does not describe. */
  | {
      readonly kind: 'runs';
      readonly record: number;
      readonly line: number | null;
      readonly offerKey: string;
      readonly runs: readonly RunRecord[];
      readonly raw: string;
      readonly warnings: readonly DeliveryProblem[];
    };
