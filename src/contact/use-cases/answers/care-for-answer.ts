import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { isEndAllowed, mayRenew } from '../../model/answers/answer-terms.ts';
import type { ContactTables } from '../../tables.ts';

interface Act {
  readonly answerId: string;
  /** Whose it has to be; null = the contact point's. */
  readonly ownerMemberId: string | null;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Says that an answer is still right and shows it until a later day. What has expired is not renewed alone: it comes back as a draft
 * that a second person releases.
 */
export function renewAnswer(
  db: Kysely<ContactTables>,
  act: Act & { readonly expiresOn: LocalDate },
): Promise<'renewed' | 'expired' | 'not_allowed' | 'gone'> {
  const { expiresOn, now } = act;
  const today = localDate(now);
  return within(db, act, async (trx, answer) => {
    if (!mayRenew(answer.expires_on, today)) return 'expired' as const;
    if (!isEndAllowed(expiresOn, today)) return 'not_allowed' as const;
    await trx
      .updateTable('answer')
      .set({ checked_on: today, expires_on: expiresOn, reminded_for: null })
      .where('id', '=', act.answerId)
      .execute();
    await note(trx, { ...noted(act), action: 'answer.renewed', details: { expiresOn } });
    return 'renewed' as const;
  });
}

/** Takes an answer off the pages at once. */
export function withdrawAnswer(db: Kysely<ContactTables>, act: Act): Promise<'withdrawn' | 'gone'> {
  return within(db, act, async (trx) => {
    await trx
      .updateTable('answer')
      .set({ state: 'withdrawn' })
      .where('id', '=', act.answerId)
      .execute();
    await trx.deleteFrom('answer_draft').where('answer_id', '=', act.answerId).execute();
    await note(trx, { ...noted(act), action: 'answer.withdrawn' });
    return 'withdrawn' as const;
  });
}

function within<Done>(
  db: Kysely<ContactTables>,
  act: Act,
  run: (trx: Kysely<ContactTables>, answer: { expires_on: string }) => Promise<Done>,
): Promise<Done | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const answer = await trx
      .selectFrom('answer')
      .select('expires_on')
      .where('id', '=', act.answerId)
      .where('owner_member_id', 'is not distinct from', act.ownerMemberId)
      .where('state', '=', 'published')
      .forUpdate()
      .executeTakeFirst();
    return answer === undefined ? 'gone' : run(trx, answer);
  });
}

function noted({ answerId, ownerMemberId, actorId, now }: Act) {
  return { actorId, subject: { kind: 'answer', id: answerId }, memberId: ownerMemberId, now };
}
