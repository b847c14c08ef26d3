import type { ColumnType } from 'kysely';
import type { SlipChannel } from './model/slips/slip-channel.ts';
import type { SlipContent } from './model/slips/slip-content.ts';
import type { SlipLanguage } from './model/slips/slip-language.ts';
import type { SlipOutcome, SlipState } from './model/slips/slip-state.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** May be left out of an insert. */
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;

/** Migration 0034: blank slips printed ahead. */
export interface SlipBlockTable {
  id: string;
  member_id: string;
  language: SlipLanguage;
  channel: SlipChannel;
  size: number;
  created_by: string | null;
  created_at: Timestamp;
}

/** Migration 0034: one slip. Nothing says who carries it. */
export interface HandoverSlipTable {
  id: string;
  code: string;
  block_id: string | null;
  block_number: number | null;
  issuer_member_id: string;
  channel: SlipChannel;
  state: SlipState;
  language: SlipLanguage;
  target_member_id: string | null;
  service_key: string | null;
  offer_id: string | null;
  /** jsonb: read as a value, written as JSON text. */
  content: ColumnType<SlipContent | null, string | null, string | null>;
  issued_by: string | null;
  issued_at: OptionalTimestamp;
  arrived_by: string | null;
  arrived_at: OptionalTimestamp;
  enrolled_at: OptionalTimestamp;
  closed_at: OptionalTimestamp;
  outcome: SlipOutcome | null;
  followed_up_at: OptionalTimestamp;
  expires_at: Timestamp;
}

/** Migration 0034: what stays of slips after 90 days. `month` is the first day, as ISO text. */
export interface SlipCountTable {
  month: string;
  issuer_member_id: string;
  channel: SlipChannel;
  is_paper: boolean;
  reached: 'issued' | 'arrived' | 'enrolled';
  count: number;
}

export interface SlipTables {
  slip_block: SlipBlockTable;
  handover_slip: HandoverSlipTable;
  slip_count: SlipCountTable;
}
