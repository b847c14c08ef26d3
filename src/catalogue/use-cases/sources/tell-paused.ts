import type { Kysely } from 'kysely';
import { type LetterSender, ownerAddresses, queueLetter } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { sourcePausedLetter } from '../../letters/source-paused-letter.ts';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';

/** Writes to the owners of a member that one of its addresses is not fetched any more, in the caller's transaction. */
export async function tellPaused(
  trx: Kysely<EditingTables>,
  pause: { readonly source: PullSource; readonly sender: LetterSender; readonly now: Date },
): Promise<void> {
  const { source, sender, now } = pause;
  const member = await trx
    .selectFrom('member')
    .where('id', '=', source.member_id)
    .select(['slug', 'name'])
    .executeTakeFirstOrThrow();
  for (const owner of await ownerAddresses(trx, source.member_id, localDate(now))) {
    const language = owner.language === 'en' ? 'en' : 'de';
    await queueLetter(trx, {
      kind: 'source_paused',
      email: owner.email,
      personId: owner.personId,
      memberId: source.member_id,
      language,
      content: sourcePausedLetter({
        sender,
        language,
        name: owner.name,
        member,
        source: { id: source.id, name: source.name },
      }),
      mustArrive: true,
      now,
    });
  }
}
