import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser, Shown } from '../../../../tests/support/http-browser.ts';
import { type OfficeApp, officeApp } from '../../../../tests/support/office-app.ts';

let app: OfficeApp;
let author: HttpBrowser;
let second: HttpBrowser;
beforeAll(async () => {
  app = await officeApp();
  author = await app.signedIn(await app.person('autorin', { office: 'office' }));
  second = await app.signedIn(await app.person('zweite', { office: 'office' }));
});

const PROGRAMME = '/buero/foerderung/programme/bildungsscheck_nrw';
const versionOf = (page: Shown): string =>
  /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? '';
const textOf = (page: Shown): string => page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Sends a form of a draft with the version that its page shows. */
async function send(
  browser: HttpBrowser,
  path: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  to = path,
): Promise<Shown> {
  return browser.post(to, { version: versionOf(await browser.get(path)), ...values });
}

/** The keys of the results that are still to be confirmed. */
const openMoves = (page: Shown): readonly string[] =>
  [...page.html.matchAll(/name="moves" value="([^"]+)"/g)].map(([, keys = '']) => keys);

describe('a new version', () => {
  let draft = '';
  const benefit = (max: string, prozent = '50') => ({
    'leistung-0-prozent': prozent,
    'leistung-0-max_eur': max,
  });

  test('is a copy of the running one, and there is one draft at a time', async () => {
    const wrong = await author.post(`${PROGRAMME}/neue-fassung`, { validFrom: '2020-01-01' });
    expect(wrong.status).toBe(422);
    const begun = await author.post(`${PROGRAMME}/neue-fassung`, { validFrom: '2026-11-23' });
    expect(begun.location).toMatch(/entwuerfe\/\w+\?done=begun$/);
    draft = begun.location.replace(/\?.*/, '');
    const again = await second.post(`${PROGRAMME}/neue-fassung`, { validFrom: '2027-02-01' });
    expect(again.location).toBe(`${draft}?done=open`);
  });

  test('changes an amount; a wrong one comes back with what was typed', async () => {
    const path = `${draft}/teil/leistung.0`;
    const wrong = await send(author, path, benefit('viel'));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="viel"');
    expect(wrong.html).toContain('href="#leistung-0-max_eur"');
    expect((await send(author, path, benefit('600'))).location).toBe(`${draft}?done=saved`);
    expect(textOf(await author.get(draft))).toContain('500 € → 600 €');
  });

  test('never writes over what somebody else has saved: who comes later sees both', async () => {
    const path = `${draft}/teil/angaben`;
    const page = await author.get(path);
    const fields = (more: object) => ({
      version: versionOf(page),
      gueltig_von: '2026-11-23',
      gueltig_bis: '',
      status: 'aktiv',
      anspruch: 'kann',
      recht: 'ESF-Landesprogramm NRW',
      geprueft: '2026-11-23',
      vertrauen: 'hoch',
      luecke: '',
      offen: '',
      ...more,
    });
    const first = fields({ recht: 'Richtlinie 2027' });
    expect((await author.post(path, first)).location).toBe(`${draft}?done=saved`);
    const late = await author.post(path, fields({ vertrauen: 'mittel' }));
    expect(late.status).toBe(409);
    expect(textOf(late)).toContain('neu: Richtlinie 2027');
    expect(formOf(late.html, path).vertrauen).toBe('mittel');
    expect(Number(versionOf(late))).toBe(Number(first.version) + 1);
  });

  test('gets, moves and loses conditions by single presses', async () => {
    const list = `${draft}/bedingungen`;
    const path = `${list}/regel.nie_wenn.neu`;
    const leaf = { fakt: 'kurs.stunden', shown: 'kurs.stunden', op: 'weniger_als', wert: '8' };
    const fields = await send(author, path, { fakt: 'kurs.stunden', step: 'fact' });
    expect(fields.html).toContain('<option value="weniger_als"');
    expect((await send(author, path, { ...leaf, wert: 'x', step: 'save' })).status).toBe(422);
    const added = await send(author, path, { ...leaf, group: 'eines', step: 'save' });
    expect(added.location).toBe(list);
    const place = /bedingungen\/(regel\.nie_wenn\.\d+)\.eines\.neu/.exec(
      (await author.get(list)).html,
    )?.[1];
    expect(place).toBeDefined();
    await send(author, `${list}/${place}`, { step: 'up' });
    expect((await author.get(`${list}/${place}.eines.0`)).status).toBe(404);
    const moved = (await author.get(list)).html;
    const now = /bedingungen\/(regel\.nie_wenn\.\d+)\.eines\.neu/.exec(moved)?.[1];
    expect(now).not.toBe(place);
    await send(author, `${list}/${now}.eines.0`, { step: 'remove', fakt: 'kurs.stunden' });
    expect((await author.get(list)).html).not.toContain(`${now}.eines.neu`);
    expect((await author.get(`${list}/regel.alle.99`)).status).toBe(404);
    expect((await author.get(`${list}/quellen.0`)).status).toBe(404);
  });

  test('is held by the persons whose results it changes: each has to be confirmed', async () => {
    const path = `${draft}/vorschau`;
    const page = await author.get(path);
    const keys = openMoves(page);
    expect(keys.length).toBeGreaterThan(0);
    expect(textOf(page)).toMatch(/Diese Änderung verschiebt (?:eine Person|\d+ Personen) von \d+/);
    expect((await send(author, path, { reason: 'Richtlinie', step: 'submit' })).status).toBe(422);
    const moves = { moves: keys, step: 'confirm' };
    expect((await send(author, path, { ...moves, confirm: '' })).status).toBe(422);
    await send(author, path, { ...moves, confirm: 'Höchstbetrag 600 €' });
    expect(openMoves(await author.get(path))).toEqual([]);
    // Another amount is another change: it has to be looked at again.
    await send(author, `${draft}/teil/leistung.0`, benefit('650'));
    const others = openMoves(await author.get(path));
    expect(others.length).toBeGreaterThan(0);
    await send(author, path, { ...moves, moves: others, confirm: 'Höchstbetrag 650 €' });
  });

  test('a case of its own that fails is told, and has to be mended', async () => {
    const [, problems = ''] =
      /Das fehlt noch([\s\S]*?)<\/ul>/.exec((await author.get(draft)).html) ?? [];
    const failing = new Set([...problems.matchAll(/faelle\/(\d+)"/g)].map(([, at = '']) => at));
    expect(failing.size).toBeGreaterThan(0);
    for (const at of failing) {
      const path = `${draft}/faelle/${at}`;
      const form = formOf((await author.get(path)).html, path);
      const amounts = Object.entries(form).map(([name, value]) => [
        name,
        name.startsWith('amount-') && value === '500' ? '650' : value,
      ]);
      const saved = await author.post(path, { ...Object.fromEntries(amounts), step: 'save' });
      expect(saved.location).toBe(`${draft}?done=saved`);
    }
    expect(textOf(await author.get(draft))).not.toContain('Das fehlt noch');
  });

  test('needs a second person, who may give it back', async () => {
    const path = `${draft}/vorschau`;
    const handIn = () => send(author, path, { reason: 'Richtlinie 2027', step: 'submit' });
    expect((await handIn()).location).toBe(`${draft}?done=submitted`);
    const own = await send(author, path, { step: 'release' }, `${draft}/entscheiden`);
    expect(own.status).toBe(422);
    expect(textOf(await author.get(path))).toContain('Demo zweite');
    expect((await second.get('/buero')).html).toContain(path);
    const refusal = { step: 'refuse', refusal: 'Bitte Quelle ergänzen' };
    const back = await send(second, path, refusal, `${draft}/entscheiden`);
    expect(back.location).toBe(`${draft}?done=refused`);
    expect((await author.get(draft)).html).toContain('Bitte Quelle ergänzen');
    await handIn();
    const released = await send(second, path, { step: 'release' }, `${draft}/entscheiden`);
    expect(released.location).toBe(`${PROGRAMME}?done=released`);
    expect((await second.get(draft)).status).toBe(404);
    expect(await app.acts()).toContain('funding_version.released');
  });

  test('counts from its first day, and the version before it ends the day before', async () => {
    const page = textOf(await author.get(PROGRAMME));
    expect(page).toContain('seit 23.11.2026');
    expect(page).toContain('22.11.2026');
    expect(page).toContain('Richtlinie 2027');
    const compare = await author.get(`${PROGRAMME}/vergleich?alt=2026-02-01&neu=2026-11-23`);
    expect(textOf(compare)).toContain('500 € → 650 €');
    const kept = await app.db.selectFrom('funding_expectation').select('reason').execute();
    expect(new Set(kept.map(({ reason }) => reason))).toEqual(new Set(['Höchstbetrag 650 €']));
  });
});

test('a scale gets a step where it belongs, and loses one that is emptied', async () => {
  const programme = '/buero/foerderung/programme/qualifizierungsgeld_82a';
  const begun = await author.post(`${programme}/neue-fassung`, { validFrom: '2027-01-01' });
  const draft = begun.location.replace(/\?.*/, '');
  const path = `${draft}/teil/leistung.0`;
  const sendWith = async (values: Readonly<Record<string, string>>) =>
    author.post(path, { ...formOf((await author.get(path)).html, path), ...values });
  const half = await sendWith({ 'leistung-0-stufen-2-unter': '0,5' });
  expect(half.status).toBe(422);
  expect(half.html).toContain('href="#leistung-0-stufen-2-wert"');
  const step = { 'leistung-0-stufen-2-unter': '0,5', 'leistung-0-stufen-2-wert': '50' };
  expect((await sendWith(step)).location).toBe(`${draft}?done=saved`);
  const form = formOf((await author.get(path)).html, path);
  expect(form['leistung-0-stufen-0-unter']).toBe('0,5');
  expect(form['leistung-0-stufen-1-unter']).toBe('1');
  await sendWith({ 'leistung-0-stufen-0-unter': '', 'leistung-0-stufen-0-wert': '' });
  expect(formOf((await author.get(path)).html, path)['leistung-0-stufen-0-unter']).toBe('1');
});

describe('a programme', () => {
  const path = '/buero/foerderung/programme/bgs_81';

  test('is checked, unchanged, with one press', async () => {
    const from = /name="validFrom" value="([^"]+)"/.exec((await author.get(path)).html)?.[1] ?? '';
    const checked = await author.post(`${path}/geprueft`, { validFrom: from });
    expect(checked.location).toBe(`${path}?done=checked`);
    expect(textOf(await author.get(path))).toContain('Zuletzt geprüft am 23.11.2026');
  });

  test('says whether it has funds, for thirty days', async () => {
    await author.post(`${path}/mittel`, { state: 'used_up' });
    const said = textOf(await author.get(path));
    expect(said).toContain('Mittel aufgebraucht, gemeldet am 23.11.2026 von Demo autorin');
    expect(said).toContain('23.12.2026');
    await author.post(`${path}/mittel`, { state: 'none' });
    expect(textOf(await author.get(path))).toContain('Dazu ist nichts gemeldet');
  });

  test('lets typing errors be mended, but no number', async () => {
    const from = /name="validFrom" value="([^"]+)"/.exec((await author.get(path)).html)?.[1];
    const page = `${path}/fassungen/${from}/texte/name`;
    const form = (await author.get(page)).html;
    const seen = /name="seen" value="([^"]+)"/.exec(form)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const texts: Record<string, string> = JSON.parse(seen);
    const mended = { ...texts, de: `${texts.de}s`, seen, reason: 'Tippfehler' };
    const figures = await author.post(page, { ...mended, de: `${texts.de} 7` });
    expect(figures.status).toBe(422);
    expect(figures.html).toContain('Eine Zahl hat sich geändert');
    expect((await author.post(page, mended)).location).toBe(`${path}?done=corrected`);
    expect((await author.post(page, mended)).status).toBe(409);
    expect(await app.acts()).toContain('funding_version.corrected');
  });

  test('that has ended says from when to when, and asks nothing', async () => {
    const ended = await author.get('/buero/foerderung/programme/bildungspraemie');
    expect(textOf(ended)).toContain('nicht mehr gültig vom 01.12.2008 bis 31.12.2021');
    expect(ended.html).not.toContain('name="state"');
    expect(textOf(ended)).not.toContain('wieder fällig');
  });

  test('that is not there is not found', async () => {
    expect((await author.get('/buero/foerderung/programme/nie')).status).toBe(404);
    expect((await author.get('/buero/foerderung/entwuerfe/nie')).status).toBe(404);
  });
});

test('a hint from the public is dealt with once', async () => {
  const row = await app.db
    .insertInto('funding_correction')
    .values({ programme_id: 'bgs_81', words: 'Die Nummer stimmt nicht.', created_at: app.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const path = '/buero/foerderung/korrekturen';
  expect(textOf(await author.get('/buero/foerderung'))).toContain('1 Hinweis aus');
  expect((await author.get(path)).html).toContain('Die Nummer stimmt nicht.');
  const answer = (browser: HttpBrowser, note: string) =>
    browser.post(`${path}/${row.id}`, { version: '1', outcome: 'not_adopted', note });
  expect((await answer(author, '')).status).toBe(422);
  expect((await answer(author, 'Nachgesehen, stimmt.')).location).toBe(`${path}?done=handled`);
  expect((await answer(second, 'Auch')).location).toBe(`${path}?done=gone`);
  expect((await author.get(path)).html).toContain('Nachgesehen, stimmt.');
});
