import type { ColumnType, Generated } from 'kysely';
import type { MemberRole, OfficeRole } from './model/roles.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type OptionalTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
/** A local date as ISO text. */
type Day = ColumnType<string, string, string>;
type OptionalDay = ColumnType<string | null, string | null, string | null>;

/** Migration 0007. Comments on the columns stand there. */
export interface PersonTable {
  id: string;
  email: string;
  email_key: string;
  name: string;
  language: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  last_sign_in_at: OptionalTimestamp;
  blocked_at: OptionalTimestamp;
  /** Migration 0015. */
  erasure_told_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  version: Generated<number>;
}

export interface SignInAttemptTable {
  id: string;
  browser_hash: Buffer;
  email_key: string;
  person_id: string | null;
  code_hash: Buffer | null;
  tries: Generated<number>;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: OptionalTimestamp;
}

export interface SessionTable {
  id: string;
  token_hash: Buffer;
  person_id: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  proved_at: Timestamp;
  second_factor_at: OptionalTimestamp;
  device: string;
}

export interface PasskeyTable {
  id: string;
  person_id: string;
  public_key: Buffer;
  counter: ColumnType<string, number | string, number | string>;
  transports: string[];
  name: string;
  created_at: Timestamp;
  last_used_at: OptionalTimestamp;
}

export interface AuthenticatorAppTable {
  person_id: string;
  secret: Buffer;
  last_step: ColumnType<string, number | string | undefined, number | string>;
  confirmed_at: OptionalTimestamp;
  created_at: Timestamp;
  wrong_at: ColumnType<Date[], readonly Date[] | undefined, readonly Date[]>;
}

/** Migration 0008. */
export interface FactorChallengeTable {
  id: string;
  kind: 'app' | 'new_passkey' | 'passkey' | 'sign_in';
  session_id: string | null;
  browser_hash: Buffer | null;
  content: Buffer;
  expires_at: Timestamp;
}

export interface FactorResetTable {
  id: string;
  person_id: string;
  requested_by: string | null;
  requested_at: Timestamp;
  expires_at: Timestamp;
  released_by: string | null;
  released_at: OptionalTimestamp;
}

export interface MandateTable {
  id: string;
  person_id: string;
  member_id: string;
  role: MemberRole;
  from_on: Day;
  to_on: OptionalDay;
  created_by: string | null;
  created_at: Timestamp;
  version: Generated<number>;
}

export interface OfficeRoleTable {
  id: string;
  person_id: string;
  role: OfficeRole;
  from_on: Day;
  to_on: OptionalDay;
  created_by: string | null;
  created_at: Timestamp;
}

export interface InvitationTable {
  id: string;
  token_hash: Buffer;
  email: string;
  email_key: string;
  member_id: string | null;
  member_role: MemberRole | null;
  office_role: OfficeRole | null;
  created_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  name: string | null;
  privacy_text: string | null;
  answered_at: OptionalTimestamp;
  accepted_by: string | null;
  accepted_at: OptionalTimestamp;
  revoked_at: OptionalTimestamp;
}

export interface AddressChangeTable {
  person_id: string;
  id: string;
  email: string;
  email_key: string;
  code_hash: Buffer | null;
  tries: Generated<number>;
  created_at: Timestamp;
  expires_at: Timestamp;
}

/** Migration 0009. */
export interface TakeoverRequestTable {
  id: string;
  member_id: string;
  name: string;
  email: string;
  email_key: string;
  proof: string;
  created_at: Timestamp;
  decided_at: OptionalTimestamp;
  decided_by: string | null;
  decision: 'accepted' | 'declined' | null;
}

/** Migration 0017. */
export interface TakeoverConfirmationTable {
  id: string;
  token_hash: Buffer;
  member_id: string;
  name: string;
  email: string;
  email_key: string;
  proof: string;
  created_at: Timestamp;
  expires_at: Timestamp;
}

/** Migration 0015. */
export interface OidcIdentityTable {
  issuer: string;
  subject: string;
  person_id: string;
  created_at: Timestamp;
  last_used_at: OptionalTimestamp;
  parted_at: OptionalTimestamp;
}

export interface OidcFlowTable {
  id: string;
  browser_hash: Buffer;
  content: Buffer;
  session_id: string | null;
  language: string;
  next: string | null;
  expires_at: Timestamp;
}

export interface AuditEntryTable {
  seq: ColumnType<string, never, never>;
  at: Timestamp;
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  member_id: string | null;
  details: ColumnType<unknown, string | undefined, string>;
}

export interface LetterTable {
  id: string;
  kind: string;
  email: string;
  person_id: string | null;
  member_id: string | null;
  language: string;
  content: ColumnType<unknown, string | null, string | null>;
  state: 'waiting' | 'sent' | 'failed';
  tries: Generated<number>;
  problem: string | null;
  created_at: Timestamp;
  finished_at: OptionalTimestamp;
}

/** Migration 0016. */
export interface ConsentTable {
  id: string;
  person_id: string;
  kind: 'privacy_text';
  text_version: string;
  given_at: Timestamp;
  withdrawn_at: OptionalTimestamp;
}

export interface AccountsTables {
  person: PersonTable;
  sign_in_attempt: SignInAttemptTable;
  session: SessionTable;
  passkey: PasskeyTable;
  authenticator_app: AuthenticatorAppTable;
  factor_challenge: FactorChallengeTable;
  factor_reset: FactorResetTable;
  mandate: MandateTable;
  office_role: OfficeRoleTable;
  invitation: InvitationTable;
  address_change: AddressChangeTable;
  takeover_request: TakeoverRequestTable;
  takeover_confirmation: TakeoverConfirmationTable;
  oidc_identity: OidcIdentityTable;
  oidc_flow: OidcFlowTable;
  audit_entry: AuditEntryTable;
  consent: ConsentTable;
  letter: LetterTable;
}
