import type { Kysely } from 'kysely';
import { emailKey, PRIVACY_TEXT } from '../../../accounts/index.ts';
import { stableId } from '../../../platform/ids.ts';
import { hashOf, newToken } from '../../../platform/security/tokens.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { type MembershipRules, rulesOfKind } from '../../model/membership/membership-rules.ts';

const DAY_MS = 86_400_000;
const MEMBERS_SINCE = '2026-01-01';

/**
 * Memberships for the demo's members, and one invented application that waits; only for portals whose DEMO is on. May be called at
 * every start: who has a term already, even one that ended, keeps it. Answers how many memberships are new.
 */
export async function seedDemoMemberships(
  db: Kysely<MembershipTables>,
  rules: MembershipRules,
  now: Date,
): Promise<number> {
  const members = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('membership')
            .whereRef('membership.member_id', '=', 'member.id')
            .select('id'),
        ),
      ),
    )
    .select(['id', 'kind'])
    .execute();
  for (const member of members) {
    const kind = rulesOfKind(rules, member.kind);
    await db
      .insertInto('membership')
      .values({
        id: stableId('demo membership', member.id),
        member_id: member.id,
        from_on: MEMBERS_SINCE,
        to_on: null,
        fee_class: kind?.feeClass ?? rules.feeClasses[0]?.key ?? '',
        voting_right: kind?.votingRight ?? false,
        created_by: null,
        created_at: now,
        ended_by: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await addDemoApplication(db, rules, now);
  return members.length;
}

async function addDemoApplication(
  db: Kysely<MembershipTables>,
  rules: MembershipRules,
  now: Date,
): Promise<void> {
  const kind = rulesOfKind(rules, 'provider');
  if (kind === null) return;
  const email = 'kontakt@naehwerkstatt-distelfink.example';
  const applied = new Date(now.getTime() - 3 * DAY_MS);
  await db
    .insertInto('membership_application')
    .values({
      id: stableId('demo application', 'naehwerkstatt-distelfink'),
      kind: 'provider',
      name: 'Nähwerkstatt Distelfink e. V. (Demo)',
      street: 'Demogasse 4',
      postal_code: '46509',
      place: 'Xanten',
      website: 'https://naehwerkstatt-distelfink.example/',
      topics: [],
      can_offer: 'Zwölf Nähmaschinen und einen hellen Raum, der vormittags frei ist.',
      looks_for: 'Eine Lehrkraft für Deutsch am Arbeitsplatz.',
      criteria: JSON.stringify(
        kind.criteria.map(({ key, kind: answers, text }) => ({
          key,
          text: text.de,
          answer:
            answers === 'agree'
              ? true
              : 'Nach jedem Kurs fragen wir alle Teilnehmenden und besprechen die Antworten im Team.',
        })),
      ),
      contact_name: 'Demo-Kontakt Distelfink',
      contact_email: email,
      contact_email_key: emailKey(email),
      contact_phone: '030 23125 299',
      language: 'de',
      privacy_text: PRIVACY_TEXT.version,
      // Nobody has this link: the address is confirmed already.
      token_hash: hashOf(newToken()),
      created_at: applied,
      expires_at: applied,
      confirmed_at: applied,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
