import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import type { OfferRecord, ParsedRecord, RunRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { icalendar } from './icalendar.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Demo//DE', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

const read = (...events: string[]): Promise<ParsedRecord[]> =>
  readAll(icalendar, calendar(...events));
async function offersOf(...events: string[]): Promise<OfferRecord[]> {
  return (await read(...events)).flatMap((record) =>
    record.kind === 'offer' ? [record.offer] : [],
  );
}
/** The one run of the one offer that these events are. */
async function runOf(...events: string[]): Promise<RunRecord> {
  const [offer, ...others] = await offersOf(...events);
  const [run, ...rest] = offer?.runs ?? [];
  expect([others.length, rest.length]).toEqual([0, 0]);
  if (run === undefined) throw new Error('no run');
  return run;
}
const reasonsOf = (record: ParsedRecord | undefined): string[] =>
  (record?.kind === 'offer'
    ? record.warnings
    : record?.kind === 'rejected'
      ? record.problems
      : []
  ).map(({ field, reason }) => `${field}: ${reason}`);
const daysOf = (run: RunRecord): string[] =>
  run.sessions.map(({ heldOn, startsAt, endsAt }) => `${heldOn} ${startsAt}-${endsAt}`);

const EVENING = [
  'UID:1@demo.example',
  'SUMMARY:Excel',
  'DTSTART;TZID=Europe/Berlin:20270111T180000',
  'DTEND;TZID=Europe/Berlin:20270111T201500',
];

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

describe('series', () => {
  const series = event(...EVENING, 'RRULE:FREQ=WEEKLY;COUNT=3');

  test('a meeting that is moved, and one that is called off', async () => {
    const run = await runOf(
      series,
      event(
        'UID:1@demo.example',
        'SUMMARY:Excel (neuer Raum)',
        'RECURRENCE-ID;TZID=Europe/Berlin:20270118T180000',
        'DTSTART;TZID=Europe/Berlin:20270119T190000',
        'DTEND;TZID=Europe/Berlin:20270119T211500',
      ),
      event(
        'UID:1@demo.example',
        'SUMMARY:Excel',
        'RECURRENCE-ID:20270125T170000Z',
        'DTSTART:20270125T170000Z',
        'STATUS:CANCELLED',
      ),
    );
    expect(daysOf(run)).toEqual(['2027-01-11 18:00-20:15', '2027-01-19 19:00-21:15']);
    expect(run.status).toBe('open');
  });

  test('meetings at the same time of day on both sides of the change to summer time', async () => {
    const here = await runOf(
      event(
        'UID:1',
        'SUMMARY:Kurs',
        'DTSTART;TZID=Europe/Berlin:20270322T180000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(daysOf(here)).toEqual(['2027-03-22 18:00-null', '2027-03-29 18:00-null']);
    const inUtc = await runOf(
      event('UID:1', 'SUMMARY:Kurs', 'DTSTART:20270322T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(daysOf(inUtc)).toEqual(['2027-03-22 18:00-null', '2027-03-29 19:00-null']);
  });

  test('without an end: joining at any time, with the rhythm in words', async () => {
    expect(
      await runOf(event(...EVENING, 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')),
    ).toMatchObject({
      startKind: 'rolling',
      startsOn: null,
      sessions: [],
      scheduleText: 'alle 2 Wochen montags, mittwochs 18:00–20:15 Uhr',
    });
  });

  test('a rule nobody can follow leaves the first meeting; more days by RDATE', async () => {
    const [record] = await read(
      event(
        ...EVENING,
        'RRULE:FREQ=HOURLY;COUNT=3',
        'RDATE;TZID=Europe/Berlin:20270301T180000,20270302T180000',
      ),
    );
    expect(record).toMatchObject({
      offer: {
        runs: [
          {
            sessions: [
              { heldOn: '2027-01-11' },
              { heldOn: '2027-03-01' },
              { heldOn: '2027-03-02' },
            ],
          },
        ],
      },
    });
    expect(reasonsOf(record)).toEqual([
      expect.stringMatching(/^RRULE: Die Wiederholung „FREQ=HOURLY“/),
    ]);
  });

  test('a million meetings are the first of them', async () => {
    const run = await runOf(event(...EVENING, 'RRULE:FREQ=DAILY;COUNT=1000000'));
    expect(run.sessions).toHaveLength(2000);
  });

  test('the newer version of an event counts', async () => {
    const run = await runOf(
      event(...EVENING, 'SEQUENCE:2', 'LOCATION:Neu'),
      event(...EVENING, 'SEQUENCE:1', 'LOCATION:Alt'),
    );
    expect(run.venue?.name).toBe('Neu');
  });
});

describe('which events are one offer, and which one run', () => {
  const on = (day: string, uid: string, title = 'Erste Hilfe', ...more: string[]) =>
    event(
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${day}T090000`,
      `DTEND:${day}T160000`,
      ...more,
    );

  test('the same title: runs of one offer', async () => {
    const [offer, ...others] = await offersOf(
      on('20270111', 'a'),
      on('20270211', 'b', 'ERSTE  Hilfe'),
      on('20270311', 'c', 'Anderes'),
    );
    expect(offer?.runs.map(({ key, startsOn }) => `${key} ${startsOn}`)).toEqual([
      'a 2027-01-11',
      'b 2027-02-11',
    ]);
    expect(others.map(({ title }) => title)).toEqual(['Anderes']);
  });

  test.each([
    [
      'numbers in the title',
      [on('20270111', 'a', 'Kurs (1/2)'), on('20270112', 'b', 'Kurs – Termin 2 von 2')],
    ],
    [
      'RELATED-TO',
      [on('20270111', 'a', 'Kurs', 'RELATED-TO:x'), on('20270112', 'b', 'Kurs', 'RELATED-TO:x')],
    ],
    [
      'UIDs that differ in the day only',
      [
        on('20270111', 'kurs7-2027-01-11@demo', 'Kurs'),
        on('20270112', 'kurs7-2027-01-12@demo', 'Kurs'),
      ],
    ],
    ['one UID for all', [on('20270111', 'a', 'Kurs'), on('20270112', 'a', 'Kurs')]],
  ])('%s: meetings of one run', async (_name, events) => {
    const run = await runOf(...events);
    expect(daysOf(run)).toEqual(['2027-01-11 09:00-16:00', '2027-01-12 09:00-16:00']);
    expect(run.sessionCount).toBe(2);
  });

  test('called off by status or by title: the run is, not the offer', async () => {
    const [offer] = await offersOf(
      on('20270111', 'a', 'Kurs', 'STATUS:CANCELLED'),
      on('20270211', 'b', 'Abgesagt: Kurs'),
      on('20270311', 'c', 'Kurs'),
    );
    expect(offer?.runs.map(({ status, startsOn }) => `${status} ${startsOn}`)).toEqual([
      'cancelled 2027-01-11',
      'cancelled 2027-02-11',
      'open 2027-03-11',
    ]);
  });
});

describe('traps', () => {
  test('rejected: no title, no start, a start that is none, private', async () => {
    const records = await read(
      event('UID:1', 'DTSTART:20270111T180000'),
      event('UID:2', 'SUMMARY:Kurs'),
      event('UID:3', 'SUMMARY:Kurs', 'DTSTART:bald'),
      event('UID:4', 'SUMMARY:Gespräch', 'DTSTART:20270111T180000', 'CLASS:PRIVATE'),
    );
    expect(
      records.map(
        (record) =>
          `${record.kind} ${reasonsOf(record)
            .map((reason) => reason.slice(0, 40))
            .join()}`,
      ),
    ).toEqual([
      'rejected SUMMARY: Der Titel (SUMMARY) fehlt oder ',
      'rejected DTSTART: Der Beginn (DTSTART) fehlt: Ohn',
      'rejected DTSTART: „bald“ ist kein Datum: Ohne Beg',
      'rejected CLASS: Der Termin ist nicht öffentlich (',
    ]);
  });

  test('tasks and time zones are no events; foreign names and stray lines are remarked', async () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE';
    const [record, ...rest] = await read(
      zone,
      'BEGIN:VTODO\r\nSUMMARY:Aufgabe\r\nEND:VTODO',
      event(...EVENING, 'TEILNEHMER:Anna Demo', 'irgendwas'),
    );
    expect(rest).toEqual([]);
    expect(reasonsOf(record)).toEqual([
      expect.stringMatching(/1 Zeilen des Termins/),
      expect.stringMatching(/^TEILNEHMER: /),
    ]);
    expect(JSON.stringify(record)).not.toContain('Anna');
  });

  test('any line end, pieces of any length, folds in the middle of a word', async () => {
    const text = calendar(
      event('UID:1', 'SUMMARY:Buchh', ' altung', '\tskurs', 'DTSTART:20270111T180000'),
    );
    for (const one of [text, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')])
      for (const length of [1, 3, 64_000])
        expect(await readAll(icalendar, one, length)).toMatchObject([
          { kind: 'offer', offer: { title: 'Buchhaltungskurs' } },
        ]);
    expect(icalendar.sniff(`\ufeff${text}`)).toBe(true);
  });

  test('quoted-printable of version 1', async () => {
    const [offer] = await offersOf(
      event(
        'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=A4hen f=C3=BC=',
        'r alle',
        'DTSTART:20270111T180000',
      ),
    );
    expect(offer?.title).toBe('Nähen für alle');
  });

  test('titles are plain text', async () => {
    const [offer] = await offersOf(
      event(
        'UID:1',
        'SUMMARY:<script>alert(1)</script>Kurs &amp; <img src=x onerror=alert(1)>mehr',
        'DTSTART:20270111T180000',
      ),
    );
    expect(offer?.title).toBe('Kurs & mehr');
  });

  test('a megabyte of folded description is cut, not choked on', async () => {
    const [record] = await read(
      event(
        ...EVENING,
        'DESCRIPTION:x',
        ...Array.from({ length: 15_000 }, () => ` ${'y'.repeat(74)}`),
      ),
    );
    expect(reasonsOf(record)).toEqual([expect.stringMatching(/länger als 1.000.000 Zeichen/)]);
  });

  test.each([
    ['no calendar', 'BEGIN:VCARD\nEND:VCARD', /kein Kalender/],
    ['nothing', '', /kein Kalender/],
    ['cut off', calendar(event(...EVENING)).slice(0, -20), /unvollständig/],
    ['cut off in an event', calendar(event(...EVENING)).slice(0, 120), /unvollständig.*VEVENT/],
    ['wrongly closed', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n', /beschädigt/],
    ['empty', calendar(), /enthält keinen Termin/],
    ['deep', 'BEGIN:VCALENDAR\n'.repeat(30), /zu tief/],
    [
      'large',
      calendar(
        ...Array.from({ length: 20_001 }, (_, n) =>
          event(`UID:${n}`, 'SUMMARY:x', 'DTSTART:20270111'),
        ),
      ),
      /zu groß/,
    ],
  ])('%s is refused', async (_name, text, reason) => {
    const error: unknown = await readAll(icalendar, text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableDelivery);
    expect(String(error)).toMatch(reason);
  });
});
