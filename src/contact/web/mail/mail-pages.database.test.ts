import { expect, test } from 'vitest';
import { CONTACT_NOW, contactSite, someEnquiry } from '../../../../tests/support/contact.ts';
import { deskApp } from '../../../../tests/support/desk-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import { mailText } from '../../../../tests/support/mail-desk.ts';
import { submitEnquiry } from '../../use-cases/enquiry/submit-enquiry.ts';
import { openFeedback } from '../../use-cases/mail/open-feedback.ts';
import { placeMail } from '../../use-cases/mail/place-mail.ts';
import { storeMail } from '../../use-cases/mail/store-mail.ts';
import { mailRoutes } from './mail-routes.ts';

const site = await contactSite();
const { db, parts } = site;
const app = deskApp(site, mailRoutes);
const office = await app.as('office');

async function stored(text: string, head: readonly string[] = []): Promise<string> {
  const bytes = mailText({ to: 'frag@netz.example', text, id: text, head });
  const { mailId } = await storeMail(parts, { bytes, channel: 'program', now: CONTACT_NOW });
  await placeMail(parts, { mailId, now: CONTACT_NOW });
  return mailId;
}

test('the office sees what could not be placed, with what it says, and puts it where it belongs', async () => {
  const { number } = await submitEnquiry(parts, someEnquiry());
  const mail = await stored('<b>Wer</b> hilft?'.padEnd(25_000, ' x'));
  const list = (await office.get('/buero/anfragen/eingang')).html;
  expect(list).toContain('länger als 20.000 Zeichen');
  expect(list).not.toContain('Wer');
  const path = `/buero/anfragen/eingang/${mail}`;
  const page = (await office.get(path)).html;
  expect(page).toContain('&lt;b>Wer&lt;/b> hilft?');
  const form = formOf(page, `${path}/zuordnen`);
  const wrong = await office.post(`${path}/zuordnen`, { ...form, number: 'K-00000' });
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('K-00000')]);
  const right = await office.post(`${path}/zuordnen`, { ...form, number });
  expect([right.status, right.location]).toEqual([303, '/buero/anfragen/eingang?done=placed']);
  expect((await office.get(path)).status).toBe(404);
  const looks = await db
    .selectFrom('audit_entry')
    .select('subject_id')
    .where('action', '=', 'enquiries.viewed')
    .execute();
  expect(looks.map(({ subject_id }) => subject_id)).toContain(`mail:${mail}`);
});

test('automatic mails have a list of their own; what is discarded is gone', async () => {
  const mail = await stored('Ich bin im Urlaub', ['Auto-Submitted: auto-replied']);
  const list = (await office.get('/buero/anfragen/eingang?art=automatic')).html;
  expect(list).toContain('Abwesenheitsnotiz');
  const path = `/buero/anfragen/eingang/${mail}`;
  expect((await office.post(`${path}/verwerfen`, {})).status).toBe(303);
  expect((await office.get(path)).status).toBe(404);
});

test('nobody else sees mails and votes', async () => {
  const adviser = await app.as('leseinsel 1');
  for (const path of ['/buero/anfragen/eingang', '/buero/anfragen/stimmen'])
    expect([403, 404]).toContain((await adviser.get(path)).status);
});

test('three pictures: a press and the button, changed within 14 days, over after that', async () => {
  const opened = {
    enquiryId: 'x',
    serviceKey: 'leseinsel',
    secret: parts.secret,
    now: CONTACT_NOW,
  };
  const path = await openFeedback(db, opened);
  const page = (await office.get(path)).html;
  expect(page).toContain('Hat es geholfen?');
  expect(page).toContain('Leseinsel');
  const nothing = await office.post(path, formOf(page, path));
  expect([nothing.status, nothing.html]).toEqual([
    422,
    expect.stringContaining('eines der drei Bilder'),
  ]);
  const words = 'Der Termin passte nicht.';
  expect((await office.post(path, { picture: 'bad', words })).location).toBe(path);
  expect((await office.get(path)).html).toContain('Danke für Ihre Rückmeldung');
  const votes = (await office.get('/buero/anfragen/stimmen')).html;
  expect(votes).toContain(words);
  expect(votes).toContain('Noch zu wenige Stimmen');
  const [, read = ''] =
    /action="(\/buero\/anfragen\/stimmen\/[0-9a-f]{64}\/gelesen)"/.exec(votes) ?? [];
  expect((await office.post(read, {})).status).toBe(303);
  expect((await office.get('/buero/anfragen/stimmen')).html).not.toContain(words);
  const change = (await office.get(`${path}?aendern=1`)).html;
  expect(formOf(change, path)).toMatchObject({ picture: 'bad' });
  app.clock.forward(14 * 24);
  expect((await office.get(path)).html).toContain('abgeschlossen');
  expect((await office.get('/kontakt/rueckmeldung/nichts')).status).toBe(404);
});
