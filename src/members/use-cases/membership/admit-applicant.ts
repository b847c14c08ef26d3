import type { Kysely } from 'kysely';
import { inviteWithin, type LetterSender, queueLetter } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import { admittedLetter } from '../../letters/application-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Application } from '../../model/membership/application.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { standingOn } from '../../model/membership/terms.ts';
import { lockMembership, termsOf } from '../../queries/membership/terms-of.ts';
import { addMember, type LocateMember } from './add-member.ts';
import {
  type Decision,
  openForDecision,
  type Undecidable,
  writeDecision,
} from './decide-application.ts';
import { languageOf } from './language-of.ts';
import { termWords } from './term-words.ts';

export interface Admission extends Decision {
  /** A page of their own with this address, or one that an import or an earlier membership made. */
  readonly page:
    | { readonly kind: 'new'; readonly slug: string }
    | { readonly kind: 'existing'; readonly memberId: string };
  readonly fromOn: LocalDate;
  readonly today: LocalDate;
  readonly feeClass: string;
  readonly votingRight: boolean;
  /** What the office adds to the letter; null = nothing. */
  readonly remark: string | null;
  readonly rules: MembershipRules;
  readonly locate: LocateMember;
  readonly sender: LetterSender;
}

export type AdmissionAnswer =
  | { readonly kind: 'admitted'; readonly memberId: string; readonly isInvited: boolean }
  | { readonly kind: 'slug_taken' }
  /** The existing page belongs to a member of today, or it is gone. */
  | { readonly kind: 'page_taken' }
  | Undecidable;

/**
 * Says yes to an application, all in one transaction: the member with its page (a draft until somebody publishes it), the first
 * term, the letter, and the invitation that makes its contact the owner. Only the office may do it: the caller checks.
 */
export async function admitApplicant(
  db: Kysely<MembershipTables>,
  admission: Admission,
): Promise<AdmissionAnswer> {
  return db
    .transaction()
    .execute(async (transaction: Kysely<MembershipTables>): Promise<AdmissionAnswer> => {
      const opened = await openForDecision(transaction, admission);
      if (opened.kind !== 'open') return opened;
      const page = await pageFor(transaction, admission, opened.application);
      if (page.kind !== 'page') return page;
      const { memberId } = page;
      const { fromOn, feeClass, votingRight, by, now } = admission;
      await transaction
        .insertInto('membership')
        .values({
          id: randomId(),
          member_id: memberId,
          from_on: fromOn,
          to_on: null,
          fee_class: feeClass,
          voting_right: votingRight,
          created_by: by.personId,
          created_at: now,
          ended_by: null,
        })
        .execute();
      const isInvited = await writeToContact(transaction, admission, opened.application, page);
      await writeDecision(transaction, admission, {
        decision: 'admitted',
        reason: admission.remark,
        memberId,
      });
      return { kind: 'admitted', memberId, isInvited };
    });
}

type Page = { readonly kind: 'page'; readonly memberId: string; readonly name: string };

async function pageFor(
  transaction: Kysely<MembershipTables>,
  { page, today, locate, now }: Admission,
  application: Application,
): Promise<Page | { readonly kind: 'slug_taken' } | { readonly kind: 'page_taken' }> {
  if (page.kind === 'new') {
    const memberId = await addMember(transaction, { slug: page.slug, application, locate, now });
    return memberId === null
      ? { kind: 'slug_taken' }
      : { kind: 'page', memberId, name: application.name };
  }
  const { memberId } = page;
  await lockMembership(transaction, memberId);
  const member = await transaction
    .selectFrom('member')
    .where('id', '=', memberId)
    .select(['name', 'publication'])
    .executeTakeFirst();
  const standing = standingOn(await termsOf(transaction, memberId), today);
  if (member === undefined || (standing !== 'none' && standing !== 'left')) {
    return { kind: 'page_taken' };
  }
  // Who comes back finds the page as it was; it is published again by hand.
  const publication = member.publication === 'withdrawn' ? 'draft' : member.publication;
  await transaction
    .updateTable('member')
    .set({ publication, updated_at: now })
    .where('id', '=', memberId)
    .execute();
  return { kind: 'page', memberId, name: member.name };
}

/** The letter about the decision, and the invitation; false where none was needed or the contact has had too many letters. */
async function writeToContact(
  transaction: Kysely<MembershipTables>,
  admission: Admission,
  application: Application,
  { memberId, name }: Page,
): Promise<boolean> {
  const { sender, by, now } = admission;
  const language = languageOf(application.language);
  const invitation = await inviteWithin(transaction, {
    email: application.contactEmail,
    invited: { kind: 'member', memberId, role: 'owner' },
    forName: name,
    sender,
    language,
    by,
    now,
  });
  const isInvited = invitation.kind === 'invited';
  await queueLetter(transaction, {
    kind: 'membership_admitted',
    email: application.contactEmail,
    personId: null,
    memberId,
    language,
    content: admittedLetter({
      ...application,
      sender,
      language,
      terms: termWords(admission, admission.rules, language),
      remark: admission.remark,
      isInvited,
    }),
    mustArrive: true,
    now,
  });
  return isInvited;
}
