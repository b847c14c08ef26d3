import { beforeAll, expect, test } from 'vitest';
import { contactSite } from '../../../../tests/support/contact.ts';
import { deskApp } from '../../../../tests/support/desk-app.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { forgetOldChecks } from '../../use-cases/services/forget-old-checks.ts';
import { seedDemoChecks } from '../../use-cases/services/seed-demo-checks.ts';
import { adviceApi } from './advice-api.ts';
import { adviceRoutes } from './advice-routes.ts';
import { checkServiceRoutes } from './check-service-routes.ts';

const site = await contactSite();
const { db } = site;
const { settings } = site.parts.network;
const network = {
  ...site.parts.network,
  settings: {
    ...settings,
    adviceServices: settings.adviceServices.map((service) =>
      service.key === 'leseinsel' ? { ...service, checkedOn: '2026-05-22' } : service,
    ),
  },
};
const app = deskApp(site, (parts) => [
  ...checkServiceRoutes({ ...parts, network }),
  ...adviceRoutes({ ...parts, network, places: { find: () => null } }),
]);
let adviser: HttpBrowser;
let other: HttpBrowser;

beforeAll(async () => {
  adviser = await app.as('leseinsel 1');
  other = await app.as('frag-wesel 1');
});

test('bodies that are only named stand apart and say so', async () => {
  const { html } = await adviser.get('/beratung');
  const others = html.indexOf('Weitere Stellen in der Region');
  expect(html.indexOf('Agentur für Arbeit Wesel')).toBeGreaterThan(others);
  expect(html.indexOf('Bildungsrad')).toBeLessThan(others);
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test('everyday words, a picture, a place and a language lead to the right cards', async () => {
  const first = async (query: string) =>
    /href="(?:\/en)?\/beratung\/([a-z-]+)"/.exec(
      (await adviser.get(`/beratung?${query}`)).html,
    )?.[1];
  expect(await first('q=ich+kann+nich+gut+lesn')).toBe('leseinsel');
  expect(await first('topic=german')).toBe('sprachhaus-brueckentor');
  expect(await first('topic=find-course&place=Xanten')).toBe('bildungsrad');
  expect(await first('topic=find-course&place=Alpen')).toBeUndefined();
  expect(await first('q=xyzzy')).toBe('frag-wesel');
  const { html } = await adviser.get('/beratung?q=xyzzy');
  expect(html).toContain('nicht sicher verstanden');
});

test('a service says when it opens, what to bring, and how to get there', async () => {
  const { html } = await adviser.get('/beratung/frag-wesel');
  // Monday, nine o'clock in Berlin.
  expect(html).toContain('jetzt geöffnet, bis 13 Uhr');
  expect(html).toContain('Demo-Linie 1 und 4');
  expect(html).toContain('Betriebsferien');
  expect(html).toContain('href="/kontakt?service=frag-wesel"');
  expect((await adviser.get('/beratung/nirgends')).status).toBe(404);
});

test('a service that is only named gets no questions from here', async () => {
  const { html } = await adviser.get('/en/beratung/ihk');
  expect(html).not.toContain('service=ihk');
  expect(html).toContain('not a member');
});

test('facts older than six months are flagged until the member says that they are right', async () => {
  await db.deleteFrom('service_check').execute();
  const flag = 'Vor mehr als 6 Monaten geprüft';
  expect((await adviser.get('/beratung/leseinsel')).html).toContain(flag);
  const path = '/mitglieder/leseinsel/beratung';
  expect((await other.get(path)).status).toBe(404);
  expect((await adviser.post(path, { service: 'frag-wesel' })).status).toBe(404);
  const done = await adviser.post(path, { service: 'leseinsel' });
  expect([done.status, done.location]).toEqual([303, `${path}?done=checked`]);
  await adviser.post(path, { service: 'leseinsel' });
  expect((await adviser.get('/beratung/leseinsel')).html).not.toContain(flag);
  const rows = await db.selectFrom('service_check').selectAll().execute();
  expect(rows).toMatchObject([{ service_key: 'leseinsel', checked_on: '2026-11-23' }]);
  const notes = await db
    .selectFrom('audit_entry')
    .where('action', '=', 'service.confirmed')
    .select(['subject_id', 'member_id'])
    .execute();
  expect(notes).toEqual([{ subject_id: 'leseinsel', member_id: 'leseinsel' }]);
});

test('confirmations are kept for a year; the demo gets its own once', async () => {
  await forgetOldChecks(db, new Date('2027-12-01T08:00:00Z'));
  expect(await db.selectFrom('service_check').selectAll().execute()).toEqual([]);
  const now = new Date('2028-01-10T08:00:00Z');
  await seedDemoChecks(db, network, now);
  await seedDemoChecks(db, network, new Date('2028-02-10T08:00:00Z'));
  const services = await adviceApi({ db, network })(
    { q: '', topic: undefined, place: undefined, language: undefined },
    { publicUrl: 'https://netz.example', now },
  );
  const demo = services.filter(({ isDemo }) => isDemo);
  expect(demo.filter(({ isStale }) => isStale).map(({ key }) => key)).toEqual([
    'meisterwerkstatt-kiebitz',
  ]);
});
