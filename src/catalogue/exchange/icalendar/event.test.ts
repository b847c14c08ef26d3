import { describe, expect, test } from 'vitest';
import {
  daysOf,
  EVENING,
  event,
  read,
  reasonsOf,
  runOf,
} from '../../../../tests/support/calendar-files.ts';

describe('an event', () => {
  test('with everything, field by field; who invites and who comes is left out', async () => {
    const [record] = await read(
      event(
        ...EVENING,
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Berlin:20270125T180000',
        'LOCATION:Demo-VHS\\, Ritterstraße 10-14\\, 46483 Wesel',
        'GEO:51.66;6.62',
        'DESCRIPTION:Tabellen und Diagramme.\\n\\nMit Übungen\\; f',
        ' ür alle.',
        'URL:https://demo-vhs.example/excel',
        'CATEGORIES:Beruf,EDV\\, Büro',
        'ORGANIZER;CN="Demo; Anna: Büro":mailto:anna@demo.example',
        'ATTENDEE;CN=Berta Demo;PARTSTAT=ACCEPTED:mailto:berta@demo.example',
        'X-DEMO-TEILNEHMER:Carla Demo',
        'BEGIN:VALARM',
        'SUMMARY:Wecker',
        'END:VALARM',
      ),
    );
    expect(record).toMatchObject({
      kind: 'offer',
      record: 1,
      line: 4,
      offer: {
        key: 'excel',
        title: 'Excel',
        descriptionHtml: '<p>Tabellen und Diagramme.</p><p>Mit Übungen; für alle.</p>',
        keywords: ['Beruf', 'EDV, Büro'],
        url: 'https://demo-vhs.example/excel',
        runs: [
          {
            key: '1@demo.example',
            startKind: 'fixed',
            startsOn: '2027-01-11',
            endsOn: '2027-02-01',
            format: 'onsite',
            sessionCount: 3,
            venue: {
              name: 'Demo-VHS',
              street: 'Ritterstraße 10-14',
              postalCode: '46483',
              place: 'Wesel',
              position: { lat: 51.66, lon: 6.62 },
            },
            status: 'open',
            bookingUrl: 'https://demo-vhs.example/excel',
            sessions: [
              { heldOn: '2027-01-11', startsAt: '18:00', endsAt: '20:15' },
              { heldOn: '2027-01-18' },
              { heldOn: '2027-02-01' },
            ],
          },
        ],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toMatch(/Anna|anna|Berta|berta|Carla|Wecker/);
  });

  test.each([
    ['UTC in winter', 'DTSTART:20270111T170000Z', 'DTEND:20270111T191500Z'],
    ['UTC in summer', 'DTSTART:20270711T160000Z', 'DTEND:20270711T181500Z'],
    ['local without zone', 'DTSTART:20270111T180000', 'DTEND:20270111T201500'],
    [
      'the zone’s name in Windows',
      'DTSTART;TZID=W. Europe Standard Time:20270111T180000',
      'DTEND;TZID=W. Europe Standard Time:20270111T201500',
    ],
    [
      'another zone',
      'DTSTART;TZID=Europe/London:20270711T170000',
      'DTEND;TZID=Europe/London:20270711T191500',
    ],
    [
      'a zone far away',
      'DTSTART;TZID="America/New_York":20270111T120000',
      'DTEND;TZID="America/New_York":20270111T141500',
    ],
    [
      'with a program’s address before',
      'DTSTART;TZID=/demo.example/Europe/Berlin:20270111T180000',
      'DURATION:PT2H15M',
    ],
  ])('time: %s', async (_name, start, end) => {
    const run = await runOf(event('UID:1', 'SUMMARY:Kurs', start, end));
    expect(daysOf(run).map((day) => day.slice(11))).toEqual(['18:00-20:15']);
  });

  test('an unknown zone is remarked', async () => {
    const [record] = await read(
      event('UID:1', 'SUMMARY:Kurs', 'DTSTART;TZID=Mittelerde:20270111T180000'),
    );
    expect(reasonsOf(record)).toEqual([
      expect.stringMatching(/^DTSTART: Die Zeitzone „Mittelerde“ ist nicht bekannt/),
    ]);
  });

  test.each([
    [
      'one whole day',
      ['DTSTART;VALUE=DATE:20270111', 'DTEND;VALUE=DATE:20270112'],
      '2027-01-11',
      '2027-01-11',
      ['2027-01-11 null-null'],
      null,
    ],
    [
      'a whole week',
      ['DTSTART;VALUE=DATE:20270111', 'DTEND;VALUE=DATE:20270116'],
      '2027-01-11',
      '2027-01-15',
      [],
      null,
    ],
    [
      'days of an office program',
      ['DTSTART:20270111T000000', 'DTEND:20270113T000000'],
      '2027-01-11',
      '2027-01-12',
      [],
      null,
    ],
    [
      'a week with times',
      ['DTSTART:20270111T090000', 'DTEND:20270115T160000'],
      '2027-01-11',
      '2027-01-15',
      [],
      'Beginn 09:00 Uhr, am letzten Tag bis 16:00 Uhr',
    ],
    [
      'a day of no length',
      ['DTSTART:20270111T180000', 'DTEND:20270111T180000'],
      '2027-01-11',
      '2027-01-11',
      ['2027-01-11 18:00-null'],
      null,
    ],
    [
      'an end before the start',
      ['DTSTART:20270111T180000', 'DTEND:20270110T180000'],
      '2027-01-11',
      '2027-01-11',
      ['2027-01-11 18:00-null'],
      null,
    ],
  ])('span: %s', async (_name, lines, startsOn, endsOn, sessions, scheduleText) => {
    const run = await runOf(event('UID:1', 'SUMMARY:Kurs', ...lines));
    expect(run).toMatchObject({ startsOn, endsOn, scheduleText });
    expect(daysOf(run)).toEqual(sessions);
  });

  test('places: online, a room without an address, none', async () => {
    const at = (location: string) => runOf(event(...EVENING, `LOCATION:${location}`));
    expect(await at('https://zoom.example/j/1?pwd=geheim')).toMatchObject({
      format: 'online',
      venue: null,
    });
    expect(await at('Online (vhs.cloud)')).toMatchObject({ format: 'online', venue: null });
    expect(await at('Raum 3')).toMatchObject({
      format: 'unknown',
      venue: { name: 'Raum 3', street: null },
    });
    expect(await runOf(event(...EVENING))).toMatchObject({ format: 'unknown', venue: null });
  });
});
