import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { PROFILE_NOW, type ProfileApp, profileApp } from '../../../../tests/support/profile-app.ts';
import { someSender } from '../../../../tests/support/sign-in-app.ts';
import { careForProfiles } from '../../use-cases/profile/care-for-profiles.ts';

const NEW = '/mitglieder/haus/profil/ansprechpersonen/neu';
const OVERVIEW = '/mitglieder/haus/profil';
const mara = { name: 'Demo Mara', role: 'Beratung', phone: '', email: 'mara@haus.example' };

let app: ProfileApp;
let anna: HttpBrowser;
beforeAll(async () => {
  app = await profileApp();
  anna = await app.editor('anna');
});

/** Letters to an address, oldest first, by the link in each. */
async function links(email: string): Promise<readonly string[]> {
  const rows = await app.db
    .selectFrom('letter')
    .where('email', '=', email)
    .where('kind', '=', 'contact_named')
    .select('content')
    .orderBy('created_at')
    .execute();
  return rows.map(({ content }) => {
    const { text } = Object(content);
    return /https:\/\/[^/]+(\/ansprechperson\/\S+)/.exec(String(text))?.[1] ?? '';
  });
}
const contactId = async (name: string) => {
  const row = app.db.selectFrom('member_contact').where('name', '=', name).select('id');
  return (await row.executeTakeFirstOrThrow()).id;
};

describe('somebody whom a member names', () => {
  test('gets one letter, and none for what stays as it is', async () => {
    await anna.post(NEW, { ...mara, consent: 'yes' });
    expect(await links(mara.email)).toHaveLength(1);
    const path = NEW.replace('neu', await contactId(mara.name));
    const form = formOf((await anna.get(path)).html, path);
    await anna.post(path, { ...form, role: 'Beratung am Abend', email: 'MARA@haus.example' });
    await careForProfiles(app.db, { sender: someSender, now: PROFILE_NOW });
    expect(await links(mara.email)).toHaveLength(1);
  });

  test('leaves the page by the link without signing in; only the button does it', async () => {
    const [link = ''] = await links(mara.email);
    const page = await app.visitor.get(link);
    expect(page.html).toContain('Beratung am Abend');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.html).toContain('noindex');
    expect((await app.visitor.get('/anbieter/haus')).html).toContain(mara.name);
    expect((await app.visitor.post(link)).location).toBe(link);
    const left = await app.visitor.get(link);
    expect(left.html).toContain('Sie stehen nicht mehr auf der Seite');
    expect(left.html).not.toContain(mara.name);
    expect((await app.visitor.get('/anbieter/haus')).html).not.toContain(mara.name);
    const row = await app.db
      .selectFrom('member_contact')
      .selectAll()
      .where('name', '=', mara.name)
      .executeTakeFirstOrThrow();
    const at = PROFILE_NOW;
    expect(row).toMatchObject({ email: null, role: null, revoked_at: at, left_at: at });
    const act = await app.db
      .selectFrom('audit_entry')
      .where('action', '=', 'contact.left')
      .select(['actor_id', 'subject_id'])
      .execute();
    expect(act).toEqual([{ actor_id: null, subject_id: row.id }]);
    // Pressing it again does no harm.
    expect((await app.visitor.post(link)).status).toBe(303);
  });

  test('is shown to the member as somebody who left', async () => {
    const { html } = await anna.get(OVERVIEW);
    expect(html).toContain('Demo Mara hat sich am 22. November 2026 selbst von Ihrer Seite');
  });

  test('hears of it at a new address, where the old link is over', async () => {
    const jan = { ...mara, name: 'Demo Jan', email: 'jan@haus.example' };
    await anna.post(NEW, { ...jan, consent: 'yes' });
    const [old = ''] = await links(jan.email);
    const path = NEW.replace('neu', await contactId(jan.name));
    const form = formOf((await anna.get(path)).html, path);
    await anna.post(path, { ...form, email: 'neu@haus.example' });
    expect(await links('neu@haus.example')).toHaveLength(1);
    expect((await app.visitor.get(old)).status).toBe(404);
    expect((await app.visitor.post(old)).status).toBe(404);
  });

  test('hears of it once the page is public', async () => {
    const members = app.db.updateTable('member').where('id', '=', 'haus');
    await members.set({ publication: 'draft', is_demo: false }).execute();
    const ida = { ...mara, name: 'Demo Ida', email: 'ida@haus.example' };
    await anna.post(NEW, { ...ida, consent: 'yes' });
    await careForProfiles(app.db, { sender: someSender, now: PROFILE_NOW });
    expect(await links(ida.email)).toEqual([]);
    await members.set({ publication: 'published' }).execute();
    await careForProfiles(app.db, { sender: someSender, now: PROFILE_NOW });
    expect(await links(ida.email)).toHaveLength(1);
  });
});
