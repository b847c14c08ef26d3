import type { Kysely, Selectable } from 'kysely';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { SlipContent } from '../../model/slips/slip-content.ts';
import type { SlipLanguage } from '../../model/slips/slip-language.ts';
import type { SlipOutcome, SlipState } from '../../model/slips/slip-state.ts';
import type { HandoverSlipTable } from '../../slip-tables.ts';
import type { ContactTables } from '../../tables.ts';

/** A slip as pages and rules see it. */
export interface SlipView {
  readonly id: string;
  readonly code: string;
  readonly isPaper: boolean;
  readonly channel: SlipChannel;
  readonly state: SlipState;
  readonly language: SlipLanguage;
  /** Null = only on paper as yet. */
  readonly content: SlipContent | null;
  readonly issuerMemberId: string;
  readonly issuerName: string;
  readonly targetMemberId: string | null;
  readonly targetName: string | null;
  readonly serviceKey: string | null;
  readonly issuedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly enrolledAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: SlipOutcome | null;
  readonly followedUpAt: Date | null;
  readonly expiresAt: Date;
}

/** All slips with the names of both members. */
export function selectSlips(db: Kysely<ContactTables>) {
  return db
    .selectFrom('handover_slip as s')
    .innerJoin('member as i', 'i.id', 's.issuer_member_id')
    .leftJoin('member as t', 't.id', 's.target_member_id')
    .selectAll('s')
    .select(['i.name as issuer_name', 't.name as target_name']);
}

export function slipViewOf(
  row: Selectable<HandoverSlipTable> & {
    readonly issuer_name: string;
    readonly target_name: string | null;
  },
): SlipView {
  return {
    id: row.id,
    code: row.code,
    isPaper: row.block_id !== null,
    channel: row.channel,
    state: row.state,
    language: row.language,
    content: row.content,
    issuerMemberId: row.issuer_member_id,
    issuerName: row.issuer_name,
    targetMemberId: row.target_member_id,
    targetName: row.target_name,
    serviceKey: row.service_key,
    issuedAt: row.issued_at,
    arrivedAt: row.arrived_at,
    enrolledAt: row.enrolled_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    followedUpAt: row.followed_up_at,
    expiresAt: row.expires_at,
  };
}
