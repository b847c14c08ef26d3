import { randomId } from '../../../platform/ids.ts';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { waitToken } from '../../model/appointments/appointment-token.ts';
import type { ContactWay } from '../../model/appointments/contact-way.ts';
import type { MeetingWay } from '../../model/appointments/presence.ts';
import { lookupMac, sealRow } from '../../model/enquiry/sealed.ts';
import { countAppointment } from './count-appointment.ts';

export interface Waiting {
  readonly memberId: string;
  readonly serviceKey: string;
  readonly name: string;
  readonly contact: ContactWay;
  readonly topic: string | null;
  /** Null = any. */
  readonly way: MeetingWay | null;
  readonly language: string;
  readonly pageLanguage: Language;
  readonly formKey: string;
  readonly now: Date;
}

/** Puts somebody at the end of the waiting list of a service; the same form, or the same contact, has one place. Answers the token. */
export function joinWaitingList(parts: EnquiryParts, waiting: Waiting): Promise<string> {
  const { contact, now } = waiting;
  const email = lookupMac(parts.secret, 'email', contact.kind === 'email' ? contact.value : null);
  const phone = lookupMac(parts.secret, 'phone', contact.kind === 'phone' ? contact.value : null);
  return parts.db.transaction().execute(async (trx) => {
    const there = await trx
      .selectFrom('appointment_wait')
      .select('id')
      .where('closed_at', 'is', null)
      .where((row) => {
        const same = email === null ? row('phone_mac', '=', phone) : row('email_mac', '=', email);
        const here = row.and([same, row('service_key', '=', waiting.serviceKey)]);
        return row.or([row('form_key', '=', waiting.formKey), here]);
      })
      .executeTakeFirst();
    if (there !== undefined) return waitToken(parts.secret, there.id);
    const id = randomId();
    const token = waitToken(parts.secret, id);
    await trx
      .insertInto('appointment_wait')
      .values({
        id,
        member_id: waiting.memberId,
        service_key: waiting.serviceKey,
        token_hash: hashOf(token),
        sealed: sealRow(parts.secret, 'appointment_wait', id, { name: waiting.name, ...contact }),
        contact_kind: contact.kind,
        email_mac: email,
        phone_mac: phone,
        form_key: waiting.formKey,
        language: waiting.language,
        page_language: waiting.pageLanguage,
        topic: waiting.topic,
        way: waiting.way,
        state: 'waiting',
        created_at: now,
      })
      .execute();
    await countAppointment(trx, waiting, 'waiting');
    return token;
  });
}
