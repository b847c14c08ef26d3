import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** May be left out of an insert. */
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
type OptionalBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;

/** How an enquiry came in. */
export const ENQUIRY_CHANNELS = ['form', 'callback', 'course', 'email', 'phone', 'visit'] as const;
export type EnquiryChannel = (typeof ENQUIRY_CHANNELS)[number];

/** How the sender wants to hear from the contact point. */
export const ANSWER_WAYS = ['email', 'phone', 'visit'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** How a need ends: helped, talked to without help, not reached, not a matter of the network. */
export const NEED_OUTCOMES = ['done', 'done_no_help', 'unreachable', 'not_ours'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];
export const NEED_STATES = ['new', 'taken', ...NEED_OUTCOMES] as const;
export type NeedState = (typeof NEED_STATES)[number];

export const NEED_EVENT_KINDS = [
  'received',
  'taken',
  'handed_over',
  'answered',
  'called',
  'tried',
  'noted',
  'message',
  'reminded',
  'red',
  'escalated',
  'closed',
  'reopened',
] as const;
export type NeedEventKind = (typeof NEED_EVENT_KINDS)[number];

/** Migration 0031. */
export interface EnquiryTable {
  id: string;
  number: string;
  token_hash: Buffer;
  form_key: string;
  channel: EnquiryChannel;
  answer_way: AnswerWay;
  language: string;
  page_language: string;
  topics: string[];
  postal_code: string | null;
  audience: string | null;
  offer_id: string | null;
  asked_member_id: string | null;
  reason_chips: string[];
  sealed: Buffer | null;
  email_mac: OptionalBytes;
  phone_mac: OptionalBytes;
  held_at: OptionalTimestamp;
  held_reasons: Generated<string[]>;
  created_at: Timestamp;
  closed_at: OptionalTimestamp;
  erased_at: OptionalTimestamp;
}

/** Migration 0031: one thing that an enquiry asks for. */
export interface EnquiryNeedTable {
  id: string;
  enquiry_id: string;
  position: number;
  topic: string;
  sealed: OptionalBytes;
  service_key: string | null;
  /** Null = the office. */
  member_id: string | null;
  state: NeedState;
  person_id: string | null;
  waits_from: Timestamp;
  remind_at: Timestamp;
  due_at: Timestamp;
  escalate_at: Timestamp;
  reminded_at: OptionalTimestamp;
  red_at: OptionalTimestamp;
  escalated_at: OptionalTimestamp;
  taken_at: OptionalTimestamp;
  answered_at: OptionalTimestamp;
  closed_at: OptionalTimestamp;
  version: Generated<number>;
}

/** Migration 0031. */
export interface EnquiryEventTable {
  id: string;
  /** The order in which things happened. */
  seq: Generated<string>;
  enquiry_id: string;
  need_id: string;
  kind: NeedEventKind;
  at: Timestamp;
  person_id: string | null;
  from_member_id: string | null;
  to_member_id: string | null;
  service_key: string | null;
  state: NeedState | null;
  sealed: OptionalBytes;
}

/** Migration 0031. */
export interface EnquiryMessageTable {
  id: string;
  enquiry_id: string;
  need_id: string | null;
  direction: 'in' | 'out';
  person_id: string | null;
  at: Timestamp;
  sealed: Buffer | null;
  source_key: string | null;
}

/** Migration 0031: who answers for a member. */
export interface EnquiryDutyTable {
  id: string;
  member_id: string;
  /** Null = for all services of the member. */
  service_key: string | null;
  person_id: string;
  weight: Generated<number>;
  /** Local dates, both included; null = not away. */
  absent_from: string | null;
  absent_to: string | null;
}

/** Migration 0031: counts that stay. */
export interface EnquiryCountTable {
  month: string;
  service_key: string;
  topic: string;
  channel: EnquiryChannel;
  language: string;
  kind: string;
  count: number;
}

export interface EnquiryTables {
  enquiry: EnquiryTable;
  enquiry_need: EnquiryNeedTable;
  enquiry_event: EnquiryEventTable;
  enquiry_message: EnquiryMessageTable;
  enquiry_duty: EnquiryDutyTable;
  enquiry_count: EnquiryCountTable;
}
