import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { file, offersOf, reasonsOf } from '../../../../tests/support/schema-org-files.ts';
import { schemaOrg } from './schema-org.ts';

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
        descriptionHtml: '<p>Tabellen und Diagramme.</p><p>Mit Übungen.</p>',
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
