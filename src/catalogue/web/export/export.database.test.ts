import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  venueRow,
} from '../../../../tests/support/catalogue-rows.ts';

let app: CatalogueApp;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['SERVICE', 'entry', 'item', 'url', 'sitemap'].includes(name),
  parseTagValue: false,
  parseAttributeValue: false,
});
const textOf = async (path: string) => (await app.ask(path)).text();
const xmlOf = async (path: string) => {
  const text = await textOf(path);
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
};

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  const phone = '030 23125 100';
  await db
    .insertInto('member')
    .values([memberRow('werkhof', { phone, place: 'Wesel' }), memberRow('leer')])
    .execute();
  await db
    .insertInto('venue')
    .values(venueRow('v', 'm-werkhof', { place: 'Wesel', postal_code: '46483' }))
    .execute();
  const later = new Date('2027-01-05T08:00:00Z');
  await db
    .insertInto('offer')
    .values([
      offerRow('weld', 'm-werkhof', {
        title: 'Schweißen <b>am</b> Abend & mehr',
        topics: ['schweissen'],
        funding: ['bildungsurlaub'],
        updated_at: later,
      }),
      offerRow('talk', 'm-werkhof', { kind: 'talk', title: 'Vortrag' }),
      offerRow('short', 'm-werkhof', { title: '=Kurz' }),
      offerRow('yoga', 'm-werkhof', { title: 'Yoga', topics: ['bewegung-entspannung'] }),
      offerRow('open', 'm-werkhof', { title: 'Ohne Umfang' }),
      offerRow('inhouse', 'm-werkhof', { title: 'Excel als Inhouse-Schulung' }),
      offerRow('gone', 'm-werkhof', { publication: 'withdrawn', withdrawn_at: '2027-01-01' }),
      offerRow('draft', 'm-werkhof', { publication: 'draft' }),
    ])
    .execute();
  const units = { weld: 40, talk: 8, short: 3, yoga: 8, inhouse: 8 };
  await db
    .insertInto('course')
    .values([
      ...Object.entries(units).map(([id, teaching_units]) => courseRow(id, { teaching_units })),
      courseRow('open'),
    ])
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('w1', 'weld', { start_kind: 'fixed', starts_on: '2027-01-11', venue_id: 'v' }),
      runRow('w2', 'weld', { start_kind: 'fixed', starts_on: '2027-03-01', number: 'K-2' }),
      runRow('y1', 'yoga'),
      runRow('o1', 'open'),
      runRow('w0', 'weld', { start_kind: 'fixed', starts_on: '2026-03-01' }),
    ])
    .execute();
  await db
    .insertInto('course_session')
    .values({
      run_id: 'w1',
      position: 1,
      held_on: '2027-01-11',
      starts_at: '18:00',
      ends_at: '20:15',
      venue_id: null,
      note: null,
    })
    .execute();
  await app.index();
});

describe('openQ-cat', () => {
  const path = '/anbieter/werkhof/kurse.openqcat.xml?encoding=utf-8';

  test('an offer carries its first run to come, the others are sessions', async () => {
    const { OPENQCAT } = await xmlOf(path);
    expect(OPENQCAT.HEADER.SUPPLIER.CONTACT).toMatchObject({ PHONE: '+49.30.23125100' });
    const services = OPENQCAT.NEW_CATALOG.SERVICE;
    expect(services.map(({ PRODUCT_ID }: { PRODUCT_ID: string }) => PRODUCT_ID)).toEqual([
      'weld',
      'w2',
    ]);
    expect(services[0]).toMatchObject({
      COURSE_TYPE: '5',
      SERVICE_DETAILS: {
        TITLE: 'Schweißen <b>am</b> Abend & mehr',
        SERVICE_DATE: { START_DATE: '2027-01-11T18:00:00+01:00' },
        SERVICE_MODULE: {
          EDUCATION: {
            '@type': 'true',
            COURSE_ID: 'weld',
            EXTENDED_INFO: { FUNDING_TYPES_REGIONAL: { '@type': '40' } },
          },
        },
      },
    });
    expect(services[1].SERVICE_DETAILS).toMatchObject({
      TITLE: '',
      SUPPLIER_ALT_PID: 'K-2',
      SERVICE_MODULE: { EDUCATION: { '@type': 'false', COURSE_ID: 'weld' } },
    });
  });

  test('what is left out is listed with the reasons', async () => {
    const answer = JSON.parse(await textOf('/anbieter/werkhof/kurse.openqcat-ausgelassen.json'));
    const reasons = answer.leftOut.map(
      ({ id, reasons }: { id: string; reasons: { code: string }[] }) => [
        id,
        ...reasons.map(({ code }) => code),
      ],
    );
    expect(answer.admitted).toBe(1);
    expect(reasons).toEqual([
      ['inhouse', 'not-public'],
      ['open', 'length-unknown'],
      ['short', 'short'],
      ['talk', 'talk'],
      ['yoga', 'not-vocational'],
    ]);
  });

  test('the bytes are in the encoding that is declared', async () => {
    const response = await app.ask('/anbieter/werkhof/kurse.openqcat.xml');
    const text = new TextDecoder('iso-8859-15').decode(await response.arrayBuffer());
    expect(text).toMatch(/^<\?xml version="1.0" encoding="iso-8859-15"\?>/);
    expect(text).toContain('Schweißen');
    expect(response.headers.get('content-disposition')).toContain('kurse-werkhof.openqcat.xml');
  });

  test('a delta deletes what has changed with all sessions and states it anew', async () => {
    const { OPENQCAT } = await xmlOf(`${path}&since=0`);
    const update = OPENQCAT.UPDATE_CATALOG;
    const ids = (services: { PRODUCT_ID: string }[]) =>
      services.map(({ PRODUCT_ID }) => PRODUCT_ID);
    expect(ids(update.DELETE.SERVICE)).toEqual(
      expect.arrayContaining(['weld', 'w0', 'w1', 'w2', 'gone', 'talk']),
    );
    expect(ids(update.DELETE.SERVICE)).not.toContain('draft');
    expect(ids(update.NEW.SERVICE)).toEqual(['weld', 'w2']);
    const { '@seq_number': sequence } = update;
    const nothing = await xmlOf(`${path}&since=${sequence}`);
    expect(nothing.OPENQCAT.UPDATE_CATALOG.DELETE).toBeUndefined();
  });

  test.each([
    ['/anbieter/niemand/kurse.openqcat.xml', 404],
    [`${path}&since=gestern`, 400],
    [`${path}&since=2020-01-01`, 410],
    [`${path}&sinse=1`, 422],
  ])('%s: %d', async (address, status) => {
    expect((await app.ask(address)).status).toBe(status);
  });
});

describe('feeds', () => {
  test('Atom and RSS name the same courses, the latest change first', async () => {
    const { feed } = await xmlOf('/kurse.atom');
    expect(feed.entry[0]).toMatchObject({
      id: 'tag:netz.example,2026:kurs/weld',
      title: 'Schweißen <b>am</b> Abend & mehr',
      updated: '2027-01-05T08:00:00.000Z',
    });
    expect(feed.updated).toBe('2027-01-05T08:00:00.000Z');
    const { rss } = await xmlOf('/kurse.rss');
    expect(
      rss.channel.item.map(({ guid }: { guid: { '#text': string } }) => guid['#text']),
    ).toEqual(feed.entry.map(({ id }: { id: string }) => id));
  });

  test('a search is a feed with its conditions; who has it is told so', async () => {
    const first = await app.ask('/kurse.atom?q=schwei%C3%9Fen');
    const { feed } = parser.parse(await first.text());
    expect(feed.entry).toHaveLength(1);
    expect(feed.title).toContain('schweißen');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).toBe('Tue, 05 Jan 2027 08:00:00 GMT');
    const again = await app.ask('/kurse.atom?q=schwei%C3%9Fen', {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect((await app.ask('/kurse.atom?qq=1')).status).toBe(400);
  });

  test('the result page says where they are', async () => {
    const { html } = await app.page('/kurse?q=schwei%C3%9Fen');
    expect(html).toContain(
      'type="application/atom+xml" title="Diese Suche als Feed" href="/kurse.atom?q=',
    );
    expect(html).toContain('Suche abonnieren');
  });
});

describe('calendars', () => {
  test('a search has the next run of each course and says how often to ask', async () => {
    const text = await textOf('/kurse.ics?q=schwei%C3%9Fen');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H');
    expect(text.match(/UID:.*/g)).toEqual(['UID:w1-2027-01-11-1@netz.example']);
    expect(text).toContain('DTSTART:20270111T170000Z');
  });

  test('one session by its id', async () => {
    const path = '/kurse/offer-weld-weld/w1-2027-01-11';
    expect(await textOf(`${path}-1.ics`)).toContain('UID:w1-2027-01-11-1@netz.example');
    expect((await app.ask(`${path}-2.ics`)).status).toBe(404);
  });
});

describe('tables and files', () => {
  test('formulas are text, sources stand beside', async () => {
    const text = await textOf('/kurse.csv');
    expect(text).toContain(`;'=Kurz;`.replace(`'=Kurz`, `"'=Kurz"`));
    expect(text.split('\r\n')[0]).toMatch(/anbieter;seite;quelle;lizenz;nennung;bestaetigt_am$/);
  });

  test.each([
    '/kurse.csv',
    '/kurse.elm.xml',
    '/anbieter/werkhof/kurse.jsonld',
    '/kurse.jsonld',
    '/daten.ttl',
    '/sitemap.xml',
  ])('%s: 304 for whoever has it', async (path) => {
    const first = await app.ask(path);
    expect(first.status).toBe(200);
    await first.arrayBuffer();
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await app.ask(path, { headers })).status).toBe(304);
  });

  test('streamed answers are packed on the way', async () => {
    const response = await app.ask('/kurse.csv', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const plain = response.body?.pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(plain).text()).toContain('kurs_schluessel');
  });

  test('JSON-LD comes in pages', async () => {
    const first = await app.ask('/kurse.jsonld?size=2');
    expect(first.headers.get('link')).toContain(
      '<https://netz.example/kurse.jsonld?page=2&size=2>; rel="next"',
    );
    const feed = await first.json();
    expect(feed.dataFeedElement).toHaveLength(2);
    expect(feed.dataFeedElement[0].item['@type']).toBe('Course');
  });
});

describe('the map of the site', () => {
  test('leads to every published page in every language', async () => {
    const { sitemapindex } = await xmlOf('/sitemap.xml');
    expect(sitemapindex.sitemap).toHaveLength(2);
    const { urlset } = await xmlOf('/sitemap-kurse-1.xml');
    const places = urlset.url.map(({ loc }: { loc: string }) => loc);
    expect(places).toContain('https://netz.example/kurse/offer-weld-weld');
    expect(places).toContain('https://netz.example/en/kurse/offer-weld-weld');
    expect(places.join()).not.toMatch(/gone|draft/);
    expect(urlset.url[0]['xhtml:link']).toHaveLength(3);
  });
});

test('the page for people names every way out', async () => {
  const { status, html } = await app.page('/daten');
  expect(status).toBe(200);
  for (const path of [
    '/kurse.atom',
    '/kurse.csv',
    '/kurse.openqcat.xml',
    '/daten.ttl',
    '/sitemap.xml',
  ]) {
    // Addresses may break at their signs.
    expect(html.replace(/<\/?(?:wbr|span)\/?>/g, '')).toContain(path);
  }
});
