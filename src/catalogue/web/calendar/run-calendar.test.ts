import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDetail, someDetailRun } from '../../../../tests/support/some-card.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { wordsOf } from '../words/words.ts';
import { runCalendar, searchCalendar } from './run-calendar.ts';

const address = { pageUrl: 'https://netz.example/kurse/x-1', host: 'netz.example' };
const calendarOf = (run: Partial<DetailRun>, title = someDetail.title) =>
  runCalendar({ ...someDetail, title }, { ...someDetailRun, ...run }, address, wordsOf('de'));
/** The lines of the file, folded ones joined. */
const linesOf = (text: string | null) => (text ?? '').replace(/\r\n[ \t]/g, '').split('\r\n');
const session = { heldOn: '2027-01-11', startsAt: '18:00', endsAt: '20:15', note: null };

describe('a run as a calendar file', () => {
  test('each session is an event in UTC with an id that stays', () => {
    const lines = linesOf(
      calendarOf({ sessions: [session, { ...session, startsAt: '20:30', endsAt: '21:15' }] }),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('DTSTART:20270111T170000Z');
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:run000000001-2027-01-11-1@netz.example',
      'UID:run000000001-2027-01-11-2@netz.example',
    ]);
  });

  test('a session over midnight ends the next day', () => {
    const lines = linesOf(
      calendarOf({ sessions: [{ ...session, startsAt: '22:00', endsAt: '06:00' }] }),
    );
    expect(lines).toContain('DTEND:20270112T050000Z');
  });

  test('an unknown end is not made up', () => {
    const lines = linesOf(calendarOf({ sessions: [{ ...session, endsAt: null }] }));
    expect(lines).toContain('DTSTART:20270111T170000Z');
    expect(lines.filter((line) => line.startsWith('DTEND')).map((line) => line.slice(6))).toEqual(
      lines.some((line) => line.startsWith('DTEND')) ? ['20270111T170000Z'] : [],
    );
  });

  test('a short run without sessions fills its days', () => {
    const lines = linesOf(calendarOf({ endsOn: '2027-01-13' }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20270111');
    expect(lines).toContain('DTEND;VALUE=DATE:20270114');
  });

  test('of a long run without sessions only the start is entered', () => {
    const lines = linesOf(calendarOf({ endsOn: '2027-06-30' }));
    expect(lines).toContain('DTEND;VALUE=DATE:20270112');
    expect(lines).toContain('SUMMARY:Beginn: Schweißen am Abend');
  });

  test('a run without a date has no file', () => {
    expect(calendarOf({ startsOn: null, startKind: 'rolling' })).toBeNull();
  });

  test('no title can add a line of its own', () => {
    const nasty = fc.array(
      fc.constantFrom('\r\n', '\n', 'BEGIN:VEVENT', 'END:VCALENDAR', ';', ',', '\\', ':', 'ä'),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const lines = linesOf(calendarOf({}, `x${parts.join('')}`));
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
        expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
      }),
    );
  });
});

describe('what calendar programs go by when they fetch a file again', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  const sessions = [session, { ...session, heldOn: '2027-01-18' }];
  const valuesOf = (lines: readonly string[], name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

  test('every event has an id, an instant and a state; the same run gives the same file', () => {
    const lines = linesOf(calendarOf({ sessions, updatedAt: at }));
    expect(new Set(valuesOf(lines, 'UID')).size).toBe(2);
    expect(valuesOf(lines, 'DTSTAMP')).toEqual(['20261120T100000Z', '20261120T100000Z']);
    expect(valuesOf(lines, 'METHOD')).toEqual(['PUBLISH']);
    expect(linesOf(calendarOf({ sessions, updatedAt: at }))).toEqual(lines);
  });

  test('a change keeps the ids and raises the number of the version', () => {
    const before = linesOf(calendarOf({ sessions, updatedAt: at }));
    const after = linesOf(
      calendarOf({
        sessions: sessions.map((one) => ({ ...one, startsAt: '19:00' })),
        updatedAt: new Date(at.getTime() + 60_000),
      }),
    );
    expect(valuesOf(after, 'UID')).toEqual(valuesOf(before, 'UID'));
    const [older, newer] = [before, after].map((lines) => Number(valuesOf(lines, 'SEQUENCE')[0]));
    expect(newer).toBe((older ?? 0) + 1);
    // RFC 5545 wants an integer of 32 bits.
    expect(newer).toBeLessThan(2 ** 31);
  });

  test('a cancelled run keeps its events and says so in each', () => {
    const lines = linesOf(calendarOf({ sessions, status: 'cancelled', updatedAt: at }));
    expect(valuesOf(lines, 'STATUS')).toEqual(['CANCELLED', 'CANCELLED']);
    expect(valuesOf(lines, 'UID')).toHaveLength(2);
  });

  test('a search with too many sessions has the first runs, each whole', () => {
    const runs = Array.from({ length: 5 }, (_, number) => ({
      offer: someDetail,
      run: { ...someDetailRun, id: `run${number}`, sessions },
      address,
    }));
    const lines = linesOf(searchCalendar('Demo-Suche', runs, wordsOf('de'), 5));
    expect(valuesOf(lines, 'UID').map((id) => id.slice(0, 4))).toEqual([
      'run0',
      'run0',
      'run1',
      'run1',
    ]);
  });
});
