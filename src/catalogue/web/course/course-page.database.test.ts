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
const fixed = (startsOn: string) => ({ start_kind: 'fixed', starts_on: startsOn }) as const;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db
    .insertInto('member')
    .values(memberRow('werkhof', { phone: '0281 00000' }))
    .execute();
  await db
    .insertInto('data_source')
    .values({
      id: 'src',
      member_id: 'm-werkhof',
      key: 'feed',
      name: 'Kursliste Werkhof (Demo)',
      licence: 'CC BY 4.0',
      attribution: 'Werkhof (Demo)',
      created_at: '2026-01-01',
    })
    .execute();
  await db
    .insertInto('venue')
    .values(
      venueRow('vw', 'm-werkhof', {
        name: 'Halle 3',
        street: 'Demostraße 1',
        place: 'Wesel',
        postal_code: '46483',
        lat: 51.659,
        lon: 6.618,
        precision: 'address',
        access: JSON.stringify({ step_free: 'yes', quiet_room: 'no' }),
      }),
    )
    .execute();
  const topics = ['schweissen'];
  await db
    .insertInto('offer')
    .values([
      offerRow('welding', 'm-werkhof', {
        title: 'Schweißen am Abend',
        slug: 'schweissen-am-abend',
        topics,
        funding: ['bildungsgutschein'],
        source_id: 'src',
        source_key: 'k1',
        delivered_at: '2026-12-20T10:00:00Z',
        confirmed_at: '2026-12-21T10:00:00Z',
      }),
      offerRow('past', 'm-werkhof', { title: 'Schweißen im Herbst', topics }),
      offerRow('gone', 'm-werkhof', {
        title: 'Löten',
        topics,
        publication: 'withdrawn',
        withdrawn_at: '2027-01-02T10:00:00Z',
      }),
      offerRow('draft', 'm-werkhof', { publication: 'draft' }),
      offerRow('evil', 'm-werkhof', {
        title: '</script><script>alert(1)</script>',
        url: 'javascript:alert(1)',
      }),
    ])
    .execute();
  await db
    .insertInto('course')
    .values([
      courseRow('welding', {
        description_html: '<p>Wir <strong>schweißen</strong>.</p>',
        description_text: 'Wir schweißen.',
        language_level: 'B1',
        languages: ['de'],
        teaching_units: 40,
      }),
      ...['past', 'gone', 'evil'].map((id) => courseRow(id)),
    ])
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('w1', 'welding', {
        ...fixed('2027-03-22'),
        ends_on: '2027-03-29',
        venue_id: 'vw',
        format: 'onsite',
        price_state: 'known',
        price_cents: 12000,
        price_text: '120 €, ermäßigt 90 €',
        seats_min: 6,
        seats_max: 12,
      }),
      runRow('w0', 'welding', { ...fixed('2026-10-05'), ends_on: '2026-10-06', venue_id: 'vw' }),
      runRow('w2', 'welding', { ...fixed('2027-06-07'), status: 'cancelled' }),
      runRow('w3', 'welding', {}),
      runRow('p1', 'past', { ...fixed('2026-10-01'), venue_id: 'vw' }),
      runRow('e1', 'evil', { booking_url: 'javascript:alert(1)' }),
    ])
    .execute();
  await db
    .insertInto('course_session')
    .values([
      { run_id: 'w1', position: 1, held_on: '2027-03-22', starts_at: '18:00', ends_at: '20:15' },
      { run_id: 'w1', position: 2, held_on: '2027-03-29', starts_at: '18:00', ends_at: '20:15' },
    ])
    .execute();
  await app.index();
});

describe('the page of a course', () => {
  test('says the facts, and what is not known', async () => {
    const { status, html } = await app.page('/kurse/schweissen-am-abend-welding');
    expect(status).toBe(200);
    for (const text of [
      'Mo., 22. März 2027, 18:00–20:15 Uhr',
      'ermäßigt 90 €',
      'Findet ab 6 Anmeldungen statt',
      '40 Unterrichtseinheiten',
      'Deutschkenntnisse: B1',
      '<strong>schweißen</strong>',
      'Demostraße 1',
      'Zugang ohne Stufen: ja',
      'Ruheraum: nein',
      'Nicht bekannt: rollstuhlgerechte Toilette',
      'Dazu nennt der Anbieter nichts',
      'Quelle: Kursliste Werkhof (Demo), geliefert am 20.12.2026, vom Anbieter bestätigt am 21.12.2026.',
      'CC BY 4.0',
      'href="tel:+4928100000"',
      'Fällt aus',
      'Einstieg jederzeit möglich',
      '1 vergangener oder laufender Termin',
    ]) {
      expect(html).toContain(text);
    }
  });

  test('speaks of funding as a possibility and of the time to apply', async () => {
    const { html } = await app.page('/kurse/schweissen-am-abend-welding');
    expect(html).toContain('möglich, aber nicht sicher');
    expect(html).toContain('vor dem Beginn');
    expect(html).not.toMatch(/Anspruch|garantiert gefördert/);
  });

  test('tells machines the same as JSON-LD, without what is not known', async () => {
    const { html } = await app.page('/kurse/schweissen-am-abend-welding');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const course = JSON.parse(json);
    expect(course).toMatchObject({ '@type': 'Course', name: 'Schweißen am Abend' });
    expect(course).not.toHaveProperty('coursePrerequisites');
    expect(course.hasCourseInstance[0]).toMatchObject({
      startDate: '2027-03-22T18:00:00+01:00',
      courseMode: 'Onsite',
      offers: { price: 120, priceCurrency: 'EUR', category: 'Paid' },
      location: { geo: { latitude: 51.659 } },
    });
    expect(course.hasCourseInstance[2]).not.toHaveProperty('offers');
  });

  test('a title is text for people and for machines', async () => {
    const { html } = await app.page('/kurse/offer-evil-evil');
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('href="javascript:');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json).name).toBe('</script><script>alert(1)</script>');
  });

  test('when all its runs have begun it is gone, with what one can still join', async () => {
    const { status, html } = await app.page('/kurse/offer-past-past');
    expect(status).toBe(410);
    expect(html).toContain('Dieses Angebot hat schon begonnen');
    expect(html).toContain('href="/kurse/schweissen-am-abend-welding"');
  });
});

describe('other answers', () => {
  test('another slug leads to the right address', async () => {
    const response = await app.ask('/en/kurse/alter-titel-welding');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/en/kurse/schweissen-am-abend-welding');
  });

  test.each([
    '/kurse/gibt-es-nicht-0000',
    '/kurse/ohne',
    '/kurse/offer-draft-draft',
    '/kurse/-x',
    '/kurse/x-',
  ])('%s is not found', async (path) => {
    expect((await app.page(path)).status).toBe(404);
  });

  test('a withdrawn offer is gone, with what there is instead', async () => {
    const { status, html } = await app.page('/kurse/offer-gone-gone');
    expect(status).toBe(410);
    expect(html).toContain('„Löten“ am 02.01.2027 zurückgezogen');
    expect(html).toContain('href="/kurse/schweissen-am-abend-welding"');
  });
});

describe('the calendar file', () => {
  test('has the sessions in UTC on both sides of the change to summer time', async () => {
    const response = await app.ask('/kurse/schweissen-am-abend-welding/w1.ics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const text = await response.text();
    expect(text).toContain('DTSTART:20270322T170000Z');
    expect(text).toContain('DTEND:20270322T191500Z');
    expect(text).toContain('DTSTART:20270329T160000Z');
    expect(text).toContain('UID:w1-2027-03-22-1@netz.example');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('is all-day where times are not known, and says what was called off', async () => {
    const text = await (await app.ask('/kurse/schweissen-am-abend-welding/w2.ics')).text();
    expect(text).toContain('DTSTART;VALUE=DATE:20270607');
    expect(text).toContain('DTEND;VALUE=DATE:20270608');
    expect(text).toContain('STATUS:CANCELLED');
  });

  test.each(['w3', 'p1', 'x'])('there is none for %s', async (run) => {
    expect((await app.ask(`/kurse/schweissen-am-abend-welding/${run}.ics`)).status).toBe(404);
  });
});
