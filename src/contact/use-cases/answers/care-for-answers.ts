import type { Kysely } from 'kysely';
import { ownerAddresses, queueLetter } from '../../../accounts/index.ts';
import { addDays, type LocalDate, localDate } from '../../../platform/clock.ts';
import { LANGUAGES } from '../../../platform/texts/index.ts';
import { expiryLetter } from '../../letters/answers/expiry-letter.ts';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import { DRAFT_KEPT_DAYS, KEPT_DAYS, REMIND_DAYS } from '../../model/answers/answer-terms.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import type { ContactCare } from '../care-for-contact.ts';

/** Reminds of answers that end soon, once each, and deletes what ended long ago. Doing it again does no harm. */
export async function careForAnswers(db: Kysely<ContactTables>, care: ContactCare): Promise<void> {
  const today = localDate(care.now);
  await remind(db, care, today);
  await db.deleteFrom('answer').where('expires_on', '<', addDays(today, -KEPT_DAYS)).execute();
  await db
    .deleteFrom('answer_draft')
    .where('changed_at', '<', new Date(care.now.getTime() - DRAFT_KEPT_DAYS * 86_400_000))
    .execute();
}

async function remind(
  db: Kysely<ContactTables>,
  care: ContactCare,
  today: LocalDate,
): Promise<void> {
  await within(db, async (trx) => {
    const due = await trx
      .selectFrom('answer')
      .select(['id', 'owner_member_id', 'document', 'expires_on'])
      .where('state', '=', 'published')
      .where('expires_on', '<=', addDays(today, REMIND_DAYS))
      .where('expires_on', '>=', today)
      .where('reminded_for', 'is distinct from', (row) => row.ref('expires_on'))
      .orderBy('expires_on')
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return;
    const owners = new Map(due.map((row) => [row.owner_member_id, [] as typeof due]));
    for (const row of due) owners.get(row.owner_member_id)?.push(row);
    const letters = [];
    for (const [memberId, rows] of owners)
      for (const reader of await readersOf(trx, care, memberId, today))
        letters.push({ memberId, rows, reader });
    // In alphabetical order, see `queueLetter`.
    letters.sort((a, b) => (a.reader.email < b.reader.email ? -1 : 1));
    const slugs = await slugsOf(trx, [...owners.keys()]);
    for (const { memberId, rows, reader } of letters) {
      const language = LANGUAGES.find((one) => one === reader.language) ?? 'de';
      const content = expiryLetter({
        sender: care.sender,
        language,
        name: reader.name,
        ownerSlug: memberId === null ? null : (slugs.get(memberId) ?? null),
        answers: rows.map((row) => ({
          question: AnswerDocument.parse(row.document).question,
          expiresOn: row.expires_on,
        })),
      });
      await queueLetter(trx, {
        kind: 'answer_expiry',
        email: reader.email,
        personId: reader.personId,
        memberId,
        language,
        content,
        now: care.now,
      });
    }
    for (const row of due)
      await trx
        .updateTable('answer')
        .set({ reminded_for: row.expires_on })
        .where('id', '=', row.id)
        .execute();
  });
}

interface Reader {
  readonly personId: string | null;
  readonly name: string | null;
  readonly email: string;
  readonly language: string;
}

/** Those who may edit the member's answers; for the contact point its own mailbox. */
async function readersOf(
  trx: Kysely<ContactTables>,
  { network }: ContactCare,
  memberId: string | null,
  today: LocalDate,
): Promise<readonly Reader[]> {
  if (memberId !== null)
    return ownerAddresses(trx, memberId, today, ['owner', 'editor', 'adviser']);
  return [{ personId: null, name: null, email: network.settings.contact.email, language: 'de' }];
}

async function slugsOf(
  trx: Kysely<ContactTables>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await trx
    .selectFrom('member')
    .select(['id', 'slug'])
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, row.slug]));
}
