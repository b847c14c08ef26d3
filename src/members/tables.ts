import type { ColumnType, Generated } from 'kysely';
import type {
  FundingNeedTable,
  SealKindTable,
  SealReminderTable,
  SealTable,
  StoredFileTable,
} from './seal-tables.ts';

export const MEMBER_KINDS = [
  'provider',
  'company',
  'public_body',
  'advice_service',
  'supporter',
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** How exact a position is; null beside it means that no position is known. */
export type PositionPrecision = 'address' | 'postal_code' | 'municipality';

export type Publication = 'draft' | 'published' | 'withdrawn';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;

export const ACCESS_FEATURES = [
  'step_free',
  'accessible_toilet',
  'induction_loop',
  'quiet_room',
  'sign_language',
  'easy_language_material',
  'assistance_dog',
] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];
export const ACCESS_VALUES = ['yes', 'on_request', 'no'] as const;
/** Known barrier facts; a missing key is unknown and never shown as yes or no. */
export type AccessFacts = Partial<Record<AccessFeature, (typeof ACCESS_VALUES)[number]>>;
/** jsonb: read as a value, written as JSON text. */
type AccessColumn = ColumnType<AccessFacts, string, string>;
type AccessColumnWithDefault = ColumnType<AccessFacts, string | undefined, string>;
/** May be left out of an insert. */
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;

/** Where a record came from; all null for records entered by hand. */
export interface ProvenanceColumns {
  source_id: string | null;
  source_key: string | null;
  content_hash: string | null;
  delivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  source_record_id: string | null;
}

/** Migration 0001: a legal person admitted to the network. Null = unknown. */
export interface MemberTable extends ProvenanceColumns {
  id: string;
  slug: string;
  kind: MemberKind;
  name: string;
  summary: string | null;
  description_html: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  postal_code: string | null;
  place: string | null;
  country: string;
  lat: number | null;
  lon: number | null;
  precision: PositionPrecision | null;
  topics: string[];
  employees: number | null;
  is_demo: boolean;
  publication: Publication;
  created_at: Timestamp;
  updated_at: Timestamp;
  /** Its courses go online without the office's look (migration 0013). */
  trusted: Generated<boolean>;
  /** From here on migration 0011. */
  version: Generated<number>;
  confirmed_at: NullableTimestamp;
  edited_at: NullableTimestamp;
  opening_hours: string | null;
  /** ISO 639-1. */
  languages: Generated<string[]>;
  access: AccessColumnWithDefault;
}

/** A place of a member, most often of teaching. Migrations 0003 and 0011. */
export interface VenueTable extends ProvenanceColumns {
  id: string;
  member_id: string;
  name: string | null;
  street: string | null;
  postal_code: string | null;
  place: string | null;
  locality: string | null;
  country: string;
  note: string | null;
  lat: number | null;
  lon: number | null;
  precision: PositionPrecision | null;
  access: AccessColumn;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Generated<number>;
  edited_at: NullableTimestamp;
  /** Migration 0018: the member's place no more, kept for the runs that name it. */
  removed_at: OptionalTimestamp;
}

export const NOTICE_KINDS = ['offers', 'seeks'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Migration 0011: what a member offers to others or looks for, until a day. */
export interface MemberNoticeTable {
  id: string;
  member_id: string;
  kind: NoticeKind;
  title: string;
  details: string | null;
  topic: string | null;
  /** A calendar day (Europe/Berlin) as ISO text. */
  ends_on: string;
  created_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Generated<number>;
}

/** Migration 0011: a person whom a member names on its page, with the agreement to it. */
export interface MemberContactTable {
  id: string;
  member_id: string;
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
  consent_text: string;
  consented_at: Timestamp;
  consent_noted_by: string | null;
  revoked_at: NullableTimestamp;
  /** From here to `left_at` migration 0018. */
  told_at: OptionalTimestamp;
  token_hash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  left_at: OptionalTimestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Generated<number>;
}

/** A criterion as it was put to an applicant, with the answer: true = agreed, else their words. */
export interface AnsweredCriterion {
  readonly key: string;
  readonly text: string;
  readonly answer: string | true;
}

/** Migration 0010. */
export interface MembershipApplicationTable {
  id: string;
  kind: MemberKind;
  name: string;
  street: string | null;
  postal_code: string | null;
  place: string;
  website: string | null;
  topics: string[];
  can_offer: string | null;
  looks_for: string | null;
  criteria: ColumnType<readonly AnsweredCriterion[], string, never>;
  contact_name: string;
  contact_email: string;
  contact_email_key: string;
  contact_phone: string | null;
  language: string;
  privacy_text: string;
  token_hash: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  confirmed_at: OptionalTimestamp;
  decided_at: OptionalTimestamp;
  decided_by: string | null;
  decision: 'admitted' | 'declined' | null;
  reason: string | null;
  member_id: string | null;
  version: Generated<number>;
}

/** Migration 0010: one term; see `model/membership/terms.ts`. */
export interface MembershipTable {
  id: string;
  member_id: string;
  from_on: string;
  to_on: string | null;
  fee_class: string;
  voting_right: boolean;
  created_by: string | null;
  created_at: Timestamp;
  ended_by: string | null;
  ended_at: OptionalTimestamp;
  version: Generated<number>;
  /** Migration 0018; null = as `member.kind` says. */
  kind: ColumnType<MemberKind | null, MemberKind | null | undefined, MemberKind | null>;
  reason: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface MembersTables {
  stored_file: StoredFileTable;
  seal_kind: SealKindTable;
  funding_need: FundingNeedTable;
  seal: SealTable;
  seal_reminder: SealReminderTable;
  member: MemberTable;
  venue: VenueTable;
  member_notice: MemberNoticeTable;
  member_contact: MemberContactTable;
  membership_application: MembershipApplicationTable;
  membership: MembershipTable;
}
