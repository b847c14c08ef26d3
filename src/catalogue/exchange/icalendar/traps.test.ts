import { describe, expect, test } from 'vitest';
import {
  calendar,
  EVENING,
  event,
  offersOf,
  read,
  reasonsOf,
} from '../../../../tests/support/calendar-files.ts';
import { readAll } from '../../../../tests/support/pieces.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { icalendar } from './icalendar.ts';

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
