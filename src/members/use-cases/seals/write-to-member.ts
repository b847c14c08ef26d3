import type { Kysely } from 'kysely';
import {
  type LetterContent,
  type OwnerAddress,
  ownerAddresses,
  queueLetter,
} from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { languageOf } from '../membership/language-of.ts';

/** To whom a letter about a member goes. */
export interface Addressee {
  readonly name: string;
  readonly language: Language;
  readonly member: { readonly slug: string; readonly name: string };
}

/**
 * Writes to all who look after a member (owners and editors), each in their language, in the caller's transaction.
 */
export async function writeToMember(
  trx: Kysely<MembershipTables>,
  letter: {
    readonly memberId: string;
    /** For the mail log. */
    readonly kind: string;
    write(to: Addressee): LetterContent;
    readonly now: Date;
  },
): Promise<void> {
  const { memberId, kind, now } = letter;
  const member = await trx
    .selectFrom('member')
    .select(['slug', 'name'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  for (const person of await addresseesOf(trx, memberId, now)) {
    const language = languageOf(person.language);
    await queueLetter(trx, {
      kind,
      email: person.email,
      personId: person.personId,
      memberId,
      language,
      content: letter.write({ name: person.name, language, member }),
      mustArrive: true,
      now,
    });
  }
}

/** The people to whom {@link writeToMember} writes. */
export function addresseesOf(
  db: Kysely<MembershipTables>,
  memberId: string,
  now: Date,
): Promise<readonly OwnerAddress[]> {
  return ownerAddresses(db, memberId, localDate(now), ['owner', 'editor']);
}
