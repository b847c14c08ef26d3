import type { PositionPrecision } from '../../members/index.ts';
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

// Rows as one delivery writes them: what the columns hold, without the instants and ids that are the same for the whole delivery.

export interface OfferRow {
  readonly id: string;
  readonly source_key: string;
  readonly content_hash: string;
  readonly kind: OfferKind;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly topics: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly keywords: readonly string[];
  readonly contact_id: string | null;
  readonly url: string | null;
}

export interface CourseRow {
  readonly offer_id: string;
  readonly description_html: string | null;
  readonly description_text: string | null;
  readonly requirements: string | null;
  readonly audience: string | null;
  readonly certificates: readonly string[];
  readonly certificate_text: string | null;
  readonly languages: readonly string[];
  readonly language_level: LanguageLevel | null;
  readonly duration_days: number | null;
  readonly teaching_units: number | null;
  readonly duration_text: string | null;
  readonly funding_text: string | null;
  readonly access: AccessFacts;
  readonly learning_aim: string | null;
  readonly teacher_profile: string | null;
  readonly cancel_terms: string | null;
  readonly occupations: readonly string[];
  readonly funding_goal: FundingGoal | null;
  readonly upgrading_level: UpgradingLevel | null;
  readonly mandatory_training: boolean | null;
}

export interface RunRow {
  readonly id: string;
  readonly offer_id: string;
  readonly source_key: string;
  readonly content_hash: string;
  readonly number: string | null;
  readonly start_kind: StartKind;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly registration_ends_on: string | null;
  readonly format: DeliveryFormat | 'unknown';
  readonly times: readonly TimeModel[];
  readonly schedule_text: string | null;
  readonly session_count: number | null;
  readonly venue_id: string | null;
  readonly price_state: PriceState;
  readonly price_cents: number | null;
  readonly price_text: string | null;
  readonly seats_min: number | null;
  readonly seats_max: number | null;
  readonly seats_free: number | null;
  readonly status: RunStatus;
  readonly childcare: ChildcareState;
  readonly booking_url: string | null;
}

export interface SessionRow {
  readonly run_id: string;
  readonly position: number;
  readonly held_on: string;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly note: string | null;
}

export interface VenueRow {
  readonly id: string;
  readonly name: string | null;
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly place: string | null;
  readonly locality: string | null;
  readonly country: string;
  readonly note: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PositionPrecision | null;
  readonly access: AccessFacts;
}

export interface ContactRow {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly hours: string | null;
}

export interface RawRow {
  readonly source_key: string;
  readonly content_hash: string;
  readonly raw: string;
}

/** What is the same for every row of one delivery. */
export interface DeliveryStamp {
  readonly deliveryId: string;
  readonly sourceId: string;
  readonly memberId: string;
  readonly now: Date;
}
