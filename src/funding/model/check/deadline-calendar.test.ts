import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { deadlineCalendar } from './deadline-calendar.ts';

test('deadlines become whole days that a calendar reads, long titles and all signs included', () => {
  const title =
    'Beantragen: Weiterbildung; für Beschäftigte, "größere" Betriebe \\ 50 €, Ölümpiade im Schloß 🎓';
  const text = deadlineCalendar(
    [
      { day: '2027-07-21', title },
      { day: '2027-08-31', title: 'Antrag' },
    ],
    new Date('2026-11-23T08:00:00.123Z'),
  );
  for (const line of text.split('\r\n'))
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(events.map((event) => String(event.getFirstPropertyValue('summary')))).toEqual([
    title,
    'Antrag',
  ]);
  expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual([
    '2027-07-21',
    '2027-08-31',
  ]);
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(2);
});
