import type { Kysely } from 'kysely';
import { type LetterSender, note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { changeFrom, lastTerm, type TermChange } from '../../model/membership/terms.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import type { MemberKind } from '../../tables.ts';
import { type MembershipMoved, MOVED, type SeenMembership, seenTerms } from './end-membership.ts';
import { changedTermWords } from './term-words.ts';
import { writeToOwners } from './write-to-owners.ts';

export type TermsAnswer =
  | { readonly kind: 'changed' }
  /** Before the last term or after the end of the membership. */
  | { readonly kind: 'wrong_day' }
  /** All is as it was already. */
  | { readonly kind: 'nothing' }
  | MembershipMoved;

/** What is to hold from a day on. */
export interface NewTerms {
  readonly fromOn: LocalDate;
  readonly memberKind: MemberKind;
  readonly feeClass: string;
  readonly votingRight: boolean;
  /** In the office's words; the letter says it. */
  readonly reason: string;
}

type TermsChange = SeenMembership &
  NewTerms & { readonly rules: MembershipRules; readonly sender: LetterSender };

/**
 * Gives a member another kind, fee class or vote from a day on: the last term ends the day before and a new one begins; what was before
 * stays as it was. The owners get a letter with the reason. Only the office may do it: the caller checks.
 */
export async function changeTerms(
  db: Kysely<MembershipTables>,
  change: TermsChange,
): Promise<TermsAnswer> {
  const { memberId, fromOn, memberKind, feeClass, votingRight, by, now } = change;
  return db.transaction().execute(async (trx: Kysely<MembershipTables>): Promise<TermsAnswer> => {
    const terms = await seenTerms(trx, change);
    const last = terms === null ? null : lastTerm(terms);
    if (last === null) return MOVED;
    const kindBefore = last.kind ?? (await kindOf(trx, memberId));
    const isSame =
      memberKind === kindBefore && feeClass === last.feeClass && votingRight === last.votingRight;
    if (isSame) return { kind: 'nothing' };
    const outcome = changeFrom(last, fromOn, change);
    if (outcome.kind === 'wrong_day') return outcome;
    if (memberKind !== kindBefore) await writeKinds(trx, change);
    await writeTerm(trx, change, last, outcome);
    await note(trx, {
      actorId: by.personId,
      action: 'membership.terms_changed',
      subject: { kind: 'member', id: memberId },
      memberId,
      details: {
        from: fromOn,
        kind: memberKind,
        kind_before: kindBefore,
        fee_class: feeClass,
        voting_right: votingRight,
        fee_class_before: last.feeClass,
        voting_right_before: last.votingRight,
      },
      now,
    });
    const { reason, rules } = change;
    const words = (language: Language) => changedTermWords(change, rules, language);
    await writeToOwners(trx, { ...change, news: { kind: 'changed', reason, terms: words } });
    return { kind: 'changed' };
  });
}

async function kindOf(trx: Kysely<MembershipTables>, memberId: string): Promise<MemberKind> {
  const { kind } = await trx
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('kind')
    .executeTakeFirstOrThrow();
  return kind;
}

/** Writes down what the member was in its terms so far, and what it is now where the change holds already. */
async function writeKinds(
  trx: Kysely<MembershipTables>,
  { memberId, memberKind, fromOn, now }: TermsChange,
): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ kind: await kindOf(trx, memberId) })
    .where('member_id', '=', memberId)
    .where('kind', 'is', null)
    .execute();
  if (fromOn > localDate(now)) return;
  await trx
    .updateTable('member')
    .set({ kind: memberKind, updated_at: now })
    .where('id', '=', memberId)
    .execute();
}

async function writeTerm(
  trx: Kysely<MembershipTables>,
  { memberId, memberKind, feeClass, votingRight, reason, by, now }: TermsChange,
  last: StoredTerm,
  outcome: Exclude<TermChange, { readonly kind: 'wrong_day' }>,
): Promise<void> {
  const stored = await trx
    .selectFrom('membership')
    .where('id', '=', last.id)
    .select(['ended_by', 'kind'])
    .executeTakeFirstOrThrow();
  const old = trx.updateTable('membership').where('id', '=', last.id);
  const version = last.version + 1;
  // A member that never changed its kind has none in its terms.
  const held = {
    kind: stored.kind === null ? null : memberKind,
    fee_class: feeClass,
    voting_right: votingRight,
    reason,
  };
  if (outcome.kind === 'same_day') {
    await old.set({ ...held, version }).execute();
    return;
  }
  await old.set({ to_on: outcome.endsOn, ended_by: null, ended_at: null, version }).execute();
  await trx
    .insertInto('membership')
    .values({
      ...held,
      id: randomId(),
      member_id: memberId,
      from_on: outcome.next.fromOn,
      to_on: outcome.next.toOn,
      created_by: by.personId,
      created_at: now,
      ended_by: stored.ended_by,
      ended_at: last.endedAt,
    })
    .execute();
}
