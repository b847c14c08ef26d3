import { FEEDBACK_PICTURES } from '../../src/contact/model/mail/feedback-picture.ts';
import { storeMail } from '../../src/contact/use-cases/mail/store-mail.ts';
import { hashOf, newToken } from '../../src/platform/security/tokens.ts';
import type { TestDatabase } from '../support/database.ts';
import { DESK_SECRET, mailText } from '../support/mail-desk.ts';

type Database = TestDatabase['db'];

/** The token of somebody who may say whether an answer helped. */
export async function openVote(db: Database, now: Date): Promise<string> {
  const token = newToken();
  await db
    .insertInto('feedback_vote')
    .values({ token_hash: hashOf(token), service_key: 'leseinsel', opened_at: now })
    .execute();
  return token;
}

/** A mail that waits for the office, words beside a vote, and votes enough to be shown. `mark`: other for each call. */
export async function mailThings(
  db: Database,
  mark: string,
  now: Date,
): Promise<Readonly<Record<'mail' | 'words', string>>> {
  const bytes = mailText({ to: 'frag@netz.example', text: 'Demo-Frage', id: mark });
  const { mailId } = await storeMail(
    { db, secret: DESK_SECRET },
    { bytes, channel: 'program', now },
  );
  await db
    .updateTable('incoming_mail')
    .set({ state: 'waiting', reason: 'too_many' })
    .where('id', '=', mailId)
    .execute();
  let words = '';
  for (const [place, picture] of [...FEEDBACK_PICTURES, ...FEEDBACK_PICTURES].entries()) {
    const hash = hashOf(`${mark} ${place}`);
    const added = place === 0 ? { words: Buffer.from('x'), words_at: now } : {};
    await db
      .insertInto('feedback_vote')
      .values({
        ...{ token_hash: hash, service_key: 'leseinsel', opened_at: now, picture, voted_at: now },
        ...added,
      })
      .execute();
    if (place === 0) words = hash.toString('hex');
  }
  return { mail: mailId, words };
}
