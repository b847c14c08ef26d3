import type { Kysely, Selectable } from 'kysely';
import { queueLetter } from '../../../accounts/index.ts';
import type { AppointmentTable } from '../../appointment-tables.ts';
import { serviceName } from '../../appointment-words.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { adviserLetter } from '../../letters/appointments/adviser-letter.ts';
import type { ContactTables } from '../../tables.ts';
import { languageOf } from './queue-visitor-letter.ts';

/** Writes to the adviser of an appointment that it was booked or cancelled; nothing where nobody with an account is there. */
export async function tellAdviser(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  news: {
    readonly appointment: Selectable<AppointmentTable>;
    readonly kind: 'booked' | 'cancelled';
    readonly now: Date;
  },
): Promise<void> {
  const { appointment, kind, now } = news;
  if (appointment.person_id === null) return;
  const person = await trx
    .selectFrom('person')
    .select(['email', 'name', 'language'])
    .where('id', '=', appointment.person_id)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  const member = await trx
    .selectFrom('member')
    .select('slug')
    .where('id', '=', appointment.member_id)
    .executeTakeFirst();
  if (person === undefined || member === undefined) return;
  const language = languageOf(person.language);
  await queueLetter(trx, {
    kind: `presence_${kind}`,
    email: person.email,
    personId: appointment.person_id,
    memberId: appointment.member_id,
    language,
    content: {
      ...adviserLetter({
        sender: parts.sender,
        language,
        name: person.name,
        kind,
        startsAt: appointment.starts_at,
        endsAt: appointment.ends_at,
        service: serviceName(parts.network, appointment.service_key),
        slug: member.slug,
      }),
      sendBefore: appointment.starts_at.toISOString(),
    },
    mustArrive: true,
    now,
  });
}
