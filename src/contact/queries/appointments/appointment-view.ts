import type { Selectable } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { AppointmentTable } from '../../appointment-tables.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { AppointmentState } from '../../model/appointments/appointment-state.ts';
import type { MeetingWay, Presence } from '../../model/appointments/presence.ts';
import { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';
import { openAs } from '../../model/enquiry/sealed.ts';
import { readPresences } from './read-presence.ts';

/** An appointment with its place and, unless deleted, who comes. */
export interface AppointmentView {
  readonly id: string;
  readonly presence: Presence;
  readonly memberId: string;
  readonly serviceKey: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly way: MeetingWay;
  readonly topic: string | null;
  readonly language: string;
  readonly pageLanguage: string;
  readonly withChild: boolean;
  readonly state: AppointmentState;
  readonly cancelledBy: 'visitor' | 'member' | 'portal' | null;
  readonly reason: string | null;
  readonly heldUntil: Date | null;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly visitor: SealedVisitor | null;
}

type Secret = Pick<EnquiryParts, 'secret'>;

export function viewOf(
  { secret }: Secret,
  row: Selectable<AppointmentTable>,
  presence: Presence,
): AppointmentView {
  return {
    id: row.id,
    presence,
    memberId: row.member_id,
    serviceKey: row.service_key,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    way: row.way,
    topic: row.topic,
    language: row.language,
    pageLanguage: row.page_language,
    withChild: row.with_child,
    state: row.state,
    cancelledBy: row.cancelled_by,
    reason: row.reason,
    heldUntil: row.held_until,
    sequence: row.sequence,
    createdAt: row.created_at,
    visitor: openAs(SealedVisitor, secret, {
      table: 'appointment',
      id: row.id,
      sealed: row.sealed,
    }),
  };
}

/** The appointment of a link; null if there is none (any more). */
export async function appointmentByToken(
  parts: Pick<EnquiryParts, 'db' | 'secret'>,
  token: string,
): Promise<AppointmentView | null> {
  const row = await parts.db
    .selectFrom('appointment')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('state', '<>', 'held')
    .executeTakeFirst();
  if (row === undefined) return null;
  const [presence] = await readPresences(parts.db, { presenceId: row.presence_id });
  return presence === undefined ? null : viewOf(parts, row, presence);
}
