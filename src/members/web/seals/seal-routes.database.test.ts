import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { addRole, type SealsApp, sealsApp } from '../../../../tests/support/seals-app.ts';
import { pngHeader, someJpeg, somePdf } from '../../../../tests/support/some-files.ts';
import { addSeal, sealWithProof } from '../../../../tests/support/some-seals.ts';
import { MOST_FILE_BYTES } from '../../../platform/uploads/index.ts';

let app: SealsApp;
let owner: HttpBrowser;
let viewer: HttpBrowser;
let office: HttpBrowser;

beforeAll(async () => {
  app = await sealsApp();
  owner = await app.signedIn(await addRole(app, 'owner'));
  viewer = await app.signedIn(await addRole(app, 'viewer'));
  office = await app.signedIn(await addRole(app, 'office'));
});
beforeEach(async () => {
  await app.db.deleteFrom('seal').execute();
  await app.db.deleteFrom('stored_file').execute();
});

const RIGHT = {
  kind: 'azav',
  holder: 'provider',
  issuer: 'Demo-Prüfstelle',
  number: '4711',
  validFrom: '2026-01-01',
  validUntil: '2030-12-31',
  scope: '',
};

function formOf(
  changes: Readonly<Record<string, string>> = {},
  file: { bytes: Buffer; name: string } | null = { bytes: somePdf(), name: 'azav.pdf' },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...RIGHT, ...changes })) form.set(name, value);
  if (file !== null) form.set('proof', new File([Uint8Array.from(file.bytes)], file.name));
  return form;
}
const send = (form: FormData, browser = owner, slug = 'haus') =>
  browser.upload(`/mitglieder/${slug}/siegel/neu`, form);
const seals = () => app.db.selectFrom('seal').selectAll().execute();
const files = () => app.db.selectFrom('stored_file').selectAll().execute();

describe('choosing and sending in', () => {
  test('first each kind with what it means, AZAV of provider and of course apart', async () => {
    const { html } = await owner.get('/mitglieder/haus/siegel/neu');
    expect(html).toContain('kind=azav&amp;holder=provider');
    expect(html).toContain('kind=azav&amp;holder=measure');
    const form = (await owner.get('/mitglieder/haus/siegel/neu?kind=azav&holder=provider')).html;
    expect(form).toContain('Trägerzulassung nach AZAV eintragen');
    expect(form).not.toContain('name="offer"');
  });

  test('what stands on the certificate, with the certificate', async () => {
    const shown = await send(formOf());
    expect(shown.location).toBe('/mitglieder/haus/siegel?done=sent');
    expect(await seals()).toMatchObject([{ kind: 'azav', offer_id: null, state: 'waiting' }]);
    expect(await files()).toMatchObject([{ name: 'azav.pdf', media_type: 'application/pdf' }]);
    const { html } = await owner.get(shown.location);
    expect(html).toContain('Wird geprüft');
  });

  test('a photo loses where it was taken (ASVS 14.2.8)', async () => {
    await send(formOf({}, { bytes: await someJpeg(), name: 'foto.JPG' }));
    const [file] = await files();
    expect(file?.media_type).toBe('image/jpeg');
    expect(file?.content.includes('Marke')).toBe(false);
  });

  test('a seal of a course belongs to one of the own courses', async () => {
    const wrong = await send(formOf({ holder: 'measure', offer: 'foreign' }));
    expect(wrong.status).toBe(422);
    await send(formOf({ holder: 'measure', offer: 'o1' }));
    expect(await seals()).toMatchObject([{ offer_id: 'o1' }]);
  });

  test.each([
    ['no issuer', { issuer: ' ' }, 'issuer'],
    ['no first day', { validFrom: '' }, 'validFrom'],
    ['a day that does not exist', { validFrom: '2026-02-30' }, 'validFrom'],
    ['an end before the beginning', { validUntil: '2025-12-31' }, 'validUntil'],
  ])('%s comes back with all that was typed', async (_what, changes, field) => {
    const { status, html } = await send(formOf({ ...changes, scope: 'Fachbereich 4' }));
    expect(status).toBe(422);
    expect(html).toContain('<title>Fehler: ');
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="4711"');
    expect(html).toContain('Fachbereich 4');
    expect(await files()).toEqual([]);
  });

  test.each([
    ['none', null, 'mit dem Zertifikat'],
    [
      'an SVG (ASVS 1.3.4, 5.2.2)',
      { bytes: Buffer.from('<svg/>'), name: 'a.svg' },
      'Diese Art von Datei',
    ],
    [
      'a pixel bomb (ASVS 5.2.6)',
      { bytes: pngHeader(50_000, 50_000), name: 'a.png' },
      'zu viele Bildpunkte',
    ],
    [
      'more than 5 MB (ASVS 5.2.1)',
      { bytes: Buffer.alloc(MOST_FILE_BYTES + 1, '%PDF-1.7 '), name: 'a.pdf' },
      'größer als 5 MB',
    ],
  ])('as certificate %s comes back with a sentence at the field', async (_what, file, sentence) => {
    const { status, html } = await send(formOf({}, file));
    expect(status).toBe(422);
    expect(html).toContain('href="#proof"');
    expect(html).toContain(sentence);
    expect(await seals()).toEqual([]);
  });

  test('more than a form can carry is not read (ASVS 5.2.1)', async () => {
    const form = formOf({}, { bytes: Buffer.alloc(3 * MOST_FILE_BYTES), name: 'a.pdf' });
    expect((await send(form)).status).toBe(413);
    const many = formOf();
    for (let part = 0; part < 1100; part++) many.append('x', '');
    expect((await send(many)).status).toBe(413);
  });

  test('the same twice is one', async () => {
    await send(formOf());
    const again = await send(formOf());
    expect(again.status).toBe(422);
    expect(again.html).toContain('wartet schon auf seine Prüfung');
    expect(await seals()).toHaveLength(1);
  });

  test('looking is not enough, and other members do not exist (ASVS 8.2.2)', async () => {
    expect((await send(formOf(), viewer)).status).toBe(403);
    expect((await send(formOf(), owner, 'nachbar')).status).toBe(404);
  });
});

describe('changing and renewing', () => {
  const haus = { memberId: 'm-haus' };
  const { kind: _kind, holder: _holder, ...typed } = RIGHT;

  test('a renewal begins the day after and waits while the old period counts', async () => {
    const id = await addSeal(app.db, { ...haus, until: '2026-11-23' });
    const { html } = await owner.get(`/mitglieder/haus/siegel/${id}/verlaengern`);
    expect(html).toContain('value="2026-11-24"');
    await owner.upload(`/mitglieder/haus/siegel/${id}/verlaengern`, formOf());
    const list = (await owner.get('/mitglieder/haus/siegel')).html;
    expect(list).toContain('Wird gezeigt bis');
    expect(list).toContain('Wird geprüft');
    expect(list).not.toContain('/verlaengern');
  });

  test('without a new certificate the old one stays', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const form = formOf({ ...typed, version: '1', number: '9' }, null);
    const shown = await owner.upload(`/mitglieder/haus/siegel/${id}`, form);
    expect(shown.status).toBe(303);
    expect(await seals()).toMatchObject([{ id, number: '9', version: 2 }]);
    expect(await files()).toHaveLength(1);
  });

  test('an old version is not saved (409), what was typed stays', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const form = formOf({ ...typed, version: '0', number: 'meins' }, null);
    const shown = await owner.upload(`/mitglieder/haus/siegel/${id}`, form);
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('value="meins"');
    const removed = await owner.post(`/mitglieder/haus/siegel/${id}/entfernen`, { version: '0' });
    expect(removed.status).toBe(409);
  });

  test('removing deletes seal and certificate', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const shown = await owner.post(`/mitglieder/haus/siegel/${id}/entfernen`, { version: '1' });
    expect(shown.location).toBe('/mitglieder/haus/siegel?done=removed');
    expect(await seals()).toEqual([]);
    expect(await files()).toEqual([]);
  });

  test('a seal of another member does not exist here (ASVS 8.2.2)', async () => {
    const id = await sealWithProof(app.db, 'm-nachbar');
    const answers = await Promise.all([
      owner.get(`/mitglieder/haus/siegel/${id}`),
      owner.get(`/mitglieder/haus/siegel/${id}/nachweis`),
      owner.get(`/mitglieder/haus/siegel/${id}/verlaengern`),
      owner.upload(`/mitglieder/haus/siegel/${id}`, formOf({ version: '1' })),
      owner.post(`/mitglieder/haus/siegel/${id}/entfernen`, { version: '1' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await seals()).toHaveLength(1);
  });
});

describe('the certificate', () => {
  test('is a download for the member and the office and for nobody else (ASVS 3.2.1, 5.4.1, 8.2.2)', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const path = `/mitglieder/haus/siegel/${id}/nachweis`;
    for (const [browser, address] of [
      [owner, path],
      [office, path],
      [office, `/buero/siegel/${id}/nachweis`],
    ] as const) {
      const { status, headers } = await browser.get(address);
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="nachweis.pdf"/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await viewer.get(path)).status).toBe(403);
    expect((await owner.get(`/buero/siegel/${id}/nachweis`)).status).toBe(404);
    expect((await app.visitor.get(path)).location).toMatch(/^\/anmelden\?next=/);
  });
});

describe('the office', () => {
  test('sees what waits, longest first, and the certificate beside', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const queue = (await office.get('/buero/siegel')).html;
    expect(queue).toContain('Ein Nachweis wartet');
    expect(queue).toContain('Demo haus');
    const { html } = await office.get(`/buero/siegel/${id}`);
    expect(html).toContain(`/buero/siegel/${id}/nachweis`);
    expect(html).toContain('dakks.de');
  });

  test('refuses only with a reason', async () => {
    const id = await sealWithProof(app.db, 'm-haus');
    const path = `/buero/siegel/${id}`;
    const wrong = await office.post(path, { verdict: 'refuse', version: '1', reason: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#reason"');
    const right = { verdict: 'refuse', version: '1', reason: 'Seite 2 fehlt.' };
    expect((await office.post(path, right)).location).toBe('/buero/siegel?done=refuse');
    expect((await owner.get('/mitglieder/haus/siegel')).html).toContain('Seite 2 fehlt.');
    const late = await office.post(path, { verdict: 'confirm', version: '1' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('href="#decision"');
  });

  test('what is not there is not found', async () => {
    expect((await office.get('/buero/siegel/nichts')).status).toBe(404);
    expect((await office.post('/buero/siegel/nichts', { verdict: 'confirm' })).status).toBe(404);
  });
});
