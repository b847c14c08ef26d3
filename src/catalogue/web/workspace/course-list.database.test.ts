import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { publishByForms } from '../../../../tests/support/publish-by-forms.ts';

const LIST = '/mitglieder/huette/kurse';
const NEW = `${LIST}/neu`;

let app: CourseWorkspaceApp;
let browser: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  browser = await app.editor('planung', 'huette');
});

/** A published course that begins on the given day; answers its address. */
async function publishedCourse(title: string, startsOn: string): Promise<string> {
  const { path, done } = await publishByForms(browser, 'huette', { title, startsOn });
  expect(done).toBe('published');
  return path;
}

const runOf = async (title: string) =>
  app.db
    .selectFrom('course_run as r')
    .innerJoin('offer as o', 'o.id', 'r.offer_id')
    .where('o.title', '=', title)
    .select(['r.id', 'r.offer_id', 'r.starts_on', 'r.seats_free', 'r.status', 'r.price_cents'])
    .executeTakeFirstOrThrow();

test('the list says how courses stand, what is missing, and is searched by words and state', async () => {
  await publishedCourse('Ohne Preis', '2027-01-12');
  const draft = formOf((await browser.get(NEW)).html, NEW);
  await browser.post(NEW, { ...draft, title: 'Nur ein Entwurf' });
  const all = await browser.get(LIST);
  for (const words of ['Ohne Preis', 'Nächster Termin: Di., 12. Januar 2027', 'Nur ein Entwurf']) {
    expect(all.html).toContain(words);
  }
  const drafts = await browser.get(`${LIST}?filter=draft`);
  expect(drafts.html).toContain('Nur ein Entwurf');
  expect(drafts.html).not.toContain('>Ohne Preis<');
  const found = await browser.get(`${LIST}?q=preis`);
  expect(found.html).toContain('>Ohne Preis<');
  expect(found.html).not.toContain('Nur ein Entwurf');
});

test('seats are changed by one tap and are public at once', async () => {
  await publishedCourse('Plätze', '2027-01-14');
  const { id, offer_id } = await runOf('Plätze');
  const seats = `${LIST}/${offer_id}/termine/${id}/plaetze`;
  const tapped = await browser.post(seats, { free: '3', act: 'free', back: 'list' });
  expect(tapped.location).toBe(`${LIST}?done=seats`);
  expect(await runOf('Plätze')).toMatchObject({ seats_free: 3 });
  await browser.post(seats, { free: '', act: 'full', back: 'course' });
  expect(await runOf('Plätze')).toMatchObject({ seats_free: 0, status: 'full' });
  const other = await app.editor('fremd', 'insel');
  expect((await other.post(seats, { free: '9', act: 'free' })).status).toBe(404);
});

test('several courses are moved at once; withdrawing asks once more', async () => {
  await publishedCourse('Erster von zweien', '2027-01-18');
  await publishedCourse('Zweiter von zweien', '2027-01-19');
  const offer = [
    (await runOf('Erster von zweien')).offer_id,
    (await runOf('Zweiter von zweien')).offer_id,
  ];
  const moved = await browser.post(`${LIST}/sammel`, { offer, act: 'shift_dates', days: '7' });
  expect(moved.location).toContain('done=shift_dates&count=2');
  expect(await runOf('Erster von zweien')).toMatchObject({ starts_on: '2027-01-25' });
  expect((await browser.get(moved.location)).html).toContain('Die Termine von 2 Kursen');

  const asked = await browser.post(`${LIST}/sammel`, { offer, act: 'withdraw' });
  expect(asked.html).toContain('2 Kurse zurückziehen?');
  const sure = formOf(asked.html, `${LIST}/sammel`);
  const gone = await browser.post(`${LIST}/sammel`, sure);
  expect(gone.location).toContain('count=2');
  const again = await browser.post(`${LIST}/sammel`, sure);
  expect((await browser.get(again.location)).html).toContain(
    'Zweiter von zweien: ist nicht öffentlich',
  );
  expect((await browser.post(`${LIST}/sammel`, { act: 'confirm' })).location).toContain(
    'done=none',
  );
});

test('the price of several courses is changed after a look at what changes', async () => {
  await publishedCourse('Preis A', '2027-01-18');
  await publishedCourse('Preis B', '2027-01-19');
  const offer = [(await runOf('Preis A')).offer_id, (await runOf('Preis B')).offer_id];
  const bulk = `${LIST}/sammel`;
  const typed = { offer, act: 'set_price', priceState: 'known', price: '', priceText: '' };
  const wrong = await browser.post(bulk, { ...typed, price: 'teuer', priceText: 'ermäßigt 9' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('<title>Fehler:');
  expect(wrong.html).toContain('href="#price"');
  expect(formOf(wrong.html, bulk)).toMatchObject({
    offer,
    price: 'teuer',
    priceText: 'ermäßigt 9',
  });
  expect((await browser.post(bulk, typed)).status).toBe(422);

  const asked = await browser.post(bulk, { ...typed, price: '80' });
  expect(asked.html).toContain('Preise von 2 Kursen ändern?');
  expect(asked.html).toContain('<del>Preis fehlt</del>');
  expect(asked.html).toContain('<ins>80\u00a0€</ins>');
  expect(await runOf('Preis A')).toMatchObject({ price_cents: null });
  const done = await browser.post(bulk, formOf(asked.html, bulk));
  expect(done.location).toContain('done=set_price&count=2');
  expect((await browser.get(done.location)).html).toContain(
    'Die Preise von 2 Kursen sind geändert',
  );
  expect(await runOf('Preis A')).toMatchObject({ price_cents: 8000 });
  expect(await runOf('Preis B')).toMatchObject({ price_cents: 8000 });
  const same = await browser.post(bulk, { ...typed, price: '80' });
  expect(same.html).toContain('Hier ändert sich nichts.');
});

test('a course is confirmed on its own page, once a day', async () => {
  const path = await publishedCourse('Noch richtig', '2027-01-18');
  const { offer_id } = await runOf('Noch richtig');
  const long = new Date('2026-08-01T08:00:00Z');
  await app.db
    .updateTable('offer')
    .set({ confirmed_at: long })
    .where('id', '=', offer_id)
    .execute();
  const page = await browser.get(path);
  expect(page.html).toContain('Zuletzt bestätigt am 1. August 2026.');
  const form = formOf(page.html, `${LIST}/sammel`);
  const confirmed = await browser.post(`${LIST}/sammel`, { ...form, act: 'confirm' });
  expect(confirmed.location).toBe(`${path}?done=confirm`);
  const after = await browser.get(confirmed.location);
  expect(after.html).toContain('Die Angaben sind als aktuell bestätigt.');
  expect(after.html).toContain('Zuletzt bestätigt am 23. November 2026.');
  expect(after.html).not.toContain('value="confirm"');
});

test('a run is copied, moved with all its days, and taken away', async () => {
  const path = await publishedCourse('Kopien', '2027-01-12');
  const { id } = await runOf('Kopien');
  const copy = await browser.get(`${path}/termine/neu?wie=${id}`);
  expect(formOf(copy.html, `${path}/termine/neu`)).toMatchObject({
    startsOn: '',
    from: '18:00',
    count: '2',
    format: 'online',
  });
  const half = await browser.post(`${path}/naechstes-halbjahr`, { run: id });
  expect(half.location).toContain('/tage?neu=1');
  expect((await browser.get(half.location)).html).toContain('Di., 13. Juli 2027');

  const shift = `${path}/termine/${id}/verschieben`;
  const form = formOf((await browser.get(shift)).html, shift);
  const shifted = await browser.post(shift, { ...form, startsOn: '2027-01-13' });
  expect((await browser.get(shifted.location)).html).toContain('Mi., 20. Januar 2027');

  const remove = `${path}/termine/${id}/entfernen`;
  await browser.post(remove, formOf((await browser.get(remove)).html, remove));
  const overview = await browser.get(path);
  expect(overview.html).not.toContain('Mi., 13. Januar 2027');
  expect(overview.html).toContain('noch nicht öffentlich');
});

test('wrong days come back as typed, with every other line', async () => {
  const path = await publishedCourse('Falsche Tage', '2027-01-12');
  const { id } = await runOf('Falsche Tage');
  const days = `${path}/termine/${id}/tage`;
  const form = formOf((await browser.get(days)).html, days);
  const typed = { ...form, 'from-0': 'nachts', 'note-1': 'Raum 5', 'day-1': '2027-01-20' };
  const refused = await browser.post(days, typed);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#from-0"');
  expect(formOf(refused.html, days)).toMatchObject(typed);
  const more = await browser.post(days, { ...typed, act: 'line' });
  expect(formOf(more.html, days)).toMatchObject({ ...typed, lines: '3', 'keep-2': 'yes' });
  const saved = await browser.post(days, { ...typed, 'from-0': '17:30' });
  expect(saved.status).toBe(303);
  expect((await browser.get(days)).html).toContain('Raum 5');
});
