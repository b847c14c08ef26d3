import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDetail, someDetailRun } from '../../../../tests/support/some-card.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { wordsOf } from '../words/words.ts';
import { runCalendar } from './run-calendar.ts';

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
