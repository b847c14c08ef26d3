import type { Kysely } from 'kysely';
import { LANGUAGES, type Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import type { AccountsTables } from '../tables.ts';
import { queueLetter } from './queue-letter.ts';

/**
 * Writes to somebody with an account about their account, in the caller's transaction and the person's language. Such notices always
 * go out (see `mustArrive`). Throws if there is no such person.
 */
export async function writeToPerson(
  trx: Kysely<AccountsTables>,
  letter: {
    readonly personId: string;
    /** For the mail log. */
    readonly kind: string;
    write(to: { readonly name: string; readonly language: Language }): LetterContent;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, kind, now } = letter;
  const person = await trx
    .selectFrom('person')
    .select(['email', 'name', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const language = LANGUAGES.find((own) => own === person.language) ?? 'de';
  await queueLetter(trx, {
    kind,
    email: person.email,
    personId,
    memberId: null,
    language,
    content: letter.write({ name: person.name, language }),
    mustArrive: true,
    now,
  });
}
