import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
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
  next: async ({ slug, limit }) =>
    slug === 'werkhof' && limit > 0 ? { total: 31, cards: [card] } : { total: 0, cards: [] },
  topicLabel: (key) => (key === 'metall' ? 'Metall' : null),
};

for (const [slug, publication] of [
  ['werkhof', 'published'],
  ['leer', 'published'],
  ['weg', 'withdrawn'],
  ['entwurf', 'draft'],
] as const) {
  await db
    .insertInto('member')
    .values({
      id: slug,
      slug,
      kind: 'provider',
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

async function get(path: string, slug?: string) {
  const pattern = slug === undefined ? '/anbieter' : '/anbieter/:slug';
  const route = memberRoutes({ db, shell, offers }).find((own) => own.path === pattern);
  const url = new URL(`https://netz.example${path}`);
  const request: RouteRequest<unknown> = {
    input: { params: { slug } },
    language: 'de',
    path,
    url,
    request: new Request(url),
    now,
    form: NO_FORM,
    pass: undefined,
  };
  const response = await route?.handle(request);
  return { status: response?.status, html: (await response?.text()) ?? '' };
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
