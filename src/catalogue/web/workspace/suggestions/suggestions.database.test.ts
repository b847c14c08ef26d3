import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import { deliver, offerOf, runOf } from '../../../../../tests/support/deliveries.ts';
import { formOf } from '../../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../../tests/support/http-browser.ts';
import { publishByForms } from '../../../../../tests/support/publish-by-forms.ts';
import { loadNetwork } from '../../../../network/index.ts';

const LIST = '/mitglieder/huette/kurse';
const WORKLIST = `${LIST}/vorschlaege`;
const ESCO = 'http://data.europa.eu/esco/occupation/demo-welder';

const network = await loadNetwork('network/wesel');
let app: CourseWorkspaceApp;
let browser: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel', 'neu'], ['neu']);
  await app.db
    .insertInto('synonym_source')
    .values({ key: 'esco', title: 'esco', fingerprint: 'a', licence: null, attribution: null })
    .execute();
  await app.db
    .insertInto('synonym_group')
    .values({ source: 'esco', key: ESCO, labels: ['Schweißer', 'Schweißerin'], kldb: [], isco: [] })
    .execute();
  browser = await app.editor('planung', 'huette');
});

const offerRow = (title: string) =>
  app.db
    .selectFrom('offer as o')
    .innerJoin('course as c', 'c.offer_id', 'o.id')
    .where('o.title', '=', title)
    .select(['o.id', 'o.topics', 'o.edited_at', 'c.occupations', 'c.certificates'])
    .executeTakeFirstOrThrow();

async function delivered(member: string, title: string): Promise<string> {
  const runs = [runOf(`${title}-1`, { startKind: 'fixed', startsOn: '2027-03-01' })];
  const descriptionHtml = '<p>Mit Teilnahmebescheinigung und ein wenig Arbeit am Metall.</p>';
  const offer = offerOf(title, { title, descriptionHtml, topics: ['office-programme'], runs });
  await deliver(app.db, member, [offer], {
    now: app.now,
    lookups: { terms: network.terms, geocode: () => null },
  });
  return (await offerRow(title)).id;
}

test('a delivery alone sets nothing that it does not state', async () => {
  await delivered('insel', 'Umschulung Schweißer');
  expect(await offerRow('Umschulung Schweißer')).toMatchObject({
    topics: ['office-programme'],
    occupations: [],
    certificates: [],
  });
});

test('in the worklist people accept, decline and are not asked again; online at once, history names them', async () => {
  const offerId = await delivered('huette', 'Schweißerlehrgang');
  const shown = (await browser.get(WORKLIST)).html;
  for (const words of ['Themenfeld: Schweißen', 'Schweißer (ESCO)', 'Teilnahmebescheinigung'])
    expect(shown).toContain(words);
  expect(shown).toContain('weil im Titel „Schweißerlehrgang“ steht');
  const form = { offer: offerId, ab: '' };
  const accepted = await browser.post(WORKLIST, { ...form, accept: `occupations ${ESCO}` });
  expect(accepted.location).toBe(`${WORKLIST}?done=online`);
  expect(await offerRow('Schweißerlehrgang')).toMatchObject({
    occupations: [ESCO],
    topics: ['office-programme'],
    edited_at: app.now,
  });
  await browser.post(WORKLIST, { ...form, decline: 'certificates teilnahme' });
  const after = (await browser.get(WORKLIST)).html;
  expect(after).toContain('Themenfeld: Schweißen');
  expect(after).not.toContain('(ESCO)');
  expect(after).not.toContain('Nachweis:');
  // What was declined is not in "all".
  await browser.post(WORKLIST, { ...form, all: 'yes' });
  const { topics, certificates } = await offerRow('Schweißerlehrgang');
  expect(topics).toHaveLength(2);
  expect(certificates).toEqual([]);
  expect((await browser.get(`${LIST}/${offerId}/verlauf`)).html).toContain('Demo planung');
  expect((await browser.get(WORKLIST)).html).not.toContain('Schweißerlehrgang');
});

test('what is not suggested is not set, nor anything of other members', async () => {
  const offerId = await delivered('huette', 'Schweißer im Abendkurs');
  const forged = { offer: offerId, accept: 'topics pflege' };
  expect((await browser.post(WORKLIST, forged)).location).toBe(`${WORKLIST}?done=none`);
  const stranger = await app.editor('fremd', 'insel');
  const path = '/mitglieder/insel/kurse/vorschlaege';
  expect((await stranger.post(path, { offer: offerId, all: 'yes' })).status).toBe(404);
});

test('of a member that the office looks at first it goes into the draft', async () => {
  const editor = await app.editor('neuling', 'neu');
  const offerId = await delivered('neu', 'Schweißer für Neue');
  const path = '/mitglieder/neu/kurse/vorschlaege';
  const answer = await editor.post(path, { offer: offerId, all: 'yes' });
  expect(answer.location).toBe(`${path}?done=draft`);
  expect(await offerRow('Schweißer für Neue')).toMatchObject({ occupations: [] });
});

test('in the editor the buttons keep what was typed; Enter presses the main button', async () => {
  const course = { title: 'Schweißer am Samstag', startsOn: '2027-01-12' };
  const { path } = await publishByForms(browser, 'huette', course);
  const details = `${path}/angaben`;
  const { html } = await browser.get(details);
  const buttons = [...html.slice(html.indexOf(`action="${details}"`)).matchAll(/<button[^>]*>/g)];
  expect(buttons[0]?.[0]).not.toContain('name=');
  const typed = {
    ...formOf(html, details),
    learningAim: 'Kehlnähte schweißen\nNähte prüfen',
    teacherProfile: 'mit 20 Jahren Praxis',
    cancelTerms: 'bis eine Woche vorher',
  };
  const saved = await browser.post(details, { ...typed, accept: `occupations ${ESCO}` });
  expect(saved.location).toBe(details);
  const again = await browser.get(details);
  expect(formOf(again.html, details)).toMatchObject({
    learningAim: typed.learningAim,
    occupations: ESCO,
  });
  // Nothing of it is online before it is published.
  expect(await offerRow(course.title)).toMatchObject({ occupations: [] });
  const wrong = await browser.post(details, {
    ...formOf(again.html, details),
    teachingUnits: 'viele',
    decline: 'topics schweissen',
  });
  expect(wrong.status).toBe(422);
});

test('the course says how many of ten facts it has, with a way to each field; the member in how many courses one is open', async () => {
  const { path } = await publishByForms(browser, 'huette', {
    title: 'Zehn Angaben',
    startsOn: '2027-01-12',
    price: '49',
  });
  const page = (await browser.get(path)).html;
  // Hours and days follow from the meetings, the price was stated.
  expect(page).toContain('3 von 10 Angaben');
  expect(page).toContain(`href="${path}/angaben#teacherProfile"`);
  const details = `${path}/angaben`;
  const form = formOf((await browser.get(details)).html, details);
  await browser.post(details, { ...form, cancelTerms: 'bis eine Woche vorher' });
  expect((await browser.get(path)).html).toContain('4 von 10 Angaben');
  const overview = (await browser.get(`${LIST}/vollstaendigkeit`)).html;
  expect(overview).toMatch(/Absage und Rücktritt: fehlt bei \d+ von \d+ Kursen/);
  const without = (await browser.get(`${LIST}?fehlt=cancel`)).html;
  expect(without).not.toContain('Zehn Angaben');
  expect((await browser.get(`${LIST}?fehlt=teachers`)).html).toContain('Zehn Angaben');
});
