import { addDays, localDate } from '../../../platform/clock.ts';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { FeedbackPicture } from '../../model/mail/feedback-picture.ts';
import { placeMail } from './place-mail.ts';
import { storeMail } from './store-mail.ts';

/** Invented votes of the last month per service: good, middling, bad. One has too few to be shown. */
const VOTES: Readonly<Record<string, readonly [number, number, number]>> = {
  'frag-wesel': [19, 4, 2],
  leseinsel: [8, 1, 0],
  'sprachhaus-brueckentor': [6, 2, 1],
  bildungsrad: [2, 0, 0],
};
const PICTURES: readonly FeedbackPicture[] = ['good', 'middling', 'bad'];

const WORDS = 'Ich wurde am gleichen Tag angerufen. Danke! (Demo)';

/** Invented mails that wait for the office, as servers hand them in. */
const MAILS: readonly string[] = [
  'Subject: Unterlagen zum Kurs (Demo)\r\nMessage-ID: <demo-1@gast.example>\r\nTo: frag@bildungsnetz-wesel.example\r\n\r\nGuten Tag, hier wie besprochen meine Angaben. Viele Grüße, Demo-Gast\r\n',
  'From: Demo Abwesend <abwesend@gast.example>\r\nSubject: Automatische Antwort (Demo)\r\nMessage-ID: <demo-2@gast.example>\r\nAuto-Submitted: auto-replied\r\nTo: frag@bildungsnetz-wesel.example\r\n\r\nIch bin bis Montag nicht da.\r\n',
];

/** Votes, words and mails of the demonstration, once. */
export async function seedDemoMail(parts: EnquiryParts, now: Date): Promise<void> {
  const { db, secret } = parts;
  const seeded = await db.selectFrom('feedback_count').select('month').limit(1).executeTakeFirst();
  if (seeded !== undefined) return;
  const month = addDays(localDate(now), -30).slice(0, 7);
  const counts = Object.entries(VOTES).flatMap(([service_key, votes]) =>
    PICTURES.map((picture, place) => ({ month, service_key, picture, count: votes[place] ?? 0 })),
  );
  const hash = hashOf('demo words');
  await db
    .insertInto('feedback_vote')
    .values({
      ...{ token_hash: hash, service_key: 'frag-wesel', opened_at: now },
      ...{ picture: 'good', voted_at: now, words_at: now },
      words: sealRow(secret, 'feedback_vote', hash.toString('hex'), WORDS),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const mail of MAILS) {
    const stored = { bytes: Buffer.from(mail), channel: 'command', now } as const;
    const { mailId } = await storeMail(parts, stored);
    await placeMail(parts, { mailId, now });
  }
  // Last, so that a seeding that was broken off is done again.
  await db
    .insertInto('feedback_count')
    .values(counts)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
