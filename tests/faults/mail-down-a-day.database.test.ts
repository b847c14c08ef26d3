import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { letterTasks } from '../../src/accounts/jobs/send-letter.ts';
import { careForContact } from '../../src/contact/use-cases/care-for-contact.ts';
import { answerNeed } from '../../src/contact/use-cases/enquiry/answer-need.ts';
import { closeNeed } from '../../src/contact/use-cases/enquiry/close-need.ts';
import { submitEnquiry } from '../../src/contact/use-cases/enquiry/submit-enquiry.ts';
import { placeMail } from '../../src/contact/use-cases/mail/place-mail.ts';
import { storeMail } from '../../src/contact/use-cases/mail/store-mail.ts';
import { statusRoutes } from '../../src/contact/web/ask/status-routes.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { contactSite, hoursLater, someEnquiry } from '../support/contact.ts';
import { mailText } from '../support/mail-desk.ts';
import { headerOf, openMailSink } from '../support/mail-sink.ts';
import { someSender } from '../support/some-message.ts';
import { someShell } from '../support/some-shell.ts';

const { db, address, parts, people } = await contactSite();
const { pool, close } = connect(address);
afterAll(close);
const publicUrl = 'https://portal.example';

/** What the sender's own page says at an hour. */
async function pageOf(token: string, hour: number): Promise<string> {
  const routes = statusRoutes({ ...parts, shell: someShell(publicUrl), publicUrl } as never);
  const app = createDispatcher(routes, {
    publicUrl,
    inlineStyle: '',
    trustedProxy: undefined,
    clock: { now: () => hoursLater(hour) },
    log: createLog('warn'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  const response = await app.request(`${publicUrl}/kontakt/anfrage/${token}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** All waiting letters are tried now; the queue's own waits would last hours. */
const tryNow = () =>
  pool.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
const letters = async () =>
  (
    await sql<{ id: string; email: string; kind: string; state: string; tries: number }>`
    select id, email, kind, state, tries from letter order by created_at, id`.execute(db)
  ).rows;

test('a mail server that is away for a day: questions are asked, answered and closed, people read on their page how they are reached, and each letter arrives once when it is back', {
  timeout: 120_000,
}, async () => {
  const away = await openMailSink();
  await away.close();
  const mailer = openMailer({ smtpUrl: away.url, folder: '/dev/null', sender: someSender });
  const stop = await openJobs({
    pool,
    clock: systemClock,
    log: createLog('error'),
    tasks: letterTasks({ db, mailer }),
  });
  const by = { personId: people.get('leseinsel 1') ?? null, isOffice: false };
  const tokens: string[] = [];
  for (let hour = 0; hour < 24; hour++) {
    const now = hoursLater(hour);
    if (hour % 4 === 0) {
      const email = `p${hour}@gast.example`;
      const asked = await submitEnquiry(parts, someEnquiry({ email, now }));
      tokens.push(asked.token);
      const [need] = asked.needs;
      const act = { needId: need?.id ?? '', desk: 'leseinsel', by, now };
      if (hour > 0) await answerNeed(parts, { ...act, text: `Antwort um ${hour}` });
      if (hour === 8) await closeNeed(parts, { ...act, outcome: 'done' });
    }
    if (hour === 12) {
      const bytes = mailText({ to: parts.network.settings.contact.email, text: 'Wer hilft mir?' });
      const { mailId } = await storeMail(parts, { bytes, channel: 'program', now });
      expect(await placeMail(parts, { mailId, now })).toBe('new');
    }
    await careForContact(db, { ...parts, now });
    if (hour % 8 === 0) await tryNow();
  }
  while ((await letters()).some(({ tries }) => tries === 0)) await sleep(20);
  const waiting = await letters();
  expect(waiting.length).toBeGreaterThan(18);
  expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['waiting']));

  // Nobody waits for a letter that does not come: the page says so, and has the answer.
  const page = await pageOf(tokens[1] ?? '', 24);
  expect(page).toContain('Unsere E-Mails kommen gerade verspätet an');
  expect(page).toContain('Antwort um 4');

  const again = await openMailSink(Number(new URL(away.url).port));
  await tryNow();
  while ((await letters()).some(({ state }) => state === 'waiting')) {
    await sleep(50);
    await tryNow();
  }
  await stop();
  const arrived = again.received.map((message) => headerOf(message, 'Message-ID')).sort();
  expect(arrived).toEqual(waiting.map(({ id }) => `<${id}@netz.example>`).sort());
  expect(new Set((await letters()).map(({ state }) => state))).toEqual(new Set(['sent']));
  // Answers to what arrives find their way although the letter is a day old.
  const own = again.received.filter((message) => headerOf(message, 'To') === 'p4@gast.example');
  const [replyTo = null, ...others] = new Set(own.map((message) => headerOf(message, 'Reply-To')));
  expect([own.length, replyTo, others]).toEqual([
    2,
    expect.stringMatching(/^frag\+[0-9a-z]{24}@/),
    [],
  ]);
  expect(await pageOf(tokens[1] ?? '', 25)).not.toContain('verspätet');
  await again.close();
});
