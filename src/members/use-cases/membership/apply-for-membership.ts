import type { Kysely } from 'kysely';
import { emailKey, type LetterSender, PRIVACY_TEXT, queueLetter } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { hashOf, newToken } from '../../../platform/security/tokens.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { confirmApplicationLetter } from '../../letters/application-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { CONFIRM_HOURS, type Organisation } from '../../model/membership/application.ts';
import type { AnsweredCriterion, MemberKind } from '../../tables.ts';

export interface NewApplication extends Organisation {
  readonly kind: MemberKind;
  readonly topics: readonly string[];
  readonly criteria: readonly AnsweredCriterion[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly language: Language;
  readonly sender: LetterSender;
  readonly now: Date;
}

/**
 * Takes an application and sends a letter with a link: only who can read the contact's mail brings it before the office. Where the
 * address has had too many letters nothing is kept and nothing is sent; the applicant is told the same (ASVS 2.4.1).
 */
export async function applyForMembership(
  db: Kysely<MembershipTables>,
  application: NewApplication,
): Promise<void> {
  const { language, now, contactEmail } = application;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * 3_600_000);
  await db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const letterId = await queueLetter(transaction, {
      kind: 'membership_application',
      email: contactEmail,
      personId: null,
      memberId: null,
      language,
      content: confirmApplicationLetter({ ...application, token, expiresAt }),
      now,
    });
    if (letterId === null) return;
    await transaction
      .insertInto('membership_application')
      .values({
        id: randomId(),
        kind: application.kind,
        name: application.name,
        street: application.street,
        postal_code: application.postalCode,
        place: application.place,
        website: application.website,
        topics: [...application.topics],
        can_offer: application.canOffer,
        looks_for: application.looksFor,
        criteria: JSON.stringify(application.criteria),
        contact_name: application.contactName,
        contact_email: contactEmail,
        contact_email_key: emailKey(contactEmail),
        contact_phone: application.contactPhone,
        language,
        privacy_text: PRIVACY_TEXT.version,
        token_hash: hashOf(token),
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
  });
}
