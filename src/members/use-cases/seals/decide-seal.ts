import type { Kysely } from 'kysely';
import { type Acting, type LetterSender, note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { sealDecisionLetter } from '../../letters/seal-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { standingOn } from '../../model/seals/seal-period.ts';
import { findSeal } from '../../queries/seals/find-seal.ts';
import { lockSeal } from './lock-seal.ts';
import { removeSealWithin } from './remove-seal.ts';
import { writeToMember } from './write-to-member.ts';

export const MOST_REASON_CHARACTERS = 1000;

export interface SealDecision {
  readonly sealId: string;
  /** As it was when the office looked at it. */
  readonly version: number;
  readonly verdict:
    | { readonly kind: 'confirm' }
    /** Also takes back a former confirmation. The letter says why. */
    | { readonly kind: 'refuse'; readonly reason: string };
  readonly sender: LetterSender;
  readonly by: Acting;
  readonly now: Date;
}

/** The office has looked at the certificate: the seal is shown from now on, or not; the member is told by letter. */
export function decideSeal(
  db: Kysely<MembershipTables>,
  decision: SealDecision,
): Promise<'decided' | 'gone' | 'conflict'> {
  return db.transaction().execute((transaction) => decideWithin(transaction, decision));
}

async function decideWithin(
  transaction: Kysely<MembershipTables>,
  { sealId, version, verdict, sender, by, now }: SealDecision,
): Promise<'decided' | 'gone' | 'conflict'> {
  const seal = await lockSeal(transaction, { sealId });
  if (seal === null) return 'gone';
  if (seal.version !== version) return 'conflict';
  const isConfirmed = verdict.kind === 'confirm';
  const state = isConfirmed ? 'confirmed' : 'refused';
  if (seal.state === state) return 'conflict';
  const confirmedAt = isConfirmed ? (seal.confirmed_at ?? now) : seal.confirmed_at;
  const facts = {
    validFrom: seal.valid_from,
    validUntil: seal.valid_until,
    state,
    wasConfirmed: confirmedAt !== null,
    isRemoved: false,
  } as const;
  await transaction
    .updateTable('seal')
    .set({
      state,
      standing: standingOn(facts, localDate(now)),
      confirmed_at: confirmedAt,
      checked_by: by.personId,
      checked_at: now,
      reason: isConfirmed ? null : verdict.reason,
      corrects: isConfirmed ? null : seal.corrects,
      version: version + 1,
    })
    .where('id', '=', sealId)
    .execute();
  if (isConfirmed && seal.corrects !== null) {
    await removeSealWithin(transaction, { sealId: seal.corrects, by, now });
  }
  await note(transaction, {
    actorId: by.personId,
    action: isConfirmed ? 'seal.confirmed' : 'seal.refused',
    subject: { kind: 'seal', id: sealId },
    memberId: seal.member_id,
    details: { kind: seal.kind },
    now,
  });
  const line = await findSeal(transaction, { sealId });
  if (line !== null) {
    await writeToMember(transaction, {
      memberId: seal.member_id,
      kind: 'seal_decision',
      write: (to) => sealDecisionLetter({ ...to, sender, seal: line }),
      now,
    });
  }
  return 'decided';
}
