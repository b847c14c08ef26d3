import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import type { OfferRecord, ParsedRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { schemaOrg } from './schema-org.ts';

const samples = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/schema-org');

const file = (...courses: unknown[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': courses });

async function offersOf(text: string): Promise<OfferRecord[]> {
  const records = await readAll(schemaOrg, text);
  return records.flatMap((record) => (record.kind === 'offer' ? [record.offer] : []));
}

const reasonsOf = (record: ParsedRecord | undefined): string[] =>
  record?.kind === 'offer'
    ? record.warnings.map(({ field, reason }) => `${field}: ${reason}`)
    : record?.kind === 'rejected'
      ? record.problems.map(({ field, reason }) => `${field}: ${reason}`)
      : [];

const COURSE = {
  '@type': 'Course',
  '@id': 'https://demo-akademie.example/kurse/excel#course',
  name: 'Excel &amp; Co. – <b>Grundlagen</b>',
  description: 'Tabellen und Diagramme.\n\nMit Übungen.',
  url: 'https://demo-akademie.example/kurse/excel',
  inLanguage: 'de-DE',
  keywords: 'Excel, Tabellen',
  about: { '@type': 'DefinedTerm', name: 'Tabellenkalkulation' },
  teaches: ['Formeln schreiben', { '@type': 'DefinedTerm', name: 'Diagramme anlegen' }],
  audience: { '@type': 'EducationalAudience', audienceType: 'Beschäftigte' },
  coursePrerequisites: 'Umgang mit Windows',
  educationalLevel: 'Einsteiger',
  educationalCredentialAwarded: {
    '@type': 'EducationalOccupationalCredential',
    name: 'Demo-Zertifikat',
  },
  courseCode: 'EX-1',
  provider: {
    '@type': 'Organization',
    name: 'Demo-Akademie',
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'Anmeldung',
      telephone: '0281 000',
      email: 'mailto:kurse@demo-akademie.example',
    },
  },
  hasCourseInstance: [
    {
      '@type': 'CourseInstance',
      '@id': 'https://demo-akademie.example/kurse/excel#1',
      courseMode: ['onsite', 'part-time'],
      courseWorkload: 'PT22H30M',
      startDate: '2027-01-11T18:00:00+01:00',
      endDate: '2027-02-08',
      courseSchedule: {
        '@type': 'Schedule',
        byDay: ['https://schema.org/Monday'],
        repeatFrequency: 'P1W',
        startTime: '18:00:00',
        endTime: '20:15:00',
        exceptDate: '2027-01-25',
      },
      location: {
        '@type': 'Place',
        name: 'Demo-Akademie',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Demoweg 1 (Hof)',
          postalCode: '46483',
          addressLocality: 'Wesel',
          addressCountry: 'DE',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 51.66, longitude: 6.62 },
        amenityFeature: {
          '@type': 'LocationFeatureSpecification',
          name: 'Rollstuhlgerecht',
          value: true,
        },
      },
      maximumAttendeeCapacity: '12',
      remainingAttendeeCapacity: 3,
      offers: [
        {
          '@type': 'Offer',
          category: 'Paid',
          price: '120.00',
          priceCurrency: 'EUR',
          url: 'https://demo-akademie.example/buchen/1',
          validThrough: '2027-01-04',
        },
        { '@type': 'Offer', name: 'ermäßigt', price: 90, priceCurrency: 'EUR' },
      ],
      instructor: { '@type': 'Person', name: 'Anna Demo' },
    },
    {
      '@type': 'CourseInstance',
      courseMode: 'online',
      location: { '@type': 'VirtualLocation', url: 'https://demo.example' },
      eventStatus: 'https://schema.org/EventCancelled',
    },
  ],
};

describe('a course', () => {
  test('with everything, field by field', async () => {
    const [record] = await readAll(schemaOrg, file(COURSE));
    expect(record).toMatchObject({
      kind: 'offer',
      record: 1,
      line: 1,
      offer: {
        key: COURSE['@id'],
        kind: 'course',
        title: 'Excel & Co. – Grundlagen',
        descriptionHtml:
          '<p>Tabellen und Diagramme.</p><p>Mit Übungen.</p><h3>Lernziele</h3><ul><li>Formeln schreiben</li><li>Diagramme anlegen</li></ul>',
        requirements: 'Umgang mit Windows\nNiveau: Einsteiger',
        audience: 'Beschäftigte',
        targets: ['Beschäftigte'],
        keywords: ['Excel', 'Tabellen', 'Tabellenkalkulation'],
        certificates: ['Demo-Zertifikat'],
        languages: ['de'],
        teachingUnits: 30,
        durationText: '22 Stunden 30 Minuten',
        durationDays: 29,
        url: COURSE.url,
        contact: {
          name: null,
          role: 'Anmeldung',
          phone: '0281 000',
          email: 'kurse@demo-akademie.example',
        },
        runs: [
          {
            key: 'https://demo-akademie.example/kurse/excel#1',
            number: 'EX-1',
            startKind: 'fixed',
            startsOn: '2027-01-11',
            endsOn: '2027-02-08',
            registrationEndsOn: '2027-01-04',
            format: 'onsite',
            times: ['parttime'],
            sessionCount: 4,
            sessions: [
              { heldOn: '2027-01-11', startsAt: '18:00', endsAt: '20:15' },
              { heldOn: '2027-01-18' },
              { heldOn: '2027-02-01' },
              { heldOn: '2027-02-08' },
            ],
            venue: {
              name: 'Demo-Akademie',
              street: 'Demoweg 1',
              postalCode: '46483',
              place: 'Wesel',
              note: 'Hof',
              position: { lat: 51.66, lon: 6.62 },
              access: { step_free: 'yes' },
            },
            price: { state: 'known', cents: 12_000, text: '120 € (ermäßigt: 90 €)' },
            seats: { min: null, max: 12, free: 3 },
            status: 'open',
            bookingUrl: 'https://demo-akademie.example/buchen/1',
          },
          { startKind: 'on_request', format: 'online', venue: null, status: 'cancelled' },
        ],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toContain('Anna');
  });

  test('with nothing but a title: the title is the key, with a remark', async () => {
    const [record] = await readAll(
      schemaOrg,
      '{"@context":"http://schema.org/","@type":"Course","name":"Kurs"}',
    );
    expect(record).toMatchObject({
      kind: 'offer',
      offer: { key: 'Kurs', title: 'Kurs', runs: [{ startKind: 'on_request', format: 'unknown' }] },
    });
    expect(reasonsOf(record)).toEqual([expect.stringMatching(/^@id: Der Kurs hat weder/)]);
  });

  test('without a title it is rejected', async () => {
    const [record] = await readAll(
      schemaOrg,
      file({ '@type': 'Course', '@id': 'x', description: 'y' }),
    );
    expect(reasonsOf(record)).toEqual(['name: Der Titel (name) fehlt oder ist leer.']);
  });

  test('a blank node is no key', async () => {
    const [offer] = await offersOf(
      file({
        '@type': 'Course',
        '@id': '_:b0',
        identifier: { '@type': 'PropertyValue', value: 7 },
        name: 'Kurs',
      }),
    );
    expect(offer?.key).toBe('7');
  });

  test('foreign terms are named and left out; persons are left out wherever they stand', async () => {
    const [record] = await readAll(
      schemaOrg,
      file({
        ...COURSE,
        'demo:teilnehmer': ['Berta Demo'],
        provider: { '@type': 'Person', name: 'Carla Demo' },
        audience: { '@type': ['Person'], name: 'Dora Demo' },
      }),
    );
    expect(reasonsOf(record)).toEqual([
      'demo:teilnehmer: Die Angabe „demo:teilnehmer“ wird nicht gelesen; sie wurde nicht übernommen.',
    ]);
    expect(JSON.stringify(record)).not.toMatch(/Anna|Berta|Carla|Dora/);
  });

  test('a course that is left as it is keeps its own text', async () => {
    const course = '{"@type":"Course", "@id":"a",  "name":"Kurs"}';
    const [record] = await readAll(
      schemaOrg,
      `{"@context":"https://schema.org","@graph":[${course}]}`,
    );
    expect(record).toMatchObject({ raw: course });
  });
});

describe('contexts', () => {
  test.each([
    ['https', { '@context': 'https://schema.org', '@type': 'Course', name: 'Kurs' }],
    [
      'http with a slash',
      { '@context': 'http://schema.org/', '@type': ['Course', 'Thing'], name: 'Kurs' },
    ],
    [
      'prefix',
      {
        '@context': { schema: 'https://schema.org/' },
        '@type': 'schema:Course',
        'schema:name': 'Kurs',
      },
    ],
    [
      'own prefix',
      {
        '@context': ['https://w3id.org/x', { bildung: 'http://schema.org/' }],
        '@type': 'bildung:Course',
        'bildung:name': { '@value': 'Kurs', '@language': 'de' },
      },
    ],
    [
      'words of its own',
      {
        '@context': {
          '@vocab': 'https://schema.org/',
          art: '@type',
          titel: 'https://schema.org/name',
        },
        art: 'Course',
        titel: 'Kurs',
      },
    ],
    [
      'full addresses',
      {
        '@type': 'https://schema.org/Course',
        'http://schema.org/name': [
          { '@value': 'Course', '@language': 'en' },
          { '@value': 'Kurs', '@language': 'de' },
        ],
      },
    ],
    [
      'language map',
      { '@context': 'https://schema.org', '@type': 'Course', name: { en: 'Course', de: 'Kurs' } },
    ],
  ])('%s', async (_name, course) => {
    expect((await offersOf(JSON.stringify(course))).map(({ title }) => title)).toEqual(['Kurs']);
    // The same with the context at the root of a file.
    const { '@context': context, ...bare } = { '@context': undefined, ...course };
    const graph = JSON.stringify({ '@context': context, '@graph': [bare] });
    expect((await offersOf(graph)).map(({ title }) => title)).toEqual(['Kurs']);
    expect(schemaOrg.sniff(JSON.stringify(course)) || _name === 'words of its own').toBe(true);
  });
});

describe('how a file may be built', () => {
  const course = (id: string) => ({ '@type': 'Course', '@id': id, name: `Kurs ${id}` });
  test.each([
    ['one object', course('a'), ['Kurs a']],
    ['a list', [course('a'), [course('b')]], ['Kurs a']],
    [
      'a graph',
      { '@graph': [course('a'), { '@type': 'Organization', name: 'Demo' }, course('b')] },
      ['Kurs a', 'Kurs b'],
    ],
    [
      'an ItemList',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: course('a') }],
      },
      ['Kurs a'],
    ],
    [
      'a DataFeed',
      { '@type': 'DataFeed', dataFeedElement: { '@type': 'DataFeedItem', item: course('a') } },
      ['Kurs a'],
    ],
    [
      'a catalogue',
      {
        '@type': 'Organization',
        hasOfferCatalog: { itemListElement: [{ '@type': 'Offer', itemOffered: course('a') }] },
      },
      ['Kurs a'],
    ],
    ['a page', { '@type': 'WebPage', mainEntity: course('a') }, ['Kurs a']],
    [
      'an instance alone',
      { '@type': 'CourseInstance', name: 'Kurs a', startDate: '2027-01-11' },
      ['Kurs a'],
    ],
    ['a program', { '@type': 'EducationalOccupationalProgram', name: 'Kurs a' }, ['Kurs a']],
  ])('%s', async (_name, content, titles) => {
    for (const length of [1, 64_000]) {
      const records = await readAll(schemaOrg, ` \n${JSON.stringify(content)}`, length);
      const found = records.flatMap((record) =>
        record.kind === 'offer' ? [record.offer.title] : [],
      );
      expect(found).toEqual(titles);
    }
  });

  test('references lead to objects before and behind; what leads nowhere is remarked', async () => {
    const records = await readAll(
      schemaOrg,
      file(
        { '@type': 'Place', '@id': '#ort', name: 'Demohaus', address: 'Demoweg 1, 46483 Wesel' },
        { ...course('a'), hasCourseInstance: [{ '@id': '#1' }, { '@id': '#weg' }] },
        course('b'),
        {
          '@type': 'CourseInstance',
          '@id': '#1',
          startDate: '2027-01-11',
          location: { '@id': '#ort' },
        },
        { '@type': 'CourseInstance', '@id': '#2', name: 'Allein' },
      ),
    );
    expect(
      records.map((record) => (record.kind === 'offer' ? record.offer.title : record.kind)),
    ).toEqual(['Kurs b', 'Kurs a', 'Allein']);
    expect(records[1]).toMatchObject({
      offer: {
        runs: [
          {
            key: '#1',
            startsOn: '2027-01-11',
            venue: { name: 'Demohaus', street: 'Demoweg 1', postalCode: '46483', place: 'Wesel' },
          },
          {},
        ],
      },
      warnings: [{ reason: 'Der Verweis auf „#weg“ führt zu keinem Eintrag der Datei.' }],
    });
  });

  test('objects that refer to themselves come to an end', async () => {
    const [offer] = await offersOf(
      file(
        { ...course('a'), hasCourseInstance: { '@id': '#1' } },
        { '@type': 'CourseInstance', '@id': '#1', subEvent: { '@id': '#1' } },
      ),
    );
    expect(offer?.runs).toHaveLength(1);
  });

  test('other things are refused one by one, a file of nothing else as a whole', async () => {
    const [event, , kurs] = await readAll(
      schemaOrg,
      file(
        { '@type': 'Event', name: 'Fest' },
        { '@type': 'LearningResource', name: 'Buch' },
        course('a'),
      ),
    );
    expect(reasonsOf(event)).toEqual([expect.stringMatching(/^@type: „Event“ ist kein Kurs/)]);
    expect(kurs?.kind).toBe('offer');
    await expect(
      readAll(schemaOrg, file({ '@type': 'Organization', '@id': '#o', name: 'Demo' })),
    ).rejects.toThrow(/enthält keinen Kurs.*Organization/);
    await expect(readAll(schemaOrg, '{}')).rejects.toThrow(UnreadableDelivery);
  });
});

describe('traps', () => {
  const run = async (instance: object, course: object = {}) => {
    const [record] = await readAll(
      schemaOrg,
      file({
        '@type': 'Course',
        '@id': 'a',
        name: 'Kurs',
        ...course,
        hasCourseInstance: { '@type': 'CourseInstance', ...instance },
      }),
    );
    return {
      run: record?.kind === 'offer' ? record.offer.runs[0] : undefined,
      reasons: reasonsOf(record),
    };
  };
  test.each([
    ['zero alone is not free', { price: 0, priceCurrency: 'EUR' }, 'unknown', null, 1],
    [
      'zero that is called free',
      { price: '0.00', priceCurrency: 'EUR', category: 'Free' },
      'free',
      null,
      0,
    ],
    ['a price without currency', { price: '1250' }, 'known', 125_000, 0],
    [
      'three digits behind the point',
      { price: '150.000', priceCurrency: 'EUR' },
      'known',
      15_000,
      0,
    ],
    ['pounds', { price: 395, priceCurrency: 'GBP' }, 'unknown', null, 1],
    [
      'a range',
      { '@type': 'AggregateOffer', lowPrice: 80, highPrice: 120, priceCurrency: 'EUR' },
      'known',
      8_000,
      0,
    ],
    [
      'in a specification',
      { priceSpecification: { price: 99, priceCurrency: 'EUR' } },
      'known',
      9_900,
      0,
    ],
  ])('price: %s', async (_name, offers, state, cents, remarks) => {
    const { run: read, reasons } = await run({ offers });
    expect(read?.price).toMatchObject({ state, cents });
    expect(reasons).toHaveLength(remarks);
  });

  test('isAccessibleForFree is a sign for free', async () => {
    expect((await run({}, { isAccessibleForFree: true })).run?.price.state).toBe('free');
  });

  test('sold out, postponed and moved', async () => {
    expect(
      (await run({ offers: { availability: 'https://schema.org/SoldOut' } })).run?.status,
    ).toBe('full');
    expect((await run({ eventStatus: 'EventMovedOnline' })).run?.format).toBe('online');
    const { run: postponed, reasons } = await run({
      startDate: '2027-01-11',
      eventStatus: 'EventPostponed',
    });
    expect(postponed).toMatchObject({ startKind: 'on_request', startsOn: null });
    expect(reasons[0]).toMatch(/verschoben/);
  });

  test('meetings as subEvent, across the change to summer time, an end before the start', async () => {
    const { run: read } = await run({
      subEvent: [
        { '@type': 'Event', startDate: '2027-03-31T16:00:00Z', endDate: '2027-03-31T18:00:00Z' },
        { '@type': 'Event', startDate: '2027-03-24T17:00:00Z', endDate: '2027-03-24T16:00:00Z' },
      ],
    });
    expect(read).toMatchObject({
      startsOn: '2027-03-24',
      endsOn: '2027-03-31',
      sessions: [
        { startsAt: '18:00', endsAt: null },
        { startsAt: '18:00', endsAt: '20:00' },
      ],
    });
    expect((await run({ startDate: '2027-02-01', endDate: '2027-01-01' })).reasons[0]).toMatch(
      /liegt vor dem Beginn/,
    );
  });

  test('a schedule by number and length, one of unknown rhythm, one without any end', async () => {
    const schedule = {
      '@type': 'Schedule',
      repeatFrequency: 'Daily',
      repeatCount: 3,
      startTime: '9:00',
      duration: 'PT3H',
    };
    const { run: read } = await run({ startDate: '2027-01-11', courseSchedule: schedule });
    expect(read?.sessions).toMatchObject([
      { heldOn: '2027-01-11', startsAt: '09:00', endsAt: '12:00' },
      { heldOn: '2027-01-12' },
      { heldOn: '2027-01-13' },
    ]);
    const odd = await run({
      startDate: '2027-01-11',
      courseSchedule: { ...schedule, repeatFrequency: 'manchmal' },
    });
    expect(odd.reasons[0]).toMatch(/kein Rhythmus/);
    expect(
      (await run({ startDate: '2027-01-11', courseSchedule: { repeatFrequency: 'P1W' } })).run
        ?.sessions,
    ).toEqual([]);
  });

  test('names of the prototype, repeated keys, numbers as text and text as numbers', async () => {
    const text =
      '{"@context":"https://schema.org","@graph":[{"__proto__":{"x":1},"constructor":{"name":"y"},"@type":"Course","@id":5,"name":"Alt","name":7,"hasCourseInstance":{"startDate":20270111,"maximumAttendeeCapacity":"zwölf","toString":1}}]}';
    const [record] = await readAll(schemaOrg, text);
    expect(record).toMatchObject({
      kind: 'offer',
      offer: { key: '5', title: '7', runs: [{ startsOn: null, seats: { max: null } }] },
    });
    expect(Object.keys({})).toEqual([]);
    expect(reasonsOf(record).join('\n')).toMatch(/__proto__.*\n.*constructor/s);
  });
});

describe('a page', () => {
  const page = (...blocks: string[]): string =>
    `<!DOCTYPE html>\n<html lang="de"><head><title>Demo</title>\n<script>var x = "<!-- no comment";</script>${blocks.join('\n')}</head><body></body></html>`;
  const block = (content: string, type = '"application/ld+json"'): string =>
    `<script type=${type}>${content}</script>`;
  const course = (name: string): string =>
    JSON.stringify({ '@context': 'https://schema.org', '@type': 'Course', '@id': name, name });

  test.each([
    ['plain', block(course('Kurs'))],
    ['without quotes', block(course('Kurs'), 'application/ld+json')],
    ['with a charset', block(course('Kurs'), "'application/ld+json; charset=utf-8'")],
    ['in a comment inside', block(`<!--\n${course('Kurs')}\n-->`)],
    ['in CDATA', block(`//<![CDATA[\n${course('Kurs')}\n//]]>`)],
    ['in CDATA of a style sheet', block(`/*<![CDATA[*/ ${course('Kurs')} /*]]>*/`)],
    ['upper case', block(course('Kurs')).replaceAll('script', 'SCRIPT')],
    ['never closed', `<script type="application/ld+json">${course('Kurs')}`],
  ])('%s', async (name, content) => {
    const text = name === 'never closed' ? `<html><head>${content}` : page(content);
    for (const length of [1, 7, 64_000]) {
      const records = await readAll(schemaOrg, text, length);
      expect(
        records.map((record) => (record.kind === 'offer' ? record.offer.title : record)),
      ).toEqual(['Kurs']);
    }
    expect(schemaOrg.sniff(text)).toBe(true);
  });

  test('what is commented out is not read; several blocks refer to each other; a broken one is a remark', async () => {
    const records = await readAll(
      schemaOrg,
      page(
        `<!-- ${block(course('Alt'))} -->`,
        block('{"@type": "Course", "name": "kaputt",}'),
        block(
          JSON.stringify({
            '@type': 'Course',
            '@id': 'a',
            name: 'Kurs',
            location: { '@id': '#ort' },
          }),
        ),
        block(
          JSON.stringify([
            { '@type': 'BreadcrumbList' },
            { '@type': 'Place', '@id': '#ort', name: 'Demohaus' },
          ]),
        ),
      ),
    );
    expect(records).toMatchObject([
      { kind: 'offer', line: 5, offer: { title: 'Kurs', runs: [{ venue: { name: 'Demohaus' } }] } },
    ]);
    expect(reasonsOf(records[0])).toEqual([
      expect.stringMatching(/Block ab Zeile 4 wurde nicht gelesen.*kein gültiges JSON/),
    ]);
  });

  test.each([
    ['no block', page(), /keine Kursdaten/],
    ['only broken ones', page(block('{"a":')), /kein lesbarer Kurs.*unvollständig/],
    ['other things', page(block('{"@type":"Event","name":"Fest"}')), /enthält keinen Kurs.*Event/],
    [
      'too deep',
      page(block(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
      /kein lesbarer Kurs.*verschachtelt/,
    ],
    ['too long', page(block(`"${'x'.repeat(9_000_000)}`)), /zu viel JSON-LD/],
  ])('%s is refused', async (_name, text, reason) => {
    await expect(readAll(schemaOrg, text)).rejects.toThrow(reason);
  });
});

describe.skipIf(!existsSync(samples))(
  'samples of schema.org (skipped without the shared data)',
  () => {
    test('each is read or refused with the right reason', async () => {
      const answers: Record<string, string> = {};
      for (const name of readdirSync(samples).filter((one) => one.endsWith('.jsonld'))) {
        const text = readFileSync(path.join(samples, name), 'utf8');
        expect(schemaOrg.sniff(text)).toBe(true);
        const [record, ...rest] = await readAll(schemaOrg, text);
        expect(rest).toEqual([]);
        answers[name] =
          record?.kind === 'offer'
            ? `${record.offer.title}: ${record.offer.runs.map((run) => `${run.format} ${run.startsOn} ${run.price.text}`).join('; ')}`
            : reasonsOf(record).join();
      }
      expect(answers).toEqual({
        'eg-0278.jsonld':
          'Undergraduate CS degree from ACME College: unknown null Resident Tuition: 16278 USD; International Tuition: 37344 USD; Other Tuition: 35599 USD; Room and Board: 13588 USD',
        'eg-0294.jsonld': 'ACME University Basketweaving Program: unknown null null',
        'eg-0332.jsonld': 'name: Der Titel (name) fehlt oder ist leer.',
        'eg-0334.jsonld': 'Basic Proofreading: online null 395 GBP; online null 440 GBP',
        'eg-0336.jsonld': 'Basic Proofreading: unknown null null',
        'eg-0338.jsonld': 'Physics: unknown null null',
      });
    });
  },
);
