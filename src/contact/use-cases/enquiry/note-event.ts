import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { NeedEventKind, NeedState } from '../../enquiry-tables.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

/** Something that happened with a need. */
export interface NeedEvent {
  readonly needId: string;
  readonly kind: NeedEventKind;
  readonly at: Date;
  /** Null = the portal itself or the sender. */
  readonly personId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly serviceKey?: string | null;
  readonly state?: NeedState | null;
  /** Internal words; encrypted. */
  readonly text?: string | null;
}

/** Adds a line to the history of a need, in the caller's transaction. */
export async function noteEvent(
  trx: Kysely<ContactTables>,
  secret: Buffer,
  event: NeedEvent,
): Promise<void> {
  const { needId, kind, at, text = null } = event;
  const id = randomId();
  await trx
    .insertInto('enquiry_event')
    .values({
      id,
      enquiry_id: trx.selectFrom('enquiry_need').where('id', '=', needId).select('enquiry_id'),
      need_id: needId,
      kind,
      at,
      person_id: event.personId ?? null,
      from_member_id: event.from ?? null,
      to_member_id: event.to ?? null,
      service_key: event.serviceKey ?? null,
      state: event.state ?? null,
      sealed: text === null ? null : sealRow(secret, 'enquiry_event', id, text),
    })
    .execute();
}
