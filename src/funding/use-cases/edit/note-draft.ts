import type { Kysely } from 'kysely';
import { type AccountsTables, note } from '../../../accounts/index.ts';

/** What is done to drafts, as the audit log names it. */
export type DraftAct =
  | 'funding_draft.begun'
  | 'funding_draft.saved'
  | 'funding_draft.confirmed'
  | 'funding_draft.submitted'
  | 'funding_draft.refused'
  | 'funding_draft.discarded';

/** Who does something to a draft, and when. */
export interface DraftActor {
  readonly actorId: string;
  readonly now: Date;
}

/** Notes an act on a draft, in the transaction of the act. */
export function noteDraft(
  trx: Kysely<AccountsTables>,
  draft: { readonly id: string; readonly programmeId: string },
  act: DraftActor & { readonly action: DraftAct; readonly version?: number },
): Promise<void> {
  return note(trx, {
    actorId: act.actorId,
    action: act.action,
    subject: { kind: 'funding_draft', id: draft.id },
    memberId: null,
    details: {
      programme: draft.programmeId,
      ...(act.version === undefined ? {} : { version: act.version }),
    },
    now: act.now,
  });
}
