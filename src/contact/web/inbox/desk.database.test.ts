import { expect, test } from 'vitest';
import { contactSite, someEnquiry } from '../../../../tests/support/contact.ts';
import { deskApp } from '../../../../tests/support/desk-app.ts';
import { PUBLIC_URL } from '../../../../tests/support/sign-in-app.ts';
import { careForEnquiries } from '../../use-cases/enquiry/care-for-enquiries.ts';
import { submitEnquiry } from '../../use-cases/enquiry/submit-enquiry.ts';

const site = await contactSite();
const { db, parts, people } = site;
const { as, clock } = deskApp(site);
const DESK = '/mitglieder/leseinsel/anfragen';

const one = await as('leseinsel 1');
const two = await as('leseinsel 2');
const stranger = await as('frag-wesel 1');
const office = await as('office');

/** A new enquiry at the Leseinsel; answers the address of its page. */
async function asked(message = 'Ich möchte besser lesen lernen.'): Promise<string> {
  const { needs } = await submitEnquiry(
    parts,
    someEnquiry({ message, memberId: 'leseinsel', now: clock.now() }),
  );
  return `${DESK}/${needs[0]?.id ?? ''}`;
}

const versionIn = (html: string): string =>
  /name="version" value="(\d+)"/.exec(html)?.[1] ?? 'no version';

test('the question stands at the desk in charge and at no other', async () => {
  const page = await asked('Wo lerne ich Buchstaben <b>schreiben</b>?');
  const { html } = await one.get(DESK);
  expect(html).toContain('Wo lerne ich Buchstaben &lt;b>schreiben');
  expect(html).toMatch(/bis Mi\., 25\. November 2026, 18\sUhr/);
  expect((await one.get(page)).status).toBe(200);
  expect((await stranger.get(DESK)).status).toBe(404);
  const other = page.replace('leseinsel', 'frag-wesel');
  expect((await stranger.get(other)).status).toBe(404);
  expect((await stranger.post(`${other}/notiz`, { note: 'Ich war hier' })).status).toBe(404);
  // The office sees that somebody waits, not what they ask.
  const overview = await office.get('/buero/anfragen');
  expect(overview.html).toContain('Offen bei allen Diensten');
  expect(overview.html).not.toContain('Buchstaben');
  expect((await office.get(page)).status).toBe(403);
  expect((await office.get(page.replace(DESK, '/buero/anfragen'))).status).toBe(404);
});

test('two people take the same question: the second is told who has it', async () => {
  const page = await asked();
  const version = versionIn((await one.get(page)).html);
  expect((await one.post(`${page}/uebernehmen`, { version })).location).toBe(`${page}?done=taken`);
  const second = await two.post(`${page}/uebernehmen`, { version });
  expect(second.location).toBe(`${page}?done=has`);
  expect((await two.get(second.location)).html).toContain(
    'Diese Anfrage hat schon Demo a1 leseinsel übernommen.',
  );
});

test('an answer typed while somebody else was faster is kept', async () => {
  const page = await asked();
  const version = versionIn((await two.get(page)).html);
  await one.post(`${page}/uebernehmen`);
  const answer = 'Kommen Sie am Mittwoch vorbei.';
  const shown = await two.post(`${page}/antwort`, { version, answer });
  expect(shown.status).toBe(409);
  expect(shown.html).toContain('Inzwischen hat jemand anderes etwas geändert');
  expect(shown.html).toContain(answer);
  // Sent again on purpose, it goes out.
  const again = await two.post(`${page}/antwort`, { version: versionIn(shown.html), answer });
  expect(again.location).toBe(`${page}?done=sent`);
  // Closed meanwhile: the words are still on the page.
  const late = await one.get(page);
  await two.post(`${page}/abschliessen`, { outcome: 'done' });
  const closed = await one.post(`${page}/antwort`, {
    version: versionIn(late.html),
    answer: 'Noch etwas',
  });
  expect(closed.status).toBe(409);
  expect(closed.html).toContain('Noch etwas');
});

test('ready sentences are put into what is typed, and nothing is sent by that', async () => {
  const page = await asked();
  const letters = () =>
    db
      .selectFrom('letter')
      .where('kind', '=', 'enquiry_answer')
      .select('id')
      .execute()
      .then((rows) => rows.length);
  const before = await letters();
  const shown = await one.post(`${page}/antwort`, { answer: 'Eins.', insert: 'template:talk' });
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('Eins.\n\nam besten besprechen wir das in Ruhe.');
  expect(shown.html).toContain(`${PUBLIC_URL}/beratung/termine`);
  expect(await letters()).toBe(before);
});

test('an empty answer, a closing too early: the form says why and keeps what was typed', async () => {
  const page = await asked();
  expect((await one.post(`${page}/antwort`, { answer: ' ' })).status).toBe(422);
  const early = await one.post(`${page}/abschliessen`, {
    outcome: 'unreachable',
    last: 'Niemand da',
  });
  expect(early.status).toBe(422);
  expect(early.html).toContain('drei vergebliche Versuche');
  expect(early.html).toContain('Niemand da');
  for (const _ of [1, 2, 3]) await one.post(`${page}/anruf`, { reached: 'no' });
  const closed = await one.post(`${page}/abschliessen`, { outcome: 'unreachable' });
  expect(closed.location).toBe(`${DESK}?done=closed`);
  expect((await one.get(`${DESK}?show=closed`)).html).toContain('nicht erreicht');
});

test('handed over, it is gone here and there with its whole history', async () => {
  const page = await asked('Eigentlich brauche ich einen Deutschkurs.');
  await one.post(`${page}/notiz`, { note: 'Spricht Arabisch.' });
  expect((await one.post(`${page}/weitergeben`, { to: 'frag-wesel', reason: '' })).status).toBe(
    422,
  );
  const handed = await one.post(`${page}/weitergeben`, {
    to: 'frag-wesel',
    reason: 'Passt besser.',
  });
  expect(handed.location).toBe(`${DESK}?done=handed`);
  expect((await one.get(page)).status).toBe(404);
  const there = await stranger.get(page.replace('leseinsel', 'frag-wesel'));
  for (const words of ['einen Deutschkurs', 'Spricht Arabisch.', 'Passt besser.']) {
    expect(there.html).toContain(words);
  }
});

test('a question taken down at the desk needs nothing but the question', async () => {
  const form = { formKey: 'noted-at-desk', channel: 'phone', keeper: 'here' };
  const empty = await one.post(`${DESK}/neu`, { ...form, message: '', phone: '12' });
  expect(empty.status).toBe(422);
  const noted = { ...form, message: 'Fragt nach einem Termin.' };
  const first = await one.post(`${DESK}/neu`, noted);
  expect(first.location).toMatch(/^\/mitglieder\/leseinsel\/anfragen\/\w+$/);
  // The same form again, after a double click.
  expect((await one.post(`${DESK}/neu`, noted)).location).toBe(first.location);
  expect((await one.get(first.location)).html).toContain('Kommt vorbei');
});

test('who is away gets nothing new', async () => {
  const id = people.get('leseinsel 1') ?? '';
  const away = { person: id, weight: '1', absentFrom: '2026-11-20', absentTo: '2026-11-27' };
  const wrong = await two.post(`${DESK}/dienst`, { ...away, absentTo: '2026-11-01' });
  expect(wrong.status).toBe(422);
  expect((await two.post(`${DESK}/dienst`, away)).status).toBe(303);
  await two.post(`${DESK}/dienst`, { person: people.get('leseinsel 2') ?? '', weight: '1' });
  const page = await asked();
  expect((await two.get(page)).html).toContain('Diese Anfrage ist für Sie vorgesehen');
  expect((await two.get(`${DESK}/dienst`)).html).toContain('weg bis 27.11.2026');
  expect((await two.post(`${DESK}/dienst`, { person: people.get('office') ?? '' })).status).toBe(
    404,
  );
});

test('what nobody answers in time comes to the office, which reads it and gives it away; the look is noted', async () => {
  const page = await asked('Warum meldet sich niemand?');
  const seen = page.replace(DESK, '/buero/anfragen');
  clock.forward(5 * 24);
  // Nobody stays signed in for so long.
  const office = await as('office');
  await careForEnquiries(db, { ...parts, now: clock.now() });
  const overview = await office.get('/buero/anfragen');
  expect(overview.html).toContain('Eskaliert: jetzt kümmern');
  expect(overview.html).toContain('Warum meldet sich niemand?');
  expect((await office.get(seen)).html).toContain('Warum meldet sich niemand?');
  const noted = await db
    .selectFrom('audit_entry')
    .where('action', 'in', ['enquiry.viewed', 'enquiries.viewed'])
    .where('actor_id', '=', people.get('office') ?? '')
    .select('action')
    .execute();
  expect(new Set(noted.map(({ action }) => action)).size).toBe(2);
  // It may give it away, not answer in the member's name.
  expect((await office.post(`${seen}/antwort`, { answer: 'Hallo' })).location).toBe(
    '/buero/anfragen?done=elsewhere',
  );
  const given = await office.post(`${seen}/zuweisen`, { to: 'office' });
  expect(given.location).toBe('/buero/anfragen?done=assigned');
  const answered = await office.post(`${seen}/antwort`, {
    answer: 'Entschuldigung, hier sind wir.',
  });
  expect(answered.location).toBe(`${seen}?done=sent`);
});

test('what was held back is let through or thrown away by the office', async () => {
  const [office, one] = [await as('office'), await as('leseinsel 1')];
  const held = (message: string) =>
    submitEnquiry(parts, someEnquiry({ message, heldFor: ['links'], now: clock.now() }));
  const real = await held('Ich möchte lesen und schreiben lernen, siehe www.kurs.example');
  const spam = await held('Billige Uhren www.uhren.example');
  const shown = await office.get('/buero/anfragen');
  expect(shown.html).toContain('Billige Uhren');
  const decide = (enquiry: string, verdict: string) =>
    office.post('/buero/anfragen/zurueckgehalten', { enquiry, verdict });
  expect((await decide(spam.enquiryId, 'discard')).location).toContain('done=discarded');
  expect((await decide(spam.enquiryId, 'discard')).location).toContain('done=gone');
  expect((await decide(real.enquiryId, 'release')).location).toContain('done=released');
  expect((await one.get(DESK)).html).toContain('siehe www.kurs.example');
  expect((await office.get('/buero/anfragen')).html).not.toContain('Billige Uhren');
});
