import type { Kysely, Selectable } from 'kysely';
import { queueLetter } from '../../../accounts/index.ts';
import { LANGUAGES, type Language } from '../../../platform/texts/index.ts';
import type { AppointmentTable } from '../../appointment-tables.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { VisitorLetter } from '../../letters/appointments/visitor-letters.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { viewOf } from '../../queries/appointments/appointment-view.ts';
import type { ContactTables } from '../../tables.ts';

/** Writes to who booked, if there is an e-mail address, in the caller's transaction. */
export async function queueVisitorLetter(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  row: Selectable<AppointmentTable>,
  presence: Presence,
  letter: {
    /** For the mail log. */
    readonly kind: string;
    readonly write: VisitorLetter;
    /** After this nobody needs it. */
    readonly sendBefore?: Date;
    readonly mustArrive?: boolean;
    readonly now: Date;
  },
): Promise<boolean> {
  const appointment = viewOf(parts, row, presence);
  const { visitor } = appointment;
  if (visitor?.kind !== 'email') return false;
  const language = languageOf(row.page_language);
  const content = letter.write({ parts, appointment, visitor, language });
  await queueLetter(trx, {
    kind: letter.kind,
    email: visitor.value,
    personId: null,
    memberId: row.member_id,
    language,
    content:
      letter.sendBefore === undefined
        ? content
        : { ...content, sendBefore: letter.sendBefore.toISOString() },
    mustArrive: letter.mustArrive ?? false,
    now: letter.now,
  });
  return true;
}

export function languageOf(text: string): Language {
  return LANGUAGES.find((own) => own === text) ?? 'de';
}
