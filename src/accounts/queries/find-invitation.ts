import type { Kysely, Selectable } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import { type InvitationState, type InvitedRole, invitationState } from '../model/invitation.ts';
import type { AccountsTables, InvitationTable } from '../tables.ts';

/** An invitation as the page of its link needs it. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly emailKey: string;
  readonly invited: InvitedRole;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly createdBy: string | null;
  /** What the person entered already, with the version of the privacy text agreed to; null = nothing yet. */
  readonly answer: {
    readonly name: string;
    readonly textVersion: string;
    readonly givenAt: Date;
  } | null;
}

/** The invitation whose letter held this token; null if there is none. With `lock` nobody else can use it until the transaction ends. */
export async function findInvitation(
  db: Kysely<AccountsTables>,
  token: string,
  now: Date,
  lock?: 'lock',
): Promise<Invitation | null> {
  const query = db
    .selectFrom('invitation')
    .where('token_hash', '=', hashOf(token))
    .selectAll()
    .$if(lock === 'lock', (open) => open.forUpdate());
  const row = await query.executeTakeFirst();
  const invited = row === undefined ? null : invitedRole(row);
  if (row === undefined || invited === null) return null;
  return {
    id: row.id,
    email: row.email,
    emailKey: row.email_key,
    invited,
    state: invitationState(
      { acceptedAt: row.accepted_at, revokedAt: row.revoked_at, expiresAt: row.expires_at },
      now,
    ),
    expiresAt: row.expires_at,
    createdBy: row.created_by,
    answer: answerOf(row),
  };
}

function answerOf(row: Selectable<InvitationTable>): Invitation['answer'] {
  const { name, privacy_text: textVersion, answered_at: givenAt } = row;
  return name === null || textVersion === null || givenAt === null
    ? null
    : { name, textVersion, givenAt };
}

function invitedRole(row: Selectable<InvitationTable>): InvitedRole | null {
  if (row.member_id !== null && row.member_role !== null) {
    return { kind: 'member', memberId: row.member_id, role: row.member_role };
  }
  return row.office_role === null ? null : { kind: 'office', role: row.office_role };
}
