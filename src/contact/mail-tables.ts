import type { ColumnType, Generated } from 'kysely';
import type { FeedbackPicture } from './model/mail/feedback-picture.ts';
import type { MailReason, MailState } from './model/mail/mail-state.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
type OptionalBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
type OptionalText = ColumnType<string | null, string | null | undefined, string | null>;

/** Migration 0032: where answers to letters about a need go. */
export interface ReplyAddressTable {
  token_hash: Buffer;
  need_id: string;
  created_at: Timestamp;
}

/** Migration 0032. */
export interface IncomingMailTable {
  id: string;
  message_key: Buffer;
  received_at: Timestamp;
  channel: 'program' | 'command';
  bytes: number;
  sealed: OptionalBytes;
  email_mac: OptionalBytes;
  state: MailState;
  reason: ColumnType<MailReason | null, MailReason | null | undefined, MailReason | null>;
  tries: Generated<number>;
  enquiry_id: OptionalText;
  need_id: OptionalText;
  decided_by: OptionalText;
  decided_at: OptionalTimestamp;
}

/** Migration 0032: whether it helped; leads to no enquiry. */
export interface FeedbackVoteTable {
  token_hash: Buffer;
  /** '' = none in particular. */
  service_key: string;
  opened_at: Timestamp;
  picture: ColumnType<
    FeedbackPicture | null,
    FeedbackPicture | null | undefined,
    FeedbackPicture | null
  >;
  voted_at: OptionalTimestamp;
  counted_at: OptionalTimestamp;
  words: OptionalBytes;
  words_at: OptionalTimestamp;
}

/** Migration 0032: votes as numbers only. */
export interface FeedbackCountTable {
  month: string;
  service_key: string;
  picture: FeedbackPicture;
  count: number;
}

export interface MailTables {
  reply_address: ReplyAddressTable;
  incoming_mail: IncomingMailTable;
  feedback_vote: FeedbackVoteTable;
  feedback_count: FeedbackCountTable;
}
