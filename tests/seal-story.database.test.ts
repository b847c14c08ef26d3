import { beforeAll, expect, test } from 'vitest';
import { verifyIndex } from '../src/catalogue/index.ts';
import { loadFunding } from '../src/funding/index.ts';
import { localDate } from '../src/platform/clock.ts';
import type { HttpBrowser } from './support/http-browser.ts';
import { addRole, type SealsApp, sealsApp } from './support/seals-app.ts';
import { somePdf } from './support/some-files.ts';

/** The last day of the provider's AZAV; it ends at midnight in Wesel, 23:00 UTC. */
const LAST_DAY = '2026-11-23';
const LAST_MINUTE = '2026-11-23T22:59:00Z';
const FIRST_MINUTE_WITHOUT = '2026-11-23T23:00:00Z';
const PROVIDER_SEAL = 'Trägerzulassung nach AZAV';
const SHORT_NAME = 'AZAV-Träger';

let app: SealsApp;
let member: HttpBrowser;
let office: HttpBrowser;

beforeAll(async () => {
  app = await sealsApp(await loadFunding('network/wesel'));
  const owner = await addRole(app, 'owner');
  await addRole(app, 'viewer');
  member = await app.signedIn(owner);
  office = await app.signedIn(await addRole(app, 'office'));
});

/** People sign in anew each day; here they stay, because the story is about seals. */
async function at(instant: string): Promise<void> {
  app.clock.set(instant);
  const now = app.clock.now();
  const later = new Date(now.getTime() + 3_600_000);
  await app.db.updateTable('session').set({ last_seen_at: now, expires_at: later }).execute();
}

async function sendIn(holder: 'provider' | 'measure', validUntil: string): Promise<void> {
  const form = new FormData();
  const values = { kind: 'azav', holder, issuer: 'Demo-Prüfstelle', number: '4711', scope: '' };
  const days = { validFrom: '2024-11-24', validUntil, offer: holder === 'measure' ? 'o1' : '' };
  for (const [name, value] of Object.entries({ ...values, ...days })) form.set(name, value);
  form.set('proof', new File([Uint8Array.from(somePdf())], 'azav.pdf'));
  const shown = await member.upload('/mitglieder/haus/siegel/neu', form);
  expect([shown.status, shown.location]).toEqual([303, '/mitglieder/haus/siegel?done=sent']);
}

const text = async (path: string): Promise<string> =>
  (await app.visitor.get(path)).html.replaceAll('\u00a0', ' ');
const coursePage = () => text('/kurse/offer-o1-o1');
const checkPage = () => text('/kurse/offer-o1-o1/foerderung');
const memberPage = () => text('/anbieter/haus');
const list = () => text('/kurse');
const withVoucher = async (): Promise<number> => {
  const { html } = await app.visitor.get('/api/v1/offers?funding=bildungsgutschein');
  return JSON.parse(html).total;
};
const apiOffer = async () => JSON.parse((await app.visitor.get('/api/v1/offers/o1')).html);
const VOUCHER_PAYS = 'voraussichtlich 0 € statt 780 €';
const CHEQUE_PAYS = 'voraussichtlich 390 € statt 780 €';
const isIndexRight = async () =>
  (await verifyIndex(app.db, app.index, localDate(app.clock.now()))).differences;
const reminders = async (): Promise<number> => {
  const letters = await app.db
    .selectFrom('letter')
    .select('email')
    .where('kind', '=', 'seal_reminder')
    .execute();
  return letters.length;
};

test('what a member says of itself is not shown, and its funding is as it says', async () => {
  await sendIn('provider', LAST_DAY);
  await sendIn('measure', '2027-12-31');
  await app.care();
  for (const page of [await coursePage(), await memberPage(), await list()]) {
    expect(page).not.toContain(PROVIDER_SEAL);
    expect(page).not.toContain(SHORT_NAME);
  }
  expect(await coursePage()).toContain('Bildungsgutschein');
  expect(await coursePage()).toContain('nennt der Anbieter; hier ist sie nicht belegt');
  expect(await withVoucher()).toBe(1);
});

test('the office confirms: badges everywhere, and the voucher is proven', async () => {
  const queue = (await office.get('/buero/siegel')).html;
  const ids = [...queue.matchAll(/\/buero\/siegel\/([0-9a-z]+)/g)].map(([, id = '']) => id);
  expect(ids).toHaveLength(2);
  for (const id of ids) {
    const { html } = await office.get(`/buero/siegel/${id}`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const decided = await office.post(`/buero/siegel/${id}`, { verdict: 'confirm', version });
    expect(decided.location).toBe('/buero/siegel?done=confirm');
  }
  await app.care();
  expect(await coursePage()).toContain(PROVIDER_SEAL);
  expect(await coursePage()).toContain('Zulassung belegt');
  expect(await memberPage()).toContain(PROVIDER_SEAL);
  expect(await list()).toContain(SHORT_NAME);
});

test('owners are reminded 60, 30 and 7 days before, each time once', async () => {
  const sent: number[] = [];
  for (const day of ['09-23', '09-24', '09-24', '10-24', '10-25', '11-16', '11-22']) {
    await at(`2026-${day}T05:00:00Z`);
    await app.care();
    sent.push(await reminders());
  }
  expect(sent).toEqual([0, 1, 1, 2, 2, 3, 3]);
});

test('on the last day, one minute before midnight, it counts', async () => {
  await at(LAST_MINUTE);
  await app.care();
  expect(await coursePage()).toContain('Zulassung belegt');
  expect(await memberPage()).toContain(PROVIDER_SEAL);
  expect(await list()).toContain(SHORT_NAME);
  expect(await withVoucher()).toBe(1);
  expect(await coursePage()).toContain(VOUCHER_PAYS);
  expect(await checkPage()).toContain('belegt durch eine Zulassung bis Mo., 23. November 2026');
  expect((await apiOffer()).fundingFacts['kurs.azav_traeger']).toEqual({
    value: true,
    source: 'proven',
    until: LAST_DAY,
  });
});

test('a minute later it is gone from all pages, before any care has run', async () => {
  await at(FIRST_MINUTE_WITHOUT);
  expect(await memberPage()).not.toContain(PROVIDER_SEAL);
  expect(await list()).not.toContain(SHORT_NAME);
  const course = await coursePage();
  expect(course).not.toContain(PROVIDER_SEAL);
  expect(course).not.toContain('Zulassung belegt');
  expect(course).toContain('Bildungsgutschein: zurzeit nicht belegt');
  expect(course).not.toContain(VOUCHER_PAYS);
  expect(course).toContain(CHEQUE_PAYS);
  expect(await checkPage()).toContain('die Zulassung galt bis Mo., 23. November 2026');
  const { funding, fundingFacts } = await apiOffer();
  expect(funding).toEqual(['bildungsurlaub', 'bildungsscheck']);
  expect(fundingFacts['kurs.azav_traeger']).toMatchObject({ value: false, source: 'lapsed' });
});

test('with the daily care the search has changed too; what hangs on no lapsed seal stays', async () => {
  await app.care();
  expect(await withVoucher()).toBe(0);
  expect(await isIndexRight()).toEqual([]);
  expect(await text('/kurse?funding=bildungsscheck')).toContain('Demo-Kurs o1');
  expect(await reminders()).toBe(3);
});

test('the member sees that it is over', async () => {
  expect((await member.get('/mitglieder/haus/siegel')).html).toContain('Zu Ende seit');
});

test('C-G3: educational leave from 1 September is to be told by 21 July, on the page and in the calendar', async () => {
  expect(await coursePage()).toContain('Dem Betrieb sagen bis Mi., 21. Juli 2027');
  const calendar = await text('/kurse/offer-o1-o1/r1/fristen.ics');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270721');
  expect(calendar).toContain('UID:r1-bildungsurlaub_awbg-betrieb@');
  await at('2027-07-22T08:00:00Z');
  expect(await coursePage()).toContain('Für den Termin am Mi., 1. September 2027 zu spät');
  expect((await app.visitor.get('/kurse/offer-o1-o1/r2/fristen.ics')).status).toBe(404);
});

test('rules that nobody has looked at for 90 days name no amounts', async () => {
  const page = await coursePage();
  expect(page).toContain('Wir prüfen die Regeln gerade');
  expect(page).not.toContain('voraussichtlich');
});
