import { letterTasks } from '../../src/accounts/jobs/send-letter.ts';
import { replyAddressOf, replyToken } from '../../src/contact/model/mail/reply-token.ts';
import type { ContactTables } from '../../src/contact/tables.ts';
import { careForContact } from '../../src/contact/use-cases/care-for-contact.ts';
import { answerNeed } from '../../src/contact/use-cases/enquiry/answer-need.ts';
import { closeNeed } from '../../src/contact/use-cases/enquiry/close-need.ts';
import { eraseEnquiry } from '../../src/contact/use-cases/enquiry/erase-enquiry.ts';
import { submitEnquiry } from '../../src/contact/use-cases/enquiry/submit-enquiry.ts';
import { takeNeed } from '../../src/contact/use-cases/enquiry/take-need.ts';
import { placeMail } from '../../src/contact/use-cases/mail/place-mail.ts';
import { storeMail } from '../../src/contact/use-cases/mail/store-mail.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { CONTACT_NOW, CONTACT_SECRET, hoursLater, someEnquiry } from '../support/contact.ts';
import { mailText } from '../support/mail-desk.ts';
import { someSender } from '../support/sign-in-app.ts';
import { someSender as someMailSender } from '../support/some-message.ts';

// Takes in enquiries, answers, closes and deletes them in a process of its own, so that it can be killed:
// SOCKET_DIR DATABASE SMTP_URL PERSON FIRST_HOUR,HOUR,… COUNT. What was done is printed, then "done".
const [socketDir = '', database = '', smtpUrl = '', personId = '', hours = '', count = '0'] =
  process.argv.slice(2);
const connection = connect<ContactTables>({ socketDir, database });
const { db } = connection;
const network = await loadNetwork('network/wesel');
const parts = { db, network, sender: someSender, secret: CONTACT_SECRET };
const mailer = openMailer({ smtpUrl, folder: '/dev/null', sender: someMailSender });
const stop = await openJobs({
  pool: connection.pool,
  clock: systemClock,
  log: createLog('warn'),
  tasks: letterTasks({ db: db as never, mailer }),
});
process.on('SIGTERM', async () => {
  await stop();
  await mailer.close();
  await connection.close();
});
const told = (line: string) => process.stdout.write(`${line}\n`);
told('ready');

const by = { personId, isOffice: false };
const now = CONTACT_NOW;

const needOf = (formKey: string) =>
  db
    .selectFrom('enquiry_need')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_need.enquiry_id')
    .where('enquiry.form_key', '=', formKey)
    .select([
      ...(['enquiry_need.id', 'enquiry_need.state', 'enquiry_need.member_id'] as const),
      ...(['enquiry_need.answered_at', 'enquiry.id as enquiryId', 'enquiry.erased_at'] as const),
      ...(['enquiry_need.version'] as const),
    ])
    .executeTakeFirstOrThrow();

/** The next thing that is to be done with an enquiry, as the database has it; null = nothing. A form that got no answer is sent again. */
async function nextStep(number: number): Promise<string | null> {
  const formKey = `kill-${String(number).padStart(4, '0')}`;
  const email = `p${number}@gast.example`;
  const isKnown = await db
    .selectFrom('enquiry')
    .where('form_key', '=', formKey)
    .select('id')
    .executeTakeFirst();
  if (isKnown === undefined) {
    await submitEnquiry(parts, someEnquiry({ formKey, email, now }));
    return 'received';
  }
  const need = await needOf(formKey);
  const act = { needId: need.id, desk: need.member_id, by, version: need.version, now };
  // Every fourth is left lying, for the clocks.
  if (number % 4 === 2 || need.erased_at !== null) return null;
  if (need.state === 'new') {
    await takeNeed(parts, act);
    return 'taken';
  }
  if (need.answered_at === null && !(await hasWritten(need.id, 'out'))) {
    await answerNeed(parts, { ...act, text: `Antwort ${number}` });
    return 'answered';
  }
  if (number % 4 === 3 && !(await hasWritten(need.id, 'in'))) {
    const token = replyToken(CONTACT_SECRET, need.id);
    const to = replyAddressOf(network.settings.contact.email, token);
    const bytes = mailText({ from: email, to, text: 'Danke, noch etwas.', id: formKey });
    const { mailId } = await storeMail(parts, { bytes, channel: 'program', now });
    await placeMail(parts, { mailId, now });
    return 'message';
  }
  if (need.state === 'taken') {
    await closeNeed(parts, { ...act, outcome: 'done' });
    return 'closed';
  }
  if (number % 4 === 1) {
    await eraseEnquiry(parts, { enquiryId: need.enquiryId, now });
    return 'erased';
  }
  return null;
}

async function hasWritten(needId: string, direction: 'in' | 'out'): Promise<boolean> {
  const message = await db
    .selectFrom('enquiry_message')
    .where('need_id', '=', needId)
    .where('direction', '=', direction)
    .select('id')
    .executeTakeFirst();
  return message !== undefined;
}

for (let number = 0; number < Number(count); number++) {
  for (let step = await nextStep(number); step !== null; step = await nextStep(number))
    told(`${number} ${step}`);
}
for (const hour of hours.split(',').map(Number))
  await careForContact(db, {
    network,
    sender: someSender,
    secret: CONTACT_SECRET,
    now: hoursLater(hour),
  });
told('done');
