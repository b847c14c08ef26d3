import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';

let app: CourseWorkspaceApp;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel'], ['insel']);
});

const NEW = '/mitglieder/huette/kurse/neu';
const BASICS = {
  title: 'Excel am Abend',
  topic: 'office-programme',
  description: 'Tabellen anlegen, rechnen und drucken.',
  audience: 'Menschen im Büro',
};

const RUN = {
  startsOn: '2027-03-16',
  from: '18:00',
  to: '20.15',
  count: '3',
  venue: 'other',
  venueName: 'Demo-Haus',
  venueStreet: 'Demostraße 2',
  venuePostalCode: '46483',
  venuePlace: 'Wesel',
  price: '120',
  seatsMax: '12',
};

test('a course is published in three steps, its days computed around the holidays', async () => {
  const browser = await app.editor('planung', 'huette');
  const first = await browser.get(NEW);
  expect(first.html).toContain('Schritt 1 von 3');
  const created = await browser.post(NEW, { ...formOf(first.html, NEW), ...BASICS });
  expect(created.status).toBe(303);
  const second = await browser.get(created.location);
  expect(second.html).toContain('Schritt 2 von 3');
  const run = await browser.post(created.location, {
    ...formOf(second.html, created.location),
    ...RUN,
  });
  expect(run.status).toBe(303);

  const days = await browser.get(run.location);
  expect(days.html).toContain('3 Tage sind berechnet');
  expect(days.html).toContain('Osterferien');
  const [daysPath = ''] = run.location.split('?');
  const typed = formOf(days.html, daysPath);
  expect(Object.keys(typed).filter((name) => name.startsWith('keep-'))).toEqual([
    'keep-0',
    'keep-3',
    'keep-4',
  ]);
  const kept = await browser.post(daysPath, typed);
  expect(kept.location).toMatch(/\/pruefen$/);

  const check = await browser.get(kept.location);
  expect(check.html).toContain('Schritt 3 von 3');
  expect(check.html).toContain('Alles Nötige ist da');
  const published = await browser.post(kept.location, formOf(check.html, kept.location));
  expect(published.location).toMatch(/done=published$/);
  const overview = await browser.get(published.location);
  expect(overview.html).toContain('Ihr Kurs ist jetzt öffentlich');

  const offer = await app.db
    .selectFrom('offer')
    .where('title', '=', BASICS.title)
    .select(['id', 'publication'])
    .executeTakeFirstOrThrow();
  expect(offer.publication).toBe('published');
  const sessions = await app.db
    .selectFrom('course_session as s')
    .innerJoin('course_run as r', 'r.id', 's.run_id')
    .where('r.offer_id', '=', offer.id)
    .orderBy('s.held_on')
    .select(['s.held_on', 's.starts_at', 's.ends_at', 'r.price_cents'])
    .execute();
  expect(sessions.map(({ held_on }) => held_on)).toEqual([
    '2027-03-16',
    '2027-04-06',
    '2027-04-13',
  ]);
  expect(sessions[0]).toMatchObject({
    starts_at: '18:00:00',
    ends_at: '20:15:00',
    price_cents: 12000,
  });
});

test('the first form sent twice makes one course', async () => {
  const browser = await app.editor('doppelt', 'huette');
  const typed = { ...formOf((await browser.get(NEW)).html, NEW), ...BASICS, title: 'Nur einmal' };
  const [one, other] = [await browser.post(NEW, typed), await browser.post(NEW, typed)];
  expect(other.location).toBe(one.location);
  const offers = await app.db
    .selectFrom('offer')
    .where('title', '=', 'Nur einmal')
    .select('id')
    .execute();
  expect(offers).toHaveLength(1);
});

test('wrong values come back with everything that was typed', async () => {
  const browser = await app.editor('fehler', 'huette');
  const nothing = await browser.post(NEW, { ...BASICS, title: ' ' });
  expect(nothing.status).toBe(422);
  expect(nothing.html).toContain('<title>Fehler:');
  expect(nothing.html).toContain(BASICS.description);
  expect(nothing.html).toContain('href="#title"');

  const form = await browser.get(NEW);
  const { location } = await browser.post(NEW, { ...formOf(form.html, NEW), ...BASICS });
  const run = formOf((await browser.get(location)).html, location);
  const wrong = {
    ...run,
    ...RUN,
    from: 'abends',
    price: 'teuer',
    days: ['tue', 'thu'],
    count: '0',
  };
  const refused = await browser.post(location, wrong);
  expect(refused.status).toBe(422);
  for (const field of ['from', 'price', 'count'])
    expect(refused.html).toContain(`href="#${field}"`);
  const again = formOf(refused.html, location);
  expect(again).toMatchObject({ from: 'abends', price: 'teuer', count: '0', days: ['tue', 'thu'] });
  expect(again).toMatchObject({ venueName: 'Demo-Haus', seatsMax: '12', run: run.run });
});

test('what is missing is said with a link to its field, and nothing goes online', async () => {
  const browser = await app.editor('luecken', 'huette');
  const form = formOf((await browser.get(NEW)).html, NEW);
  const { location } = await browser.post(NEW, { ...form, title: 'Noch leer' });
  const check = location.replace('termine/neu', 'pruefen');
  const page = await browser.get(check);
  expect(page.html).toContain('Bitte wählen Sie ein Thema.');
  expect(page.html).toContain(`${location.replace('termine/neu', 'text')}#topic`);
  expect(page.html).toContain(`href="${location}"`);
  expect((await browser.post(check, { version: '1' })).status).toBeGreaterThan(400);
});

test('a member that is not trusted yet waits for the office', async () => {
  const browser = await app.editor('neuling', 'insel');
  const path = '/mitglieder/insel/kurse/neu';
  const form = formOf((await browser.get(path)).html, path);
  const created = await browser.post(path, { ...form, ...BASICS, title: 'Wartet' });
  const second = formOf((await browser.get(created.location)).html, created.location);
  const run = await browser.post(created.location, { ...second, ...RUN });
  const check = run.location.replace(/termine\/.*$/, 'pruefen');
  const answer = await browser.post(check, formOf((await browser.get(check)).html, check));
  expect(answer.location).toMatch(/done=waiting$/);
  expect((await browser.get(answer.location)).html).toContain('wartet auf die Geschäftsstelle');
});

test('courses of another member do not exist, and who may only look may not change', async () => {
  const stranger = await app.editor('fremd', 'insel');
  const viewer = await app.editor('zuschauer', 'huette', 'viewer');
  const offer = await app.db
    .selectFrom('offer')
    .where('member_id', '=', 'huette')
    .select('id')
    .executeTakeFirstOrThrow();
  for (const page of [
    '',
    '/text',
    '/angaben',
    '/pruefen',
    '/vorschau',
    '/verlauf',
    '/termine/neu',
  ]) {
    const address = `/kurse/${offer.id}${page}`;
    expect((await stranger.get(`/mitglieder/huette${address}`)).status, page).toBe(404);
    expect((await stranger.get(`/mitglieder/insel${address}`)).status, page).toBe(404);
  }
  const looked = await viewer.get(`/mitglieder/huette/kurse/${offer.id}`);
  expect(looked.status).toBe(200);
  expect(looked.html).not.toContain('<form method="post"');
  expect((await viewer.post(`/mitglieder/huette/kurse/${offer.id}/text`, BASICS)).status).toBe(403);
});
