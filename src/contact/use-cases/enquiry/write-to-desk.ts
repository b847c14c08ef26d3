import type { Kysely } from 'kysely';
import { queueLetter } from '../../../accounts/index.ts';
import { LANGUAGES, type Language } from '../../../platform/texts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { type DeskEvent, deskLetter } from '../../letters/enquiry/desk-letters.ts';
import { memberDeskPath, needPath, OFFICE_DESK_PATH } from '../../model/inbox/desk-paths.ts';
import type { ContactTables } from '../../tables.ts';

/** The need about which somebody is written to. */
export interface LetterNeed {
  readonly needId: string;
  readonly number: string;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly dueAt: Date;
}

const KINDS: Readonly<Record<DeskEvent, string>> = {
  new: 'enquiry_new',
  handed: 'enquiry_handed',
  message: 'enquiry_message',
  reminder: 'enquiry_reminder',
  late: 'enquiry_late',
  escalated: 'enquiry_escalated',
};

/**
 * Writes to the named contact of a need, in the caller's transaction; where there is none, to the contact point's address. What is
 * escalated goes to the contact point, whoever has it.
 */
export async function writeToDesk(
  trx: Kysely<ContactTables>,
  parts: Pick<EnquiryParts, 'network' | 'sender'>,
  letter: { readonly need: LetterNeed; readonly event: DeskEvent; readonly now: Date },
): Promise<void> {
  const { need, event, now } = letter;
  const { contact } = parts.network.settings;
  const member = await memberOf(trx, need.memberId);
  const person = event === 'escalated' ? null : await personOf(trx, need.personId);
  const language = languageOf(person?.language);
  const desk = member === null || person === null ? OFFICE_DESK_PATH : memberDeskPath(member.slug);
  const house = member?.name ?? contact.name[language] ?? contact.name.de;
  await queueLetter(trx, {
    kind: KINDS[event],
    email: person?.email ?? contact.email,
    personId: person?.id ?? null,
    memberId: need.memberId,
    language,
    content: deskLetter({
      sender: parts.sender,
      ...{ language, event, house },
      name: person?.name ?? null,
      number: need.number,
      dueAt: need.dueAt,
      path: needPath(desk, need.needId),
    }),
    mustArrive: true,
    now,
  });
}

async function memberOf(trx: Kysely<ContactTables>, id: string | null) {
  if (id === null) return null;
  const member = trx.selectFrom('member').where('id', '=', id).select(['name', 'slug']);
  return (await member.executeTakeFirst()) ?? null;
}

async function personOf(trx: Kysely<ContactTables>, id: string | null) {
  if (id === null) return null;
  const person = trx
    .selectFrom('person')
    .where('id', '=', id)
    .where('blocked_at', 'is', null)
    .select(['id', 'name', 'email', 'language']);
  return (await person.executeTakeFirst()) ?? null;
}

/** The language of somebody's letters, German where it is not one of ours. */
export function languageOf(text: string | undefined): Language {
  return LANGUAGES.find((language) => language === text) ?? 'de';
}
