import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';

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
  const basics = { title, topic: 'edv-office', description: 'Ein Kurs zum Ansehen.' };
  const { location } = await browser.post(NEW, {
    ...formOf((await browser.get(NEW)).html, NEW),
    ...basics,
  });
  const run = { startsOn, from: '18:00', to: '20:00', count: '2', format: 'online' };
  await browser.post(location, { ...formOf((await browser.get(location)).html, location), ...run });
  const path = location.replace('/termine/neu', '');
  const check = `${path}/pruefen`;
  const done = await browser.post(check, formOf((await browser.get(check)).html, check));
  expect(done.location).toMatch(/done=published$/);
  return path;
}

const runOf = async (title: string) =>
  app.db
    .selectFrom('course_run as r')
    .innerJoin('offer as o', 'o.id', 'r.offer_id')
    .where('o.title', '=', title)
    .select(['r.id', 'r.offer_id', 'r.starts_on', 'r.seats_free', 'r.status'])
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
