import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import type { HttpBrowser, Shown } from '../../../../../tests/support/http-browser.ts';
import { csvFile, delivered, fileRow, workOff } from '../../../../../tests/support/intake.ts';

let app: CourseWorkspaceApp;
let anna: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel', 'neuling'], ['neuling']);
  anna = await app.editor('anna', 'huette');
});
beforeEach(async () => {
  await app.db.deleteFrom('delivery_file').execute();
  await app.db.deleteFrom('offer').execute();
});

const PATH = '/mitglieder/huette/lieferungen';
const idOf = ({ location }: Shown): string => location.split('/').at(-1) ?? '';

function form(text: string, name = 'kurse.csv', format = 'auto'): FormData {
  const data = new FormData();
  data.set('format', format);
  data.set('file', new File([text], name, { type: 'text/csv' }));
  return data;
}

const before = (text: string) =>
  delivered(app.db, text, { memberId: 'huette', channel: 'cli', actorId: null });

async function uploaded(text: string): Promise<string> {
  const id = idOf(await anna.upload(PATH, form(text)));
  await workOff(app.db, id, app.now);
  return id;
}

test('a file is uploaded, read and told course by course', async () => {
  await before(csvFile(3));
  const answer = await anna.upload(PATH, form(`${csvFile(2)}\nX;Neuer Kurs;`));
  expect(answer.status).toBe(303);
  const id = idOf(answer);
  const running = await anna.get(`${PATH}/${id}`);
  expect(running.html).toContain('<progress');
  expect(running.html).toMatch(/<noscript><meta http-equiv="refresh" content="5"/);
  await workOff(app.db, id, app.now);
  const page = await anna.get(`${PATH}/${id}`);
  expect(page.html).toContain('1 neu, 2 unverändert, 1 zurückgezogen.');
  expect(page.html).toContain('Neuer Kurs');
  expect(page.html).not.toContain('http-equiv="refresh"');
  expect((await anna.get(`${PATH}/${id}?art=withdrawn`)).html).toContain('Kurs 2');
});

test('what cannot be a delivery comes back with a sentence and the way out', async () => {
  const empty = await anna.upload(PATH, form(''));
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Die Datei ist leer.');
  const letter = await anna.upload(PATH, form('Liebe Grüße', 'brief.txt', 'auto'));
  expect(letter.html).toContain('keines der bekannten Formate');
  const nothing = await anna.upload(PATH, new FormData());
  expect(nothing.html).toContain('Bitte wählen Sie eine Datei aus.');
});

test('many withdrawals need consent, which is asked with numbers', async () => {
  await before(csvFile(12));
  const id = await uploaded(csvFile(2));
  const page = await anna.get(`${PATH}/${id}`);
  expect(page.html).toContain('fehlen 10 von 12 veröffentlichten Kursen');
  const { version } = await fileRow(app.db, id);
  const publish = { decision: 'publish', version: String(version) };
  const refused = await anna.post(`${PATH}/${id}`, publish);
  expect(refused.status).toBe(422);
  expect(refused.html).toMatch(/<title>Fehler: /);
  await anna.post(`${PATH}/${id}`, { ...publish, consent: 'yes' });
  expect((await fileRow(app.db, id)).state).toBe('publishing');
  await workOff(app.db, id, app.now);
  expect((await anna.get(`${PATH}/${id}`)).html).toContain('Übernommen');
});

test('a rejected record becomes a draft with its own values, once', async () => {
  const text = [
    'kurs_schluessel;titel;beschreibung;termin_schluessel;preis',
    'A;Löten;;a1;10',
    'B;Sägen;;b1;10',
    ';Feilen;Mit der Hand.;a2;25',
  ].join('\n');
  const id = await uploaded(text);
  const page = await anna.get(`${PATH}/${id}?art=rejected`);
  expect(page.html).toContain('Der Kurs-Schlüssel fehlt');
  const href = /href="([^"]+datensatz[^"]+)"/.exec(page.html)?.[1] ?? '';
  const mend = await anna.get(href);
  expect(mend.html).toContain('value="Feilen"');
  expect((await anna.post(href, { title: ' ' })).status).toBe(422);
  const created = await anna.post(href, { title: 'Feilen von Hand' });
  expect(created.status).toBe(303);
  const editor = await anna.get(created.location);
  expect(editor.html).toContain('Feilen von Hand');
  expect(editor.html).toContain('Mit der Hand.');
  expect((await anna.post(href, { title: 'Feilen' })).location).toBe(created.location);
  expect((await anna.get(`${PATH}/${id}?art=rejected`)).html).toContain('Als Entwurf angelegt');
});

test('a course that was edited by hand keeps its values until somebody takes those of the source', async () => {
  const file = (price: string, title = 'Löten') =>
    `kurs_schluessel;titel;beschreibung;termin_schluessel;format;preis\nA;${title};Mit Kolben.;a1;online;${price}`;
  await before(file('10'));
  const { id: offerId } = await app.db.selectFrom('offer').select('id').executeTakeFirstOrThrow();
  const { id: runId } = await app.db
    .selectFrom('course_run')
    .select('id')
    .executeTakeFirstOrThrow();
  const path = `/mitglieder/huette/kurse/${offerId}/termine/${runId}/plaetze`;
  const answer = await anna.post(path, { seats: '4', seatsFree: '4' });
  expect([303, 200]).toContain(answer.status);
  await app.db.updateTable('offer').set({ edited_at: app.now }).execute();
  const id = await uploaded(file('20', 'Weichlöten'));
  const page = await anna.get(`${PATH}/${id}`);
  expect(page.html).toContain('Weichlöten');
  const href = /href="([^"]+datensatz[^"]+)"/.exec(page.html)?.[1] ?? '';
  const choice = await anna.get(href);
  expect(choice.html).toContain('Von Hand');
  const hidden = (name: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(choice.html)?.[1] ?? '').replaceAll(
      '&quot;',
      '"',
    );
  const places = JSON.parse(hidden('places'));
  expect(places).toContainEqual({ runId: null, part: 'title' });
  const number = places.findIndex(({ part }: { part: string }) => part === 'title');
  const keys = { version: hidden('version'), seen: hidden('seen'), places: hidden('places') };
  const taken = await anna.post(href, { ...keys, [`choice-${number}`]: 'theirs' });
  expect(taken.location).toContain('done=');
  const shown = await anna.get(href);
  expect(shown.html).not.toContain('>Titel<');
  const versions = await app.db
    .selectFrom('course_version')
    .where('offer_id', '=', offerId)
    .select('content')
    .orderBy('version')
    .execute();
  expect(versions.at(-1)?.content).toMatchObject({ title: 'Weichlöten' });
  expect(versions[0]?.content).toMatchObject({ title: 'Löten' });
});

test('nobody reads, decides or mends what belongs to others; who only looks decides nothing', async () => {
  const id = await uploaded('kurs_schluessel;titel\n;Ohne');
  const other = await app.editor('fremd', 'insel');
  for (const path of [`${PATH}/${id}`, `${PATH}/${id}/datensatz/0`]) {
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get(path.replace('huette', 'insel'))).status).toBe(404);
    expect(
      (await other.post(path.replace('huette', 'insel'), { decision: 'discard' })).status,
    ).toBe(404);
  }
  const viewer = await app.editor('leser', 'huette', 'viewer');
  expect((await viewer.get(`${PATH}/${id}`)).html).not.toContain('Lieferung verwerfen');
  expect((await viewer.post(`${PATH}/${id}`, { decision: 'discard' })).status).toBe(403);
  expect((await fileRow(app.db, id)).state).toBe('checked');
});

test('what nobody wants is discarded, and a kept file can be delivered again', async () => {
  const id = await uploaded('kurs_schluessel;titel\n;Ohne');
  const { version } = await fileRow(app.db, id);
  await anna.post(`${PATH}/${id}`, { decision: 'discard', version: String(version) });
  expect((await anna.get(`${PATH}/${id}`)).html).toContain('Verworfen');
  const again = await anna.post(`${PATH}/${id}`, { decision: 'replay' });
  expect(await fileRow(app.db, idOf(again))).toMatchObject({ replay_of: id, state: 'received' });
});
