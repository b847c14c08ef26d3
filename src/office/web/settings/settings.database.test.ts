import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser, Shown } from '../../../../tests/support/http-browser.ts';
import { type OfficeApp, officeApp } from '../../../../tests/support/office-app.ts';

let app: OfficeApp;
let first: HttpBrowser;
let second: HttpBrowser;
beforeAll(async () => {
  app = await officeApp();
  first = await app.signedIn(await app.person('erste', { office: 'office' }));
  second = await app.signedIn(await app.person('zweite', { office: 'office' }));
});

/** What the form of a page of settings would send back. */
function valuesOf({ html }: Shown, path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formOf(html, path)).map(([name, value]) => [name, String(value)]),
  );
}

/** Changes fields of a page, looks at the preview and saves what stands there. */
async function change(browser: HttpBrowser, path: string, typed: Record<string, string>) {
  const form = valuesOf(await browser.get(path), path);
  const preview = await browser.post(path, { ...form, ...typed, step: 'preview' });
  const saved = await browser.post(path, { ...valuesOf(preview, path), step: 'save' });
  return { preview, saved };
}

const CONTACT = '/buero/einstellungen/kontakt';

describe('a page of settings', () => {
  test('changes nothing when it is sent back as it is', async () => {
    for (const area of ['netz', 'kontakt', 'impressum', 'datenschutz', 'barrierefreiheit']) {
      const path = `/buero/einstellungen/${area}`;
      const form = valuesOf(await first.get(path), path);
      const answer = await first.post(path, { ...form, step: 'preview' });
      expect(answer.status, area).toBe(422);
      expect(answer.html).toContain('Sie haben nichts geändert');
    }
  });

  test('shows first what would change, then saves it', async () => {
    const before = (await app.network()).settings.contact.phone;
    const typed = { 'contact-phone': '0281 4711', 'contact-hours-en': '' };
    const { preview, saved } = await change(first, CONTACT, typed);
    expect(preview.status).toBe(200);
    expect(preview.html).toContain(`<del>${before}</del>`);
    expect(preview.html).toContain('<ins>0281 4711</ins>');
    expect(saved.location).toBe('/buero/einstellungen?done=saved');
    const { contact } = (await app.network()).settings;
    expect(contact.phone).toBe('0281 4711');
    expect(contact.hours.en).toBeUndefined();
    expect(app.applied.count).toBe(1);
    expect(await app.acts()).toContain('network.changed');
  });

  test('does not save what the preview has not shown as well formed', async () => {
    const form = valuesOf(await first.get(CONTACT), CONTACT);
    const typed = { ...form, 'contact-email': 'keine', 'contact-street': '' };
    for (const step of ['preview', 'save']) {
      const answer = await first.post(CONTACT, { ...typed, step });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('Fehler:');
      expect(answer.html).toContain('href="#contact-email"');
      expect(answer.html).toContain('href="#contact-street"');
      expect(answer.html).toContain('value="keine"');
    }
    expect((await app.network()).settings.contact.email).not.toBe('keine');
  });

  test('leads back to the form with everything that was typed', async () => {
    const form = valuesOf(await first.get(CONTACT), CONTACT);
    const typed = { ...form, 'contact-phone': '0281 4712' };
    const preview = await first.post(CONTACT, { ...typed, step: 'preview' });
    const again = await first.post(CONTACT, { ...valuesOf(preview, CONTACT), step: 'edit' });
    expect(again.status).toBe(200);
    expect(again.html).toContain('value="0281 4712"');
  });

  test('two people who change different pages do not meet; on the same page the second is told', async () => {
    const imprint = '/buero/einstellungen/impressum';
    const mine = valuesOf(await first.get(CONTACT), CONTACT);
    const theirs = valuesOf(await second.get(CONTACT), CONTACT);
    const other = valuesOf(await second.get(imprint), imprint);
    const save = (browser: HttpBrowser, path: string, values: Record<string, string>) =>
      browser.post(path, { ...values, step: 'save' });
    await save(first, CONTACT, { ...mine, 'contact-phone': '0281 1' });
    expect((await save(second, imprint, { ...other, 'imprint-phone': '0281 3' })).status).toBe(303);
    const late = await save(second, CONTACT, { ...theirs, 'contact-phone': '0281 2' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="0281 2"');
    expect((await app.network()).settings.contact.phone).toBe('0281 1');
    const looked = await second.post(CONTACT, { ...valuesOf(late, CONTACT), step: 'preview' });
    expect(looked.html).toContain('<del>0281 1</del>');
    expect((await save(second, CONTACT, valuesOf(looked, CONTACT))).status).toBe(303);
    const { contact, imprint: saved } = (await app.network()).settings;
    expect([contact.phone, saved.phone]).toEqual(['0281 2', '0281 3']);
  });
});

describe('the history', () => {
  test('names each change and takes one back, others stay', async () => {
    await change(first, '/buero/einstellungen/netz', { shortName: 'Anders' });
    const revisions = [
      ...(await first.get('/buero/einstellungen/verlauf')).html.matchAll(/verlauf\/(\d+)"/g),
    ].map((match) => match[1]);
    const undo = `/buero/einstellungen/verlauf/${revisions[0]}`;
    const preview = await first.get(undo);
    expect(preview.html).toContain('<del>Anders</del>');
    const done = await first.post(undo, { ...valuesOf(preview, undo), step: 'save' });
    expect(done.location).toBe('/buero/einstellungen/verlauf?done=undone');
    const { settings } = await app.network();
    expect(settings.shortName).not.toBe('Anders');
    expect(settings.contact.phone).toBe('0281 2');
    expect(await app.acts()).toContain('network.undone');
  });
});

describe('advice services', () => {
  const list = '/buero/einstellungen/beratung';
  const names = async () =>
    (await app.network()).settings.adviceServices.map((service) => service.name);

  test('are added, changed and removed', async () => {
    const added = await change(first, `${list}/neu`, {
      name: 'Demo-Sprechstunde',
      'purpose-de': 'Fragen zum Lernen',
    });
    expect(added.saved.location).toBe(`${list}?done=saved`);
    expect((await names()).at(-1)).toBe('Demo-Sprechstunde');
    await change(first, `${list}/demo-sprechstunde`, { phone: '0281 5' });
    const { adviceServices } = (await app.network()).settings;
    expect(adviceServices.at(-1)).toMatchObject({ key: 'demo-sprechstunde', phone: '0281 5' });
    await change(first, `${list}/demo-sprechstunde`, { remove: 'yes' });
    expect(await names()).not.toContain('Demo-Sprechstunde');
  });

  test('need a name and a purpose', async () => {
    const { preview } = await change(first, `${list}/neu`, { name: '' });
    expect(preview.status).toBe(422);
    expect(preview.html).toContain('href="#name"');
    expect(preview.html).toContain('href="#purpose-de"');
  });
});

describe('texts of the interface', () => {
  const list = '/buero/einstellungen/texte';

  test('are found by their words, worded anew and delivered again', async () => {
    const found = await first.get(`${list}?q=Alles+erledigt`);
    expect(found.html).toContain(`${list}/office.office.empty.title`);
    const path = `${list}/office.office.empty.title`;
    await change(first, path, { de: 'Feierabend' });
    expect((await app.network()).texts.office).toEqual({
      'office.empty.title': { de: 'Feierabend' },
    });
    expect((await first.get(list)).html).toContain('Feierabend');
    await change(first, path, { de: '' });
    expect((await app.network()).texts.office ?? {}).toEqual({});
  });

  test('keep to the values that the portal puts in', async () => {
    const path = `${list}/office.office.lead`;
    const { preview } = await change(first, path, { de: '{number} warten', en: '{count' });
    expect(preview.status).toBe(422);
    expect(preview.html).toContain('Ein');
    expect(preview.html).toContain('href="#de"');
    expect(preview.html).toContain('href="#en"');
  });
});

describe('topics', () => {
  const list = '/buero/einstellungen/themen';

  test('are added, renamed and moved', async () => {
    const { saved } = await change(first, `${list}/neu`, { de: 'Drohnen fliegen' });
    expect(saved.location).toBe(`${list}?done=saved`);
    const path = `${list}/drohnen-fliegen`;
    await change(first, path, { de: 'Drohnen', after: '' });
    const [topic] = (await app.network()).terms.topic;
    expect(topic).toMatchObject({ key: 'drohnen-fliegen', label: { de: 'Drohnen' } });
  });

  test('that somebody uses are not taken away by undoing', async () => {
    const created = await app.db
      .selectFrom('network_revision')
      .select('revision')
      .where(sql<boolean>`'topics.drohnen-fliegen' = any (parts)`)
      .orderBy('revision')
      .executeTakeFirstOrThrow();
    const undo = `/buero/einstellungen/verlauf/${created.revision}`;
    await app.db
      .insertInto('member')
      .values({
        id: 'flieger',
        slug: 'flieger',
        kind: 'provider',
        name: 'Demo Flieger',
        country: 'DE',
        topics: ['drohnen-fliegen'],
        is_demo: true,
        publication: 'published',
        created_at: app.now,
        updated_at: app.now,
      })
      .execute();
    const kept = await first.post(undo, { ...valuesOf(await first.get(undo), undo), step: 'save' });
    expect(kept.status).toBe(422);
    expect(kept.html).toContain('Das geht nicht mehr');
    await app.db.updateTable('member').set({ topics: [] }).execute();
    const gone = await first.post(undo, { ...valuesOf(await first.get(undo), undo), step: 'save' });
    expect(gone.status).toBe(303);
    const keys = (await app.network()).terms.topic.map(({ key }) => key);
    expect(keys).not.toContain('drohnen-fliegen');
  });
});
