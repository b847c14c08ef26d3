import { describe, expect, test } from 'vitest';
import {
  daysOf,
  EVENING,
  event,
  read,
  reasonsOf,
  runOf,
} from '../../../../tests/support/calendar-files.ts';

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
