import type { ColumnType, Generated } from 'kysely';
import type {
  AppointmentCountKind,
  AppointmentState,
  ContactKind,
  WaitState,
} from './model/appointments/appointment-state.ts';
import type { MeetingWay } from './model/appointments/presence.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** May be left out of an insert. */
type Optional<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** Migration 0033. Days are local dates (Europe/Berlin) as ISO text, times `HH:MM:SS`. */
export interface PresenceTable {
  id: string;
  member_id: string;
  service_key: string;
  person_id: string | null;
  shown_name: string | null;
  weekday: number | null;
  from_on: string;
  until_on: string | null;
  from_time: string;
  to_time: string;
  slot_minutes: number;
  buffer_minutes: Generated<number>;
  ways: MeetingWay[];
  place_name: string | null;
  street: string | null;
  postal_code: string | null;
  town: string | null;
  bus: string | null;
  step_free: boolean | null;
  child_welcome: Generated<boolean>;
  on_holidays: Generated<boolean>;
  languages: string[];
  topics: string[];
  bring: string | null;
  created_by: string | null;
  created_at: Timestamp;
}

/** Migration 0033: a whole day (no times) or a hole. */
export interface PresenceAbsenceTable {
  id: string;
  presence_id: string;
  on_date: string;
  from_time: string | null;
  to_time: string | null;
  reason: string;
  created_by: string | null;
  created_at: Timestamp;
}

/** Migration 0033. */
export interface AppointmentWaitTable {
  id: string;
  member_id: string;
  service_key: string;
  token_hash: Buffer;
  sealed: Buffer | null;
  contact_kind: ContactKind;
  email_mac: Optional<Buffer>;
  phone_mac: Optional<Buffer>;
  form_key: string;
  language: string;
  page_language: string;
  topic: string | null;
  way: MeetingWay | null;
  state: WaitState;
  refused: Generated<string[]>;
  created_at: Timestamp;
  closed_at: Optional<Date>;
}

/** Migration 0033. */
export interface AppointmentTable {
  id: string;
  presence_id: string;
  member_id: string;
  service_key: string;
  person_id: string | null;
  starts_at: Timestamp;
  ends_at: Timestamp;
  busy_until: Timestamp;
  way: MeetingWay;
  topic: string | null;
  language: string;
  page_language: string;
  with_child: Generated<boolean>;
  token_hash: Buffer;
  sealed: Buffer | null;
  contact_kind: ContactKind;
  email_mac: Optional<Buffer>;
  phone_mac: Optional<Buffer>;
  form_key: string;
  state: AppointmentState;
  wait_id: Optional<string>;
  held_until: Optional<Date>;
  cancelled_by: Optional<'visitor' | 'member' | 'portal'>;
  cancelled_at: Optional<Date>;
  reason: Optional<string>;
  reminded_at: Optional<Date>;
  sequence: Generated<number>;
  created_at: Timestamp;
}

/** Migration 0033. */
export interface PresenceFeedTable {
  person_id: string;
  token_hash: Buffer;
  created_at: Timestamp;
}

/** Migration 0033. `month` is its first day. */
export interface AppointmentCountTable {
  month: string;
  member_id: string;
  service_key: string;
  kind: AppointmentCountKind;
  count: number;
}

/** Tables of presence hours and appointments. */
export interface AppointmentTables {
  presence: PresenceTable;
  presence_absence: PresenceAbsenceTable;
  appointment_wait: AppointmentWaitTable;
  appointment: AppointmentTable;
  presence_feed: PresenceFeedTable;
  appointment_count: AppointmentCountTable;
}
