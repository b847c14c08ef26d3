import type { EnquiryParts } from '../../enquiry-parts.ts';
import { openAs, SealedMessage } from '../../model/enquiry/sealed.ts';
import type { MessageLine } from './views.ts';

/** What was written to the sender of an enquiry and by them, oldest first. */
export async function messagesOf(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  { enquiryId }: { readonly enquiryId: string },
): Promise<readonly MessageLine[]> {
  const rows = await db
    .selectFrom('enquiry_message as m')
    .leftJoin('person as p', 'p.id', 'm.person_id')
    .where('m.enquiry_id', '=', enquiryId)
    .orderBy('m.at')
    .orderBy('m.id')
    .select(['m.id', 'm.need_id', 'm.direction', 'm.at', 'm.sealed', 'p.name'])
    .execute();
  return rows.map(({ id, need_id, direction, at, sealed, name }) => {
    const words = openAs(SealedMessage, secret, { table: 'enquiry_message', id, sealed });
    return {
      ...{ id, needId: need_id, direction, personName: name, at },
      subject: words?.subject ?? null,
      text: words?.text ?? null,
    };
  });
}
