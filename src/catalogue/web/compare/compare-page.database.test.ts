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
const IDS = ['o1', 'o2', 'o3', 'o4', 'o5'];

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db.insertInto('member').values(memberRow('werkhof')).execute();
  await db
    .insertInto('venue')
    .values(
      venueRow('vw', 'm-werkhof', {
        place: 'Wesel',
        postal_code: '46483',
        lat: 51.659,
        lon: 6.618,
        precision: 'address',
      }),
    )
    .execute();
  await db
    .insertInto('offer')
    .values([
      ...IDS.map((id) =>
        offerRow(id, 'm-werkhof', { title: `Kurs ${id}`, topics: ['schweissen'] }),
      ),
      offerRow('gone', 'm-werkhof', {
        title: 'Alter Kurs',
        publication: 'withdrawn',
        withdrawn_at: '2026-12-01T10:00:00Z',
      }),
      offerRow('sharp', 'm-werkhof', { title: '<b>Löten</b> & "mehr"' }),
    ])
    .execute();
  await db
    .insertInto('course')
    .values([...IDS, 'sharp'].map((id) => courseRow(id)))
    .execute();
  await db
    .insertInto('course_run')
    .values(
      IDS.map((id, at) =>
        runRow(`r${id}`, id, {
          start_kind: 'fixed',
          starts_on: `2027-02-0${at + 1}`,
          venue_id: 'vw',
          format: 'onsite',
        }),
      ),
    )
    .execute();
  await app.index();
});

const addressOf = (ids: readonly string[], more = '') =>
  `/vergleich?${ids.map((id) => `offer=${id}`).join('&')}${more}`;

describe('the comparison', () => {
  test('is a table: one column heading per offer, one row heading per question', async () => {
    const { status, html } = await app.page(addressOf(['o2', 'o1']));
    expect(status).toBe(200);
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
    expect(html.match(/<th scope="row">/g)?.length).toBeGreaterThan(0);
    expect(html.indexOf('Kurs o2')).toBeLessThan(html.indexOf('Kurs o1'));
    expect(html).toContain('Preis bitte erfragen');
    expect(html).not.toMatch(/\b0 €/);
  });

  test('an offer named twice stands there once', async () => {
    const { html } = await app.page(addressOf(['o1', 'o1', 'o2']));
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
  });

  test('each offer can be taken away by its own link; the place stays', async () => {
    const { html } = await app.page(addressOf(['o1', 'o2'], '&near=Wesel'));
    expect(html).toContain('href="/vergleich?near=Wesel&amp;offer=o2"');
    expect(html).toContain('href="/vergleich?near=Wesel&amp;offer=o1"');
  });

  test('tells distances from the place of the search, and only with one', async () => {
    expect((await app.page(addressOf(['o1', 'o2'], '&near=Moers'))).html).toMatch(/km Luftlinie/);
    expect((await app.page(addressOf(['o1', 'o2']))).html).not.toMatch(/km Luftlinie/);
  });

  test('says that it does not know a place and shows the rest', async () => {
    const { status, html } = await app.page(addressOf(['o1', 'o2'], '&near=Atlantis'));
    expect(status).toBe(200);
    expect(html).toContain('Den Ort „Atlantis“ kennen wir nicht');
  });

  test('prints its short address: the offers and the place, not the search behind it', async () => {
    const { html } = await app.page(addressOf(['o1', 'o2'], '&q=Schwei%C3%9Fen&near=Wesel'));
    expect(html).toContain('https://netz.example/vergleich?near=Wesel&amp;offer=o1&amp;offer=o2<');
  });

  test('leads back to the search with the choice', async () => {
    const { html } = await app.page(addressOf(['o1', 'o2'], '&q=Kurs&page=2'));
    expect(html).toContain('href="/kurse?q=Kurs&amp;page=2&amp;offer=o1&amp;offer=o2"');
  });

  test('exists in English, with German titles marked as such', async () => {
    const { html } = await app.page(`/en${addressOf(['o1', 'o2'])}`);
    expect(html).toContain('2 courses compared');
    expect(html).toMatch(/lang="de"[^>]*>Kurs o1</);
  });

  test('escapes what providers write', async () => {
    const { html } = await app.page(addressOf(['sharp', 'o1']));
    expect(html).not.toContain('<b>Löten</b>');
    expect(html).toContain('&lt;b>Löten');
  });

  test('offers others of the same topics as long as there is room', async () => {
    const { html } = await app.page(addressOf(['o1']));
    expect(html).toMatch(/href="\/vergleich\?offer=o1&amp;offer=o[2-5]"/);
    expect((await app.page(addressOf(IDS.slice(0, 4)))).html).not.toContain('compare-similar');
  });
});

describe('what cannot be compared', () => {
  test('nothing chosen: explains itself and leads to the search', async () => {
    const { status, html } = await app.page('/vergleich');
    expect(status).toBe(200);
    expect(html).toContain('Noch ist kein Kurs gewählt');
    expect(html).toContain('href="/kurse"');
  });

  test('a fifth is refused with all five to choose from, four of them ticked', async () => {
    const { status, html } = await app.page(addressOf(IDS));
    expect(status).toBe(422);
    expect(html).toContain('<title>Fehler:');
    expect(html).toContain('Sie haben 5 Kurse gewählt');
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(5);
    expect(html.match(/ checked/g)).toHaveLength(4);
    expect(html).toContain('action="/vergleich"');
  });

  test('a withdrawn offer and an unknown one are named, the rest is compared', async () => {
    const { status, html } = await app.page(addressOf(['o1', 'gone', 'nobody']));
    expect(status).toBe(200);
    expect(html).toContain('Demo werkhof hat „Alter Kurs“ am 01.12.2026 zurückgezogen.');
    expect(html).toContain('mit der Nummer „nobody“ kennen wir nicht');
  });

  test('nothing of it exists: 404 that says so', async () => {
    const { status, html } = await app.page(addressOf(['nobody']));
    expect(status).toBe(404);
    expect(html).toContain('mit der Nummer „nobody“ kennen wir nicht');
    expect(html).not.toContain('<table');
  });

  test('odd values are left out', async () => {
    expect((await app.page('/vergleich?offer=%3Cb%3E&offer=')).html).toContain(
      'Noch ist kein Kurs',
    );
  });
});

describe('choosing in the list', () => {
  test('each card has a box of the form that compares', async () => {
    const { html } = await app.page('/kurse?q=Kurs');
    expect(html.match(/type="checkbox" id="choose-o\d" form="compare" name="offer"/g)).toHaveLength(
      5,
    );
    expect(html).toMatch(/<form id="compare"[^>]* action="\/vergleich" method="get"/);
    expect(html).toContain('<input type="hidden" name="q" value="Kurs"/>');
  });

  test('the choice stays when one pages, sorts, filters and changes the language', async () => {
    const { html } = await app.page('/kurse?q=Kurs&size=2&offer=o1&offer=o5');
    expect(html).toContain('href="/kurse?q=Kurs&amp;page=2&amp;size=2&amp;offer=o1&amp;offer=o5"');
    expect(html).toMatch(/href="\/kurse\?q=Kurs&amp;sort=start[^"]*offer=o1&amp;offer=o5"/);
    expect(html).toMatch(/href="\/en\/kurse\?q=Kurs[^"]*offer=o1&amp;offer=o5"/);
    expect(html.match(/<input type="hidden" name="offer" value="o\d"\/>/g)).toHaveLength(2);
  });

  test('offers chosen on another page are named under the list and can be left out', async () => {
    const { html } = await app.page('/kurse?q=Kurs&size=2&page=2&offer=o1&offer=nobody');
    expect(html).toMatch(/id="choose-o1" form="compare" name="offer" value="o1" checked/);
    expect(html).not.toContain('choose-nobody');
  });
});
