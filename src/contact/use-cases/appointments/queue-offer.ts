import type { Kysely, Selectable } from 'kysely';
import { queueLetter } from '../../../accounts/index.ts';
import type { AppointmentTable, AppointmentWaitTable } from '../../appointment-tables.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { offerLetter } from '../../letters/appointments/visitor-letters.ts';
import { waitToken } from '../../model/appointments/appointment-token.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';
import { openAs } from '../../model/enquiry/sealed.ts';
import { viewOf } from '../../queries/appointments/appointment-view.ts';
import type { ContactTables } from '../../tables.ts';
import { languageOf } from './queue-visitor-letter.ts';

/** Writes to who waits that a slot is kept; whoever has no e-mail is called by the desk, which sees it on its page. */
export async function queueOffer(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  offer: {
    readonly wait: Selectable<AppointmentWaitTable>;
    readonly held: Selectable<AppointmentTable>;
    readonly presence: Presence;
    readonly until: Date;
    readonly now: Date;
  },
): Promise<void> {
  const { wait, until, now } = offer;
  const visitor = openAs(SealedVisitor, parts.secret, {
    table: 'appointment_wait',
    id: wait.id,
    sealed: wait.sealed,
  });
  if (visitor?.kind !== 'email') return;
  const language = languageOf(wait.page_language);
  const appointment = viewOf(parts, offer.held, offer.presence);
  const token = waitToken(parts.secret, wait.id);
  await queueLetter(trx, {
    kind: 'appointment_offered',
    email: visitor.value,
    personId: null,
    memberId: wait.member_id,
    language,
    content: {
      ...offerLetter({ parts, appointment, visitor, language, token, until }),
      sendBefore: until.toISOString(),
    },
    mustArrive: true,
    now,
  });
}
