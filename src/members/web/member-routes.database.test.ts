import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { someRegion } from '../../../tests/support/some-region.ts';
import { NO_FORM } from '../../platform/http/form-body.ts';
import type { RouteRequest } from '../../platform/http/route.ts';
import type { OfferCard } from '../../ui/result-card.tsx';
import type { PageShell } from '../../ui/shell.ts';
import type { MemberOffers } from './member-offers.ts';
import { memberRoutes } from './member-routes.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const shell: PageShell = {
  assets: { style: '', scripts: [] },
  publicUrl: 'https://netz.example',
  site: () => ({
    name: 'Netz',
    shortName: 'Netz',
    region: 'Kreis',
    claim: '',
    contact: { name: '', phone: '1', email: 'a@b.example', street: '', place: '', hours: '' },
    navigation: [],
    footer: [],
    dataNotice: '',
    demoNotice: null,
  }),
};
const card: OfferCard = {
  id: 'o1',
  title: 'Schweißen am Abend',
  href: '/kurse/schweissen-o1',
  facts: [],
  provider: 'Werkhof',
  badges: [],
  source: null,
};
const offers: MemberOffers = {
  counts: () => new Map([['werkhof', 31]]),
  runsAt: async () => 0,
  next: async ({ slug, limit }) =>
    slug === 'werkhof' && limit > 0 ? { total: 31, cards: [card] } : { total: 0, cards: [] },
};

for (const [slug, publication, kind] of [
  ['werkhof', 'published', 'provider'],
  ['leer', 'published', 'provider'],
  ['weg', 'withdrawn', 'provider'],
  ['entwurf', 'draft', 'provider'],
  ['tischlerei', 'published', 'company'],
] as const) {
  await db
    .insertInto('member')
    .values({
      id: slug,
      slug,
      kind,
      name: `Name von ${slug}`,
      website: slug === 'werkhof' ? 'javascript:alert(1)' : 'https://leer.example/',
      description_html: '<p>Seit 1998.</p>',
      country: 'DE',
      topics: ['metall', 'unbekannt'],
      is_demo: true,
      publication,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

const queryOf = (url: URL) =>
  Object.fromEntries(
    [...url.searchParams.keys()].map((key) => {
      const [first, ...more] = url.searchParams.getAll(key);
      return [key, more.length === 0 ? first : [first, ...more]];
    }),
  );

const entry = { created_at: now, updated_at: now };
await db
  .insertInto('member_notice')
  .values([
    {
      ...entry,
      id: 'n1',
      member_id: 'tischlerei',
      kind: 'seeks',
      title: 'Kurse im Winter <b>',
      details: 'Gern abends.',
      topic: 'schweissen',
      ends_on: '2026-12-31',
    },
    {
      ...entry,
      id: 'n2',
      member_id: 'tischlerei',
      kind: 'offers',
      title: 'Alt',
      ends_on: '2026-11-21',
    },
  ])
  .execute();
await db
  .insertInto('member_contact')
  .values({
    ...entry,
    id: 'c1',
    member_id: 'tischlerei',
    name: 'Demo Mara',
    role: 'Personal',
    phone: '030 23125 301',
    consent_text: '2026-11',
    consented_at: now,
  })
  .execute();
await db
  .updateTable('member')
  .set({
    street: 'Demoholz 5',
    postal_code: '46514',
    place: 'Moers',
    languages: ['de', 'tr'],
    opening_hours: 'Mo–Fr 8–16 Uhr',
    access: JSON.stringify({ step_free: 'no' }),
    confirmed_at: '2026-10-03T09:00:00Z',
  })
  .where('id', '=', 'tischlerei')
  .execute();

async function get(path: string, slug?: string) {
  const pattern = slug === undefined ? '/anbieter' : '/anbieter/:slug';
  const route = memberRoutes({ db, shell, offers, region: someRegion }).find(
    (own) => own.path === pattern,
  );
  if (route === undefined) throw new Error(`no route ${pattern}`);
  const url = new URL(`https://netz.example${path}`);
  const request: RouteRequest<unknown> = {
    input: route.input.parse({ params: { slug }, query: queryOf(url) }),
    language: 'de',
    path,
    url,
    request: new Request(url),
    now,
    form: NO_FORM,
    pass: undefined,
  };
  const response = await route.handle(request);
  return { status: response.status, html: (await response.text()).replaceAll('\u00a0', ' ') };
}

test('the directory names the published providers with the number of their offers', async () => {
  const { status, html } = await get('/anbieter');
  expect(status).toBe(200);
  expect(html).toContain('2 Anbieter zeigen hier ihre Kurse.');
  expect(html).toContain('31 Angebote');
  expect(html).toContain('zurzeit kein Angebot mit Termin');
  expect(html).not.toContain('Name von weg');
  expect(html).not.toContain('Name von entwurf');
});

test('a provider’s page shows its next courses and leads to all of them', async () => {
  const { status, html } = await get('/anbieter/werkhof', 'werkhof');
  expect(status).toBe(200);
  expect(html).toContain('<p>Seit 1998.</p>');
  expect(html).toContain('31 Kurse mit Termin');
  expect(html).toContain('Schweißen am Abend');
  expect(html).toContain('href="/kurse?provider=werkhof"');
  expect(html).toContain('href="/kurse?provider=werkhof&amp;topic=metall"');
  expect(html).not.toContain('unbekannt');
});

test('a website that is none becomes no link', async () => {
  expect((await get('/anbieter/werkhof', 'werkhof')).html).not.toContain('javascript:');
  expect((await get('/anbieter/leer', 'leer')).html).toContain('href="https://leer.example/"');
});

test('without courses the page says so and offers a way on', async () => {
  const { html } = await get('/anbieter/leer', 'leer');
  expect(html).toContain('Zurzeit keine Kurse mit Termin');
  expect(html).toContain('href="/kurse"');
});

test.each([
  ['weg', 410, 'Dieser Anbieter ist nicht mehr dabei'],
  ['entwurf', 404, 'Diese Seite gibt es hier nicht'],
  ['nie-gehoert', 404, 'Diese Seite gibt es hier nicht'],
] as const)('/anbieter/%s answers %i', async (slug, status, title) => {
  const answer = await get(`/anbieter/${slug}`, slug);
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(title);
});

describe('the page of a member without courses', () => {
  test('says who it is, what it looks for until when, and whom to ask', async () => {
    const { status, html } = await get('/anbieter/tischlerei', 'tischlerei');
    expect(status).toBe(200);
    expect(html).toContain('Betrieb');
    expect(html).toContain('Das suchen wir');
    expect(html).toContain('Kurse im Winter &lt;b>');
    expect(html).toContain('gilt bis Do., 31. Dezember 2026');
    expect(html).not.toContain('Das können wir');
    expect(html).toContain('Demo Mara');
    expect(html).toContain('href="tel:+493023125301"');
    expect(html).toContain('Deutsch und Türkisch');
    expect(html).not.toContain('Kurse mit Termin');
  });

  test('tells a known no from what nobody has said', async () => {
    const { html } = await get('/anbieter/tischlerei', 'tischlerei');
    expect(html).toContain('Stufenlos erreichbar: nein');
    expect(html).toMatch(/Nicht bekannt: (?!.*Stufenlos erreichbar).*sign_language/);
  });

  test('says as of when it is right', async () => {
    const { html } = await get('/anbieter/tischlerei', 'tischlerei');
    expect(html).toMatch(/3\. Oktober 2026.*vom Mitglied bestätigt/);
    expect((await get('/anbieter/leer', 'leer')).html).toContain('von der Geschäftsstelle');
  });

  test('is an organisation for machines, without its people', async () => {
    const { html } = await get('/anbieter/tischlerei', 'tischlerei');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Organization',
      url: 'https://netz.example/anbieter/tischlerei',
      address: { streetAddress: 'Demoholz 5', addressLocality: 'Moers' },
      knowsLanguage: ['de', 'tr'],
    });
    expect(json).not.toContain('Mara');
  });
});

describe('the directory', () => {
  test.each([
    ['?kind=company', ['tischlerei']],
    ['?wants=seeks', ['tischlerei']],
    ['?wants=offers', []],
    ['?topic=schweissen', ['tischlerei']],
    ['?topic=metall&kind=provider', ['leer', 'werkhof']],
    ['?place=Moers', ['tischlerei']],
    ['?access=step_free', []],
    ['?q=winter', ['tischlerei']],
    ['?q=Schweißen', ['tischlerei']],
    ['?kind=unknown&page=99', ['leer', 'tischlerei', 'werkhof']],
  ])('%s shows %j', async (search, slugs) => {
    const { status, html } = await get(`/anbieter${search}`);
    expect(status).toBe(200);
    const shown = [...html.matchAll(/href="\/anbieter\/([a-z]+)"/g)].map((match) => match[1]);
    expect(shown.sort()).toEqual(slugs);
  });

  test('counts each filter without its own choice and leads back from each choice', async () => {
    const { html } = await get('/anbieter?kind=company&topic=metall');
    expect(html).toMatch(/name="kind" value="provider".*?choice-count">2</);
    expect(html).toContain('href="/anbieter?topic=metall"');
    expect(html).toContain('href="/anbieter?kind=company"');
    expect(html).toContain('content="noindex, follow"');
  });
});
