import type { Kysely } from 'kysely';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import type { PublicAnswer } from '../../model/answers/public-answer.ts';
import type { ContactTables } from '../../tables.ts';

/** Every published answer, expired ones as well: on which day one is shown is decided when it is asked for. */
export async function publicAnswers(db: Kysely<ContactTables>): Promise<PublicAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .leftJoin('member', 'member.id', 'answer.owner_member_id')
    .select([
      'answer.id',
      'answer.slug',
      'answer.document',
      'answer.checked_on',
      'answer.expires_on',
    ])
    .select(['member.name as owner_name', 'member.slug as owner_slug'])
    .where('answer.state', '=', 'published')
    .orderBy('answer.slug')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    document: AnswerDocument.parse(row.document),
    owner:
      row.owner_name === null || row.owner_slug === null
        ? null
        : { name: row.owner_name, slug: row.owner_slug },
    checkedOn: row.checked_on,
    expiresOn: row.expires_on,
  }));
}

/** The number of the state of all answers: another one means that something has changed. */
export async function newestAnswerRevision(db: Kysely<ContactTables>): Promise<string> {
  const { revision } = await db
    .selectFrom('answer_revision')
    .select('revision')
    .executeTakeFirstOrThrow();
  return revision;
}
