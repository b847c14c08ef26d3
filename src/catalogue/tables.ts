import type { ColumnType, Generated } from 'kysely';
import type { AccountsTables } from '../accounts/index.ts';
import type {
  AccessFacts,
  MembersTables,
  ProvenanceColumns,
  Publication,
} from '../members/index.ts';
import type { NetworkTables } from '../network/index.ts';
import type { DeliveryTables } from './delivery-tables.ts';

import type { FreshnessTables } from './freshness-tables.ts';
import type { ShownFreshness } from './model/freshness/freshness.ts';
import type { FundingGoal, UpgradingLevel } from './model/funding/goals.ts';
import type { SourceTables } from './source-tables.ts';
import type { TwinTables } from './twin-tables.ts';

export { ACCESS_FEATURES, type AccessFacts, type AccessFeature } from '../members/index.ts';
export type { Labels } from '../network/index.ts';
export {
  DELIVERY_FILE_STATES,
  type DeliveryChannel,
  type DeliveryFileState,
  type DeliveryItemKind,
} from './delivery-tables.ts';
export {
  FUNDING_GOALS,
  type FundingGoal,
  UPGRADING_LEVELS,
  type UpgradingLevel,
} from './model/funding/goals.ts';

import type { SuggestionTables } from './suggestion-tables.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
/** jsonb: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
/** A calendar day (Europe/Berlin) as ISO text; the pool's type parser leaves `date` as text. */
type DateText = string;

export const START_KINDS = ['fixed', 'rolling', 'on_request'] as const;
export type StartKind = (typeof START_KINDS)[number];
export const DELIVERY_FORMATS = ['onsite', 'online', 'hybrid', 'selfpaced'] as const;
export type DeliveryFormat = (typeof DELIVERY_FORMATS)[number];
export const TIME_MODELS = [
  'morning',
  'afternoon',
  'evening',
  'weekend',
  'fulltime',
  'parttime',
  'block',
] as const;
export type TimeModel = (typeof TIME_MODELS)[number];
export const PRICE_STATES = ['known', 'free', 'on_request', 'unknown'] as const;
export type PriceState = (typeof PRICE_STATES)[number];
export const RUN_STATUSES = ['open', 'guaranteed', 'full', 'waiting_list', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];
export const CHILDCARE_STATES = ['on_site', 'nearby', 'none', 'unknown'] as const;
export type ChildcareState = (typeof CHILDCARE_STATES)[number];
export const LANGUAGE_LEVELS = ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];
export const OFFER_KINDS = [
  'course',
  'module',
  'retraining',
  'exam',
  'talk',
  'advice',
  'study',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export interface DataSourceTable {
  id: string;
  member_id: string | null;
  key: string;
  name: string;
  url: string | null;
  licence: string | null;
  attribution: string | null;
  created_at: Timestamp;
}

export interface ContactTable {
  id: string;
  member_id: string;
  name: string | null;
  role: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  hours: string | null;
}

export interface OfferTable extends ProvenanceColumns {
  id: string;
  member_id: string;
  kind: OfferKind;
  slug: string;
  title: string;
  subtitle: string | null;
  topics: string[];
  targets: string[];
  funding: string[];
  keywords: string[];
  contact_id: string | null;
  url: string | null;
  publication: Publication;
  withdrawn_at: NullableTimestamp;
  confirmed_at: Timestamp;
  /** As visitors see it (migration 0022). */
  freshness: Generated<ShownFreshness>;
  /** First edit by hand (migration 0013). */
  edited_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CourseTable {
  offer_id: string;
  description_html: string | null;
  description_text: string | null;
  requirements: string | null;
  audience: string | null;
  certificates: string[];
  certificate_text: string | null;
  languages: string[];
  language_level: LanguageLevel | null;
  duration_days: number | null;
  teaching_units: ColumnType<string | null, number | string | null, number | string | null>;
  duration_text: string | null;
  funding_text: string | null;
  access: Json<AccessFacts>;
  /** Migration 0023. */
  learning_aim: string | null;
  teacher_profile: string | null;
  cancel_terms: string | null;
  /** KldB 2010 codes and ESCO addresses. */
  occupations: Generated<string[]>;
  /** Migration 0026; null = not stated. */
  funding_goal: Generated<FundingGoal | null>;
  upgrading_level: Generated<UpgradingLevel | null>;
  mandatory_training: Generated<boolean | null>;
}

export interface CourseRunTable extends ProvenanceColumns {
  id: string;
  offer_id: string;
  number: string | null;
  start_kind: StartKind;
  starts_on: DateText | null;
  ends_on: DateText | null;
  registration_ends_on: DateText | null;
  format: DeliveryFormat | 'unknown';
  times: TimeModel[];
  schedule_text: string | null;
  session_count: number | null;
  venue_id: string | null;
  price_state: PriceState;
  price_cents: number | null;
  price_text: string | null;
  seats_min: number | null;
  seats_max: number | null;
  seats_free: number | null;
  status: RunStatus;
  childcare: ChildcareState;
  booking_url: string | null;
  /** Why it was cancelled (migration 0013). */
  cancel_reason: ColumnType<string | null, string | null | undefined, string | null>;
  publication: Publication;
  confirmed_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CourseSessionTable {
  run_id: string;
  position: number;
  held_on: DateText;
  /** Local time `HH:MM:SS` or null = unknown. */
  starts_at: string | null;
  ends_at: string | null;
  venue_id: string | null;
  note: string | null;
}

export interface CatalogueChangeTable {
  seq: Generated<string>;
  xid: Generated<string>;
  offer_id: string;
  changed_at: Generated<Date>;
}

/** One month in which searches without hits are counted (migration 0006). */
export interface MissedSearchMonthTable {
  month: DateText;
  /** Null as soon as the month is over. */
  secret: Generated<Buffer | null>;
  hour: NullableTimestamp;
  hour_new: Generated<number>;
  uncounted: Generated<string>;
}

/** A search without hits: until it was asked five times only its digest. */
export interface MissedSearchTable {
  month: DateText;
  digest: Buffer;
  searches: number;
  words: string | null;
  filters: string[] | null;
  is_local: boolean | null;
  municipality: string | null;
}

export const COURSE_VERSION_KINDS = [
  'created',
  'saved',
  'live',
  'published',
  'restored',
  'withdrawn',
  'returned',
] as const;
export type CourseVersionKind = (typeof COURSE_VERSION_KINDS)[number];

/** The working copy of a course that is not (all) online (migration 0013). `content` is a `CourseDocument`. */
export interface CourseDraftTable {
  offer_id: string;
  content: Json<unknown>;
  version: number;
  state: 'draft' | 'waiting' | 'returned';
  updated_by: string | null;
  updated_at: Timestamp;
  submitted_by: string | null;
  submitted_at: NullableTimestamp;
  decided_by: string | null;
  decided_at: NullableTimestamp;
  reason: string | null;
}

export interface CourseVersionTable {
  offer_id: string;
  version: number;
  content: Json<unknown>;
  kind: CourseVersionKind;
  actor_id: string | null;
  reason: string | null;
  at: Timestamp;
}

export interface FormReceiptTable {
  id: string;
  person_id: string;
  offer_id: string;
  version: number;
  at: Timestamp;
}

/** What the columns of a member's tables mean (migration 0021). `columns` and `words` are those of a `ColumnMapping`. */
export interface ColumnMappingTable {
  id: string;
  member_id: string;
  headings_key: string;
  headings: Json<unknown>;
  columns: Json<unknown>;
  words: Json<unknown>;
  version: Generated<number>;
  updated_by: string | null;
  updated_at: Timestamp;
}

/** Tables of the catalogue (migrations 0002–0004, 0006, 0013, 0019, 0021, 0022) with those of the members and the network. */
export interface CatalogueTables
  extends MembersTables,
    NetworkTables,
    SourceTables,
    DeliveryTables,
    SuggestionTables,
    FreshnessTables,
    TwinTables {
  data_source: DataSourceTable;
  contact: ContactTable;
  offer: OfferTable;
  course: CourseTable;
  course_run: CourseRunTable;
  course_session: CourseSessionTable;
  catalogue_change: CatalogueChangeTable;
  missed_search_month: MissedSearchMonthTable;
  missed_search: MissedSearchTable;
  course_draft: CourseDraftTable;
  course_version: CourseVersionTable;
  form_receipt: FormReceiptTable;
  column_mapping: ColumnMappingTable;
}

/** Editing names people: whoever changed a course, whoever gets a letter. */
export interface EditingTables extends CatalogueTables, AccountsTables {}
