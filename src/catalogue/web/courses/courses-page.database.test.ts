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

const wesel = {
  place: 'Wesel',
  postal_code: '46483',
  lat: 51.659,
  lon: 6.618,
  precision: 'postal_code',
} as const;
const moers = {
  place: 'Moers',
  postal_code: '47441',
  lat: 51.448,
  lon: 6.637,
  precision: 'postal_code',
} as const;
const fixed = (startsOn: string) => ({ start_kind: 'fixed', starts_on: startsOn }) as const;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db
    .insertInto('member')
    .values([memberRow('werkhof'), memberRow('sprachhaus')])
    .execute();
  await db
    .insertInto('venue')
    .values([venueRow('vw', 'm-werkhof', wesel), venueRow('vm', 'm-sprachhaus', moers)])
    .execute();
  await db
    .insertInto('offer')
    .values([
      offerRow('welding', 'm-werkhof', { title: 'Schweißen am Abend', topics: ['schweissen'] }),
      offerRow('german', 'm-sprachhaus', { title: 'Deutsch für die Pflege' }),
      offerRow('past', 'm-werkhof', { title: 'Fräsen im Herbst' }),
      offerRow('script', 'm-werkhof', { title: '</script><b>Löten</b> & "mehr"' }),
    ])
    .execute();
  await db
    .insertInto('course')
    .values(['welding', 'german', 'past', 'script'].map((id) => courseRow(id)))
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('w1', 'welding', {
        ...fixed('2027-01-11'),
        venue_id: 'vw',
        format: 'onsite',
        times: ['evening'],
        price_state: 'known',
        price_cents: 12000,
        status: 'guaranteed',
        seats_free: 3,
      }),
      runRow('w2', 'welding', { ...fixed('2027-03-01'), venue_id: 'vw', format: 'onsite' }),
      runRow('g1', 'german', { ...fixed('2027-02-01'), venue_id: 'vm', format: 'onsite' }),
      runRow('p1', 'past', { ...fixed('2026-10-01'), venue_id: 'vw' }),
      runRow('s1', 'script', { format: 'online' }),
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
    })
    .execute();
});

describe('before the index is ready', () => {
  test('the list shows what begins next and says that the search is being prepared', async () => {
    const { status, html } = await app.page('/kurse?q=irgendwas');
    expect(status).toBe(200);
    expect(html).toContain('Die Suche wird gerade vorbereitet');
    expect(html).toContain('Schweißen am Abend');
    expect(html).not.toContain('Fräsen im Herbst');
  });

  test('machines are told to come back', async () => {
    const response = await app.ask('/api/v1/offers');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });
});

describe('the course list', () => {
  beforeAll(() => app.index());

  test('shows a course with its facts', async () => {
    const { status, html } = await app.page('/kurse?q=Schwei%C3%9Fen&near=46483&km=10');
    expect(status).toBe(200);
    expect(html).toContain('Kurse zu „Schweißen“ bis 10 km um 46483 Wesel');
    expect(html).toContain('href="/kurse/offer-welding-welding"');
    expect(html).toContain('Mo., 11. Januar 2027, 18:00–20:15 Uhr · 1 weiterer Termin');
    expect(html).toContain('120 €');
    expect(html).toContain('Findet sicher statt');
    expect(html).toContain('Noch 3 Plätze frei');
    expect(html).toContain('bestätigt am 01.08.2026');
    expect(html).toMatch(/role="status">1 Kurs</);
    expect(html).toContain('Über den Rhein');
  });

  test('a circle of 10 km around Wesel leaves Moers out', async () => {
    const { html } = await app.page('/kurse?near=46483&km=10');
    expect(html).not.toContain('Deutsch für die Pflege');
  });

  test('a town among the words where no such course is held becomes the place of the search', async () => {
    const { status, html } = await app.page('/kurse?q=schwei%C3%9Fen+xanten&time=evening');
    expect(status).toBe(200);
    expect(html).toContain(
      'Kein Kurs nennt „xanten“ zusammen mit den anderen Wörtern. Gezeigt wird ein Kurs im Umkreis von 25 km um Xanten.',
    );
    expect(html).toContain('Schweißen am Abend');
    expect(html).toContain('href="/kurse?q=schwei%C3%9Fen&amp;near=Xanten&amp;time=evening">Link');
    expect(html).toMatch(/<input[^>]*name="near"[^>]*value="Xanten"/);
    expect(html).toMatch(/\d km/);
    const ordinary = await app.page('/kurse?q=schwei%C3%9Fen&near=Xanten&time=evening');
    expect(ordinary.html).toMatch(/role="status">1 Kurs</);
    expect(ordinary.html).not.toContain('Kein Kurs nennt');
  });

  test('a town that a course is held in stays a word', async () => {
    const { html } = await app.page('/kurse?q=deutsch+moers');
    expect(html).toContain('Deutsch für die Pflege');
    expect(html).not.toContain('Kein Kurs nennt');
  });

  test('a town alone without any course shows what is around it', async () => {
    const { html } = await app.page('/en/kurse?q=Xanten');
    expect(html).toContain('No course names “Xanten”. Shown is a course within 25 km of Xanten.');
  });

  test('facets carry exact counts and stay ticked', async () => {
    const { html } = await app.page('/kurse?time=evening');
    expect(html).toMatch(/name="time" value="evening" checked/);
    expect(html).toMatch(/value="werkhof"\/>.*?Demo werkhof.*?choice-count">1</);
  });

  test('active filters can be taken away one by one and together', async () => {
    const { html } = await app.page('/kurse?q=Abend&time=evening&price_max=200');
    expect(html).toContain('aria-label="Filter entfernen: Tageszeit und Umfang: abends"');
    expect(html).toContain('href="/kurse?q=Abend&amp;price_max=200"');
    expect(html).toContain('href="/kurse?q=Abend&amp;time=evening"');
    expect(html).toContain('href="/kurse?q=Abend"');
  });

  test('every filter of a search is in the form: with a name, a number and what is not stated', async () => {
    const { html } = await app.page('/kurse?near=Wesel&childcare=on_site');
    expect(html).toMatch(/id="childcare-on_site"[^>]*checked/);
    expect(html).toMatch(/id="childcare-nearby"[^>]*disabled/);
    expect(html).toMatch(
      /id="childcare-unknown"(?![^>]*(?:checked|disabled))[^>]*>.*?auch ohne Angabe<\/span><span class="choice-count">2</,
    );
    for (const name of ['starts_after', 'ends_by', 'from', 'to', 'price_max', 'also', 'past']) {
      expect(html, name).toContain(`name="${name}"`);
    }
  });

  test('what is chosen but nowhere in this form goes along with it', async () => {
    const { html } = await app.page('/kurse?near=Atlantis&childcare=on_site&sort=price');
    expect(html).toContain('<input type="hidden" name="childcare" value="on_site"/>');
    expect(html).toContain('<input type="hidden" name="sort" value="price"/>');
  });

  test('the page names its own short address', async () => {
    const { html } = await app.page('/kurse?q=Deutsch&near=&km=25&utm_source=x&page=1');
    expect(html).toContain('data-address="/kurse?q=Deutsch"');
    expect(html).toContain('href="/kurse?q=Deutsch">Link zu dieser Suche');
  });

  test('hours leave out what has none, unless one asks for it', async () => {
    const within = await app.page('/kurse?starts_after=17:00&ends_by=21:00');
    expect(within.html).toMatch(/role="status">1 Kurs</);
    const with_unknown = await app.page('/kurse?starts_after=17:00&ends_by=21:00&also=untimed');
    expect(with_unknown.html).toMatch(/role="status">3 Kurse</);
    expect((await app.page('/kurse?ends_by=19:00')).html).toMatch(/role="status">Kein Kurs/);
  });

  test('past runs are hidden until one asks for them', async () => {
    expect((await app.page('/kurse')).html).not.toContain('Fräsen im Herbst');
    expect((await app.page('/kurse?past=1')).html).toContain('Fräsen im Herbst');
    expect((await app.page('/kurse?from=2026-01-01')).html).toContain('Fräsen im Herbst');
  });

  test('a title is text, whatever stands in it', async () => {
    const { html } = await app.page('/kurse?format=online');
    expect(html).toContain('&lt;/script>&lt;b>Löten&lt;/b> &amp; &quot;mehr&quot;');
    expect(html).not.toContain('<b>Löten');
  });

  test('unknown parameters and values are ignored', async () => {
    const { status, html } = await app.page('/kurse?utm_source=x&format=telepathy&page=99');
    expect(status).toBe(200);
    expect(html).toMatch(/role="status">3 Kurse</);
  });

  test('English has its own words and addresses', async () => {
    const { html } = await app.page('/en/kurse?q=Schwei%C3%9Fen');
    expect(html).toContain('Runs for sure');
    expect(html).toContain('href="/en/kurse/offer-welding-welding"');
    expect(html).toContain('lang="de">Schweißen am Abend');
  });
});

describe('nothing found', () => {
  test('leads on: wider, fewer filters, a person', async () => {
    const { status, html } = await app.page(
      '/kurse?q=Schwei%C3%9Fen&near=Moers&km=5&time=weekend&price_max=10',
    );
    expect(status).toBe(200);
    expect(html).toMatch(/role="status">Kein Kurs gefunden</);
    expect(html).toContain('href="tel:');
    expect(html).toContain('href="/beratung"');
  });

  test('shows what comes closest, and names the one word or value that is too much', async () => {
    const { html } = await app.page('/kurse?q=Schwei%C3%9Fen&time=weekend');
    expect(html).toContain('Das kommt Ihrer Suche am nächsten');
    expect(html).toContain('Schweißen am Abend');
    expect(html).toContain('Ohne die Angabe „am Wochenende“');
    const two = await app.page('/kurse?q=Schwei%C3%9Fen+Quittenkompott');
    expect(two.html).toContain('Nur nach „Schweißen“ suchen');
  });

  test('each way out names the number it finds, and none finds nothing', async () => {
    const { html } = await app.page('/kurse?q=Schwei%C3%9Fen&time=weekend');
    const ways = [
      ...html.matchAll(
        /<li><a href="(\/kurse[^"]*)"><span>[^<]*<\/span><span class="choice-count">([^<]*)</g,
      ),
    ];
    expect(ways.length).toBeGreaterThan(0);
    for (const [, href = '', count = ''] of ways) {
      const { html: wider } = await app.page(href.replaceAll('&amp;', '&'));
      expect(wider).toContain(`role="status">${count}<`);
      expect(count).not.toContain('Kein');
    }
  });
});

describe('what people typed wrong', () => {
  test('an unknown place answers 422 with the form, the value, the error and similar places', async () => {
    const { status, html } = await app.page('/kurse?q=Schwei%C3%9Fen&near=Xantn');
    expect(status).toBe(422);
    expect(html).toMatch(/<title>Fehler: /);
    expect(html).toContain('href="#near"');
    expect(html).toContain('value="Xantn"');
    expect(html).toContain('value="Schweißen"');
    expect(html).toContain('near=Xanten');
    expect(html).toMatch(/id="near"[^>]*aria-invalid="true"/);
  });

  test.each([
    ['from=2027-02-30', 'from'],
    ['to=gestern', 'to'],
    ['near=Wesel&km=weit', 'km'],
    ['price_max=wenig', 'price_max'],
    ['from=2027-03-01&to=2027-02-01', 'to'],
  ])('%s answers 422 at its field', async (query, field) => {
    const { status, html } = await app.page(`/kurse?${query}`);
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    // What was typed stands in the field again, also what is no day.
    const typed = new URLSearchParams(query).get(field);
    expect(html).toContain(field === 'km' ? 'aria-invalid' : `value="${typed}"`);
  });
});

describe('the page cache', () => {
  test('a change of the catalogue is on the page as soon as the index has it', async () => {
    const before = await app.page('/kurse?q=Deutsch');
    expect(before.html).toContain('Deutsch für die Pflege');
    await app.database.db
      .updateTable('offer')
      .set({ title: 'Deutsch für den Bau' })
      .where('id', '=', 'german')
      .execute();
    await app.index();
    expect((await app.page('/kurse?q=Deutsch')).html).toContain('Deutsch für den Bau');
  });
});

test('the ranking rule is public', async () => {
  const { status, html } = await app.page('/rangfolge');
  expect(status).toBe(200);
  expect(html).toContain('Niemand kann einen Platz weiter oben kaufen');
});
