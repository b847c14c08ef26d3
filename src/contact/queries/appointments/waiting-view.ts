import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { WaitState } from '../../model/appointments/appointment-state.ts';
import type { MeetingWay } from '../../model/appointments/presence.ts';
import { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';
import { openAs } from '../../model/enquiry/sealed.ts';
import { type AppointmentView, viewOf } from './appointment-view.ts';
import { readPresences } from './read-presence.ts';

/** Somebody on a waiting list, with the slot that is kept for them. */
export interface WaitingView {
  readonly id: string;
  readonly serviceKey: string;
  readonly topic: string | null;
  readonly way: MeetingWay | null;
  readonly language: string;
  readonly state: WaitState;
  readonly createdAt: Date;
  /** How many stand before. */
  readonly ahead: number;
  readonly visitor: SealedVisitor | null;
  readonly offer: AppointmentView | null;
}

type Parts = Pick<EnquiryParts, 'db' | 'secret'>;

/** The place of a link; null if there is none (any more). */
export async function waitingByToken(
  parts: Parts,
  token: string,
  now: Date,
): Promise<WaitingView | null> {
  const [row] = await waitingRows(parts).where('token_hash', '=', hashOf(token)).execute();
  return row === undefined ? null : view(parts, row, now);
}

/** Everybody who waits for a partner's services, in turn. */
export async function waitingOf(
  parts: Parts,
  memberId: string,
  now: Date,
): Promise<readonly WaitingView[]> {
  const rows = await waitingRows(parts)
    .where('member_id', '=', memberId)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return Promise.all(rows.map((row) => view(parts, row, now)));
}

function waitingRows({ db }: Parts) {
  return db
    .selectFrom('appointment_wait')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('appointment_wait as other')
        .whereRef('other.service_key', '=', 'appointment_wait.service_key')
        .whereRef('other.created_at', '<', 'appointment_wait.created_at')
        .where('other.closed_at', 'is', null)
        .select((count) => count.fn.countAll<string>().as('ahead'))
        .as('ahead'),
    );
}

type WaitingRow = Awaited<ReturnType<ReturnType<typeof waitingRows>['execute']>>[number];

async function view(parts: Parts, row: WaitingRow, now: Date): Promise<WaitingView> {
  const { db, secret } = parts;
  const held = await db
    .selectFrom('appointment')
    .selectAll()
    .where('wait_id', '=', row.id)
    .where('state', '=', 'held')
    .where('held_until', '>', now)
    .executeTakeFirst();
  const [presence] =
    held === undefined ? [] : await readPresences(db, { presenceId: held.presence_id });
  return {
    id: row.id,
    serviceKey: row.service_key,
    topic: row.topic,
    way: row.way,
    language: row.language,
    state: row.state,
    createdAt: row.created_at,
    ahead: Number(row.ahead ?? 0),
    visitor: openAs(SealedVisitor, secret, {
      table: 'appointment_wait',
      id: row.id,
      sealed: row.sealed,
    }),
    offer: held === undefined || presence === undefined ? null : viewOf(parts, held, presence),
  };
}
