import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import type { ParsedRecord } from '../record.ts';
import { moochub } from './moochub.ts';

const label = (name: string, english: string) => [
  { inLanguage: 'en', name: english },
  { inLanguage: 'de', name },
];
const file = (...courses: unknown[]): string =>
  JSON.stringify({ links: { self: 'https://demo-mooc.example/courses' }, data: courses });
const course = (attributes: object): object => ({
  id: '8978f51e-0000-4d0a-a2e3-23fae8f6aa79',
  type: 'Course',
  attributes: { name: 'Demokurs', url: 'https://demo-mooc.example/kurs', ...attributes },
});
const runsOf = async (attributes: object) => {
  const [record] = await readAll(moochub, file(course(attributes)));
  return record?.kind === 'offer' ? record.offer.runs : [];
};
const reasonsOf = (record: ParsedRecord | undefined) =>
  record?.kind === 'offer' ? record.warnings : record?.kind === 'rejected' ? record.problems : [];

describe('moochub', () => {
  test('a course of version 3, field by field; persons are left out', async () => {
    const [record] = await readAll(
      moochub,
      file(
        course({
          courseCode: 'demo2027',
          learningResourceType: { identifier: 'https://w3id.org/kim/hcrt/course' },
          courseMode: ['online', 'synchronous'],
          description: '<p>Sicher <b>surfen</b></p>',
          inLanguage: ['de'],
          startDate: ['2027-01-13T08:00:00Z', '2027-09-13T07:00:00Z'],
          endDate: ['2027-01-27T20:00:00Z'],
          applicationDeadline: '2027-01-10T22:59:59Z',
          instructor: [{ type: 'Person', name: 'Anna Demo', honorificPrefix: 'Dr.' }],
          creator: [{ type: 'Person', name: 'Berta Demo' }],
          publisher: { type: 'Organization', name: 'Demo-MOOC' },
          teaches: [
            { name: label('Daten schützen', 'Protecting data'), educationalFramework: 'DigComp' },
          ],
          competencyRequired: [{ name: label('Lesen', 'Reading') }],
          educationalAlignment: [
            { name: label('Informatik', 'Computing'), type: 'EducationalAlignment' },
          ],
          keywords: ['Internet'],
          duration: 'P2W',
          workload: { timeValue: 3, timeUnit: 'h/week' },
          license: [{ identifier: 'CC-BY-SA-4.0', url: null }],
          access: ['free'],
          audience: ['http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/generalPublic'],
          offer: [
            { price: 0, priceCurrency: 'EUR', paymentFrequency: 'other', category: 'course' },
            {
              price: 50,
              priceCurrency: 'EUR',
              paymentFrequency: 'one-time',
              category: 'certificate',
            },
          ],
          educationalCredentialsAwarded: ['record of achievement'],
          repeatFrequency: [
            { byDay: 'https://schema.org/Monday', startTime: '10:30:00Z', endTime: '12:00:00Z' },
          ],
          contentLocation: { name: 'Demo-Haus', address: { city: 'Wesel' } },
        }),
      ),
    );
    expect(record).toMatchObject({
      kind: 'offer',
      line: 1,
      offer: {
        key: '8978f51e-0000-4d0a-a2e3-23fae8f6aa79',
        title: 'Demokurs',
        descriptionHtml: '<p>Sicher <b>surfen</b></p><p>Lizenz der Inhalte: CC-BY-SA-4.0</p>',
        requirements: 'Lesen',
        audience: 'Alle Interessierten',
        keywords: ['Internet', 'Informatik'],
        certificateText: 'Leistungsnachweis',
        languages: ['de'],
        durationDays: 14,
        durationText: '2 Wochen, 3 Stunden je Woche',
        url: 'https://demo-mooc.example/kurs',
        runs: [
          {
            key: '8978f51e-0000-4d0a-a2e3-23fae8f6aa79/2027-01-13',
            number: 'demo2027',
            startsOn: '2027-01-13',
            endsOn: '2027-01-27',
            registrationEndsOn: '2027-01-10',
            format: 'online',
            scheduleText: 'montags 10:30–12:00 Uhr',
            venue: null,
            price: { state: 'free', cents: null, text: 'Zertifikat: 50 €' },
          },
          { startsOn: '2027-09-13', endsOn: null },
        ],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toMatch(/Anna|Berta/);
  });

  test('a course of version 2: single values under older names', async () => {
    const [record] = await readAll(
      moochub,
      JSON.stringify({
        data: {
          type: 'courses',
          id: 'demo-1',
          attributes: {
            name: 'Demokurs',
            abstract: 'Kurz gesagt',
            courseMode: 'MOOC',
            languages: ['de-DE', 'en'],
            startDate: '2027-01-13',
            learningobjectives: ['Daten schützen'],
            workload: '2 bis 3 Stunden je Woche',
            courseLicenses: [{ id: 'CC-BY-4.0', url: 'x' }],
            instructors: [{ name: 'Anna Demo' }],
            moocProvider: { name: 'Demo' },
            isAccessibleForFree: true,
          },
        },
      }),
    );
    expect(record).toMatchObject({
      offer: {
        languages: ['de', 'en'],
        durationText: '2 bis 3 Stunden je Woche',
        descriptionHtml: expect.stringMatching(/Kurz gesagt.*CC-BY-4.0/),
        runs: [{ startsOn: '2027-01-13', format: 'online', price: { state: 'free' } }],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toContain('Anna');
  });

  test('without a start: any time if at one’s own pace, else on request', async () => {
    expect(await runsOf({ courseMode: ['online', 'asynchronous'], startDate: null })).toMatchObject(
      [{ startKind: 'rolling', format: 'selfpaced' }],
    );
    expect(await runsOf({ courseMode: null, startDate: [] })).toMatchObject([
      { startKind: 'on_request', format: 'online' },
    ]);
    expect(
      await runsOf({
        courseMode: ['blended'],
        contentLocation: { name: 'Demohaus', address: { city: 'Wesel', postalCode: '46483' } },
      }),
    ).toMatchObject([
      { format: 'hybrid', venue: { name: 'Demohaus', postalCode: '46483', place: 'Wesel' } },
    ]);
  });

  test('traps: repeated starts, broken dates, another type, no id, no title, foreign fields', async () => {
    expect(
      await runsOf({ startDate: ['2027-01-13', '2027-01-13T08:00:00Z', 'bald', 20270113] }),
    ).toHaveLength(1);
    const records = await readAll(
      moochub,
      file(
        { id: '1', type: 'Program', attributes: { name: 'x' } },
        { type: 'Course', attributes: { name: 'x' } },
        { id: '3', type: 'Course', attributes: { name: ' ' } },
        {
          id: '4',
          type: 'Course',
          attributes: { name: 'x', teilnehmer: [{ name: 'Carla Demo' }], __proto: 1 },
        },
        { id: '5', type: 'Course' },
        7,
      ),
    );
    expect(
      records.map((record) =>
        reasonsOf(record).map(({ field, reason }) => `${field}: ${reason.slice(0, 40)}`),
      ),
    ).toEqual([
      ['type: Der Eintrag („Program“) ist kein Kurs. Ü'],
      ['id: Die id fehlt oder ist länger als 255 Zei'],
      ['attributes.name: Der Titel (name) fehlt oder ist leer.'],
      [
        'teilnehmer: Die Angabe „teilnehmer“ wird nicht geles',
        '__proto: Die Angabe „__proto“ wird nicht gelesen;',
      ],
      ['attributes.name: Der Titel (name) fehlt oder ist leer.'],
      ['null: Der Datensatz ist kein Objekt mit Felder'],
    ]);
    expect(JSON.stringify(records)).not.toContain('Carla');
  });

  test.each<[string, object, string | null]>([
    ['the first of several', { next: '/kurse?seite=2' }, '/kurse?seite=2'],
    ['the last of several', { next: null, prev: { href: '/kurse?seite=1' } }, '/kurse?seite=1'],
    ['the only one', { next: null, prev: '' }, null],
    ['the only one, which leads to itself', { next: '/kurse' }, null],
  ])('a file that is %s', async (_name, links, missing) => {
    const page = { data: [course({})], links: { self: '/kurse', ...links } };
    const read = readAll(moochub, JSON.stringify(page));
    if (missing === null) expect(await read).toHaveLength(1);
    else await expect(read).rejects.toThrow(`Es fehlt, was unter „${missing}“ steht`);
  });
});
