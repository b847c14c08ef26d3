import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { courseRow, offerRow } from '../../../../tests/support/catalogue-rows.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { type SlipsApp, slipsApp } from '../../../../tests/support/slips-app.ts';
import { readSlipCode, slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { newSlipCode } from '../../use-cases/slips/new-slip-code.ts';

let app: SlipsApp;
let adviser: HttpBrowser;
let desk: HttpBrowser;
let stranger: HttpBrowser;

const AT = new Date('2026-11-20T08:00:00Z');
const LIST = '/mitglieder/frag-wesel/laufzettel';
const RECEIVE = '/mitglieder/leseinsel/laufzettel/annehmen';

beforeAll(async () => {
  app = await slipsApp();
  adviser = await app.signedIn('frag-wesel', 'adviser');
  desk = await app.signedIn('leseinsel', 'editor');
  stranger = await app.signedIn('haus', 'owner');
  const contact = {
    id: 'kontakt',
    member_id: 'm-leseinsel',
    name: 'Maria Muster (Demo)',
    consent_text: 'ja',
  };
  await app.db
    .insertInto('member_contact')
    .values({ ...contact, consented_at: AT, created_at: AT, updated_at: AT })
    .execute();
  await app.db.insertInto('offer').values(offerRow('o1', 'm-haus')).execute();
  await app.db.insertInto('course').values(courseRow('o1')).execute();
});
beforeEach(async () => {
  app.clock.set('2026-11-23T08:00:00Z');
  await app.db.deleteFrom('slip_block').execute();
  await app.db.deleteFrom('handover_slip').execute();
});

const FORM = {
  dienst: 'leseinsel',
  language: 'ar',
  channel: 'desk',
  name: 'Demo-Leseinsel',
  purpose: 'Lesen üben in kleiner Gruppe',
  street: 'Demoweg 3',
  postalCode: '46483',
  place: 'Wesel',
  person: '=Maria Muster (Demo)',
  things: ['id', 'glasses'],
  ownWords: 'das blaue Heft',
  phone: '030 23125 111',
};
const issue = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  adviser.post(`${LIST}/neu`, { ...FORM, ...changes });
const slips = () => app.db.selectFrom('handover_slip').selectAll().execute();
async function issued(changes = {}) {
  const { location } = await issue(changes);
  const [slip] = await slips();
  if (slip === undefined) throw new Error('no slip');
  return { code: slip.code, id: slip.id, path: location.replace(/\?.*/, '') };
}

describe('giving out', () => {
  test('begins with what is known about the service', async () => {
    const choose = await adviser.get(`${LIST}/neu`);
    expect(choose.html).toContain('value="leseinsel"');
    const { html } = await adviser.get(`${LIST}/neu?dienst=leseinsel`);
    const service = app.network.settings.adviceServices.find(({ key }) => key === 'leseinsel');
    expect(html).toContain(service?.places[0]?.postalCode);
    expect(html).toContain('Maria Muster (Demo)');
  });

  test('to a course: title and provider, and its desk will say "arrived"', async () => {
    const { html } = await adviser.get(`${LIST}/neu?kurs=o1`);
    expect(html).toContain('value="Demo haus"');
    await issue({ dienst: '', kurs: 'o1', person: '' });
    expect(await slips()).toMatchObject([{ target_member_id: 'm-haus', offer_id: 'o1' }]);
  });

  test('the slip has a code, a page and a PDF in its language', async () => {
    const { code, path } = await issued();
    const { html } = await adviser.get(path);
    expect(html).toContain(slipCodeInGroups(code));
    expect(html).toContain('dir="rtl"');
    const pdf = await adviser.get(`${path}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('cache-control')).toBe('no-store');
  });

  test('only names that the other side publishes get onto a slip', async () => {
    await issue({ person: '=Erika Erfunden (Demo)' });
    expect((await slips())[0]?.content?.person).toBeNull();
  });

  test('what is missing or too long is said at its field, and what was typed stays', async () => {
    const shown = await issue({
      language: '',
      name: '',
      ownWords: 'x'.repeat(200),
      place: 'Xanten',
    });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('Wählen Sie die Sprache des Zettels.');
    expect(shown.html).toContain('value="Xanten"');
    expect(await slips()).toEqual([]);
  });
});

describe('the way of a slip', () => {
  test('the desk scans, says "arrived", and the issuer sees it', async () => {
    const { code, path } = await issued();
    const scanned = await desk.get(`/l/${code}`);
    expect(scanned.html).toContain(`action="${RECEIVE}"`);
    const marked = await desk.post(RECEIVE, { code, to: 'arrived' });
    expect(marked.location).toContain('done=arrived');
    expect((await desk.get(marked.location)).html).toContain('sieht jetzt: angekommen');
    expect((await adviser.get(path)).html).toContain('angekommen bei Demo leseinsel');
    expect((await adviser.get(`${LIST}?stand=arrived`)).html).toContain(slipCodeInGroups(code));
    await desk.post(RECEIVE, { code, to: 'enrolled' });
    expect((await adviser.get(path)).html).toContain('eingeschrieben');
  });

  test('typed by hand it is found as well', async () => {
    const { code } = await issued();
    const typed = slipCodeInGroups(code).toLowerCase().replace(/0/g, 'o');
    const { html, status } = await desk.get(`${RECEIVE}?code=${encodeURIComponent(typed)}`);
    expect(status).toBe(200);
    expect(html).toContain('value="arrived"');
  });

  test('another desk is told where it leads, and can say nothing', async () => {
    const { code } = await issued();
    const elsewhere = '/mitglieder/haus/laufzettel/annehmen';
    expect((await stranger.get(`/l/${code}`)).html).not.toContain('name="to"');
    expect((await stranger.get(`${elsewhere}?code=${code}`)).html).toContain(
      'führt zu einer anderen Stelle: Demo-Leseinsel',
    );
    await stranger.post(elsewhere, { code, to: 'arrived' });
    expect(await slips()).toMatchObject([{ state: 'issued' }]);
    expect((await stranger.post(RECEIVE, { code, to: 'arrived' })).status).toBe(404);
  });

  test('the office helps at any desk', async () => {
    const office = await app.signedIn('haus', 'office');
    const { code } = await issued();
    await office.post(RECEIVE, { code, to: 'arrived' });
    expect(await slips()).toMatchObject([{ state: 'arrived', target_member_id: 'm-leseinsel' }]);
  });

  test('after 14 days it stands under "open", and the issuer decides', async () => {
    const { code, path } = await issued();
    app.clock.set('2026-12-08T08:00:00Z');
    const late = await app.signedIn('frag-wesel', 'owner');
    expect((await late.get(`${LIST}?stand=open`)).html).toContain(slipCodeInGroups(code));
    expect((await late.get(path)).html).toContain('Seit 14 Tagen hat niemand');
    await late.post(`${path}/nachfragen`, { outcome: 'not_come' });
    expect(await slips()).toMatchObject([{ state: 'closed', outcome: 'not_come' }]);
  });

  test('nobody else sees the slips of a member', async () => {
    const { id } = await issued();
    expect((await stranger.get(LIST)).status).toBe(404);
    expect((await stranger.get(`/mitglieder/haus/laufzettel/${id}`)).status).toBe(404);
    expect((await desk.get(`/mitglieder/leseinsel/laufzettel/${id}/pdf`)).status).toBe(404);
    expect((await app.visitor.get(LIST)).location).toContain('/anmelden');
  });
});

describe('paper', () => {
  test('twenty blank slips with codes, printed, shown, typed in', async () => {
    await adviser.post(`${LIST}/block`, { language: 'uk', channel: 'outdoors' });
    const [block] = await app.db.selectFrom('slip_block').select('id').execute();
    const pdf = await adviser.get(`${LIST}/block/${block?.id}/pdf`);
    expect(pdf.status).toBe(200);
    const [first, second] = await slips();
    const code = first?.code ?? '';
    expect(await slips()).toHaveLength(20);
    expect((await app.visitor.get(`/l/${code}`)).html).toContain('von Hand auf dem Papier');
    await desk.post(RECEIVE, { code, to: 'arrived' });
    const typed = { paper: '1', givenOutOn: '2026-11-20', dienst: '', person: '' };
    expect((await issue({ ...typed, code })).status).toBe(303);
    expect((await issue({ ...typed, code })).html).toContain('schon eingetragen');
    expect((await issue({ ...typed, code: second?.code ?? '' })).status).toBe(303);
    expect((await issue({ ...typed, code: newSlipCode() })).html).toContain('keinem Ihrer leeren');
    expect(
      (await slips())
        .map(({ state }) => state)
        .sort()
        .slice(0, 2),
    ).toEqual(['arrived', 'blank']);
  });
});

describe('the code', () => {
  test('leads to place and time only, kept by nobody', async () => {
    const { code } = await issued();
    const { html, headers } = await app.visitor.get(`/l/${code}`);
    expect(html).toContain('Demoweg 3');
    expect(html).toContain('lang="ar"');
    expect(html).not.toMatch(/Muster|Lesen üben|blaue Heft|23125 111|frag-wesel|id="desk"/);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  test('guessing ends for all visitors together after 60 wrong codes; desks go on; ten minutes later it is open', async () => {
    const { code } = await issued();
    app.clock.set('2026-11-23T08:01:00Z');
    const statuses = [];
    for (let at = 0; at < 70; at++)
      statuses.push((await app.visitor.get(`/l/${newSlipCode()}`)).status);
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await app.visitor.get(`/l/${code}`)).status).toBe(429);
    expect((await desk.get(`/l/${code}`)).status).toBe(200);
    expect((await desk.get(`${RECEIVE}?code=${code}`)).status).toBe(200);
    app.clock.set('2026-11-23T08:11:01Z');
    expect((await app.visitor.get(`/l/${code}`)).status).toBe(200);
  });

  test('a signed-in person who guesses is stopped alone', async () => {
    const { code } = await issued();
    const guesser = '/mitglieder/haus/laufzettel/annehmen';
    const statuses = [];
    for (let at = 0; at < 40; at++)
      statuses.push((await stranger.get(`${guesser}?code=${newSlipCode()}`)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect((await desk.get(`${RECEIVE}?code=${code}`)).status).toBe(200);
  });

  test('who is not signed in is led to the desk of the slip', async () => {
    const { code } = await issued();
    expect((await app.visitor.get(`/l/${code}/annehmen`)).location).toContain('/anmelden');
    const { location } = await desk.get(`/l/${code}/annehmen`);
    expect(location).toBe(`${RECEIVE}?code=${slipCodeInGroups(code)}`);
    expect(readSlipCode(location.replace(/.*=/, ''))).toBe(code);
  });

  // The last one: the clock goes back to no earlier misses.
  test('never issued, mistyped, and forgotten after 90 days: the same answer', async () => {
    const { code } = await issued();
    app.clock.set('2027-02-21T09:00:00Z');
    const answers = await Promise.all(
      [code, newSlipCode(), 'ABC'].map(async (one) => {
        const { status, html } = await app.visitor.get(`/l/${one}`);
        return `${status} ${html.replaceAll(one, '').replace(/[\s\S]*<main/, '')}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
  });
});
