import type { Kysely } from 'kysely';
import type { Language } from '../../platform/texts/index.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { takeoverDeclinedLetter } from '../letters/takeover-declined-letter.ts';
import type { Acting } from '../model/acting.ts';
import type { AccountsTables } from '../tables.ts';
import { type InvitationAnswer, inviteWithin } from './invite-person.ts';
import { note } from './note-audit.ts';
import { queueLetter } from './queue-letter.ts';

export type TakeoverDecision =
  | { readonly kind: 'decided' }
  /** There is no such request, or somebody has decided it already. */
  | { readonly kind: 'gone' }
  | Exclude<InvitationAnswer, { kind: 'invited' }>;

/**
 * The office says yes or no to a takeover. Yes sends an invitation to be owner to the address of the request, so that the address is
 * proved before anybody gets a right; no sends a letter that says whom to ask. Only the office may do it: the caller checks.
 */
export async function decideTakeover(
  db: Kysely<AccountsTables>,
  decision: {
    readonly requestId: string;
    readonly accept: boolean;
    readonly memberName: string;
    readonly sender: LetterSender;
    readonly language: Language;
    readonly by: Acting;
    readonly now: Date;
  },
): Promise<TakeoverDecision> {
  const { requestId, accept, memberName, language, by, now } = decision;
  return db.transaction().execute(async (transaction): Promise<TakeoverDecision> => {
    const request = await transaction
      .selectFrom('takeover_request')
      .where('id', '=', requestId)
      .where('decided_at', 'is', null)
      .select(['member_id as memberId', 'email', 'name'])
      .forUpdate()
      .executeTakeFirst();
    if (request === undefined) return { kind: 'gone' };
    const { memberId, email } = request;
    if (accept) {
      const invited = { kind: 'member', memberId, role: 'owner' } as const;
      const answer = await inviteWithin(transaction, {
        ...decision,
        email,
        invited,
        forName: memberName,
      });
      if (answer.kind === 'too_many') return answer;
    } else {
      await queueLetter(transaction, {
        kind: 'takeover_declined',
        email,
        personId: null,
        memberId,
        language,
        content: takeoverDeclinedLetter({ ...decision, name: request.name }),
        now,
      });
    }
    await transaction
      .updateTable('takeover_request')
      .set({
        decided_at: now,
        decided_by: by.personId,
        decision: accept ? 'accepted' : 'declined',
      })
      .where('id', '=', requestId)
      .execute();
    await note(transaction, {
      actorId: by.personId,
      action: accept ? 'takeover.accepted' : 'takeover.declined',
      subject: { kind: 'takeover_request', id: requestId },
      memberId,
      now,
    });
    return { kind: 'decided' };
  });
}
