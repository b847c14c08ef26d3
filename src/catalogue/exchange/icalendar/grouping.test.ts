import { describe, expect, test } from 'vitest';
import { daysOf, event, offersOf, runOf } from '../../../../tests/support/calendar-files.ts';

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
