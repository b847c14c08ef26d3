import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { sniffFormat } from '../formats.ts';
import type { ParsedRecord, RunRecord } from '../record.ts';
import { kufer } from './kufer.ts';

const file = (...courses: string[]): string =>
  `<?xml version="1.0" encoding="windows-1252"?>\n<kurse>\n${courses.map((course) => `<kurs>${course}</kurs>`).join('\n')}\n</kurse>`;
const MINIMAL = '<knr>1</knr><haupttitel>Kurs</haupttitel>';

async function one(course: string): Promise<Extract<ParsedRecord, { kind: 'offer' }>> {
  const [record] = await readAll(kufer, file(course));
  if (record?.kind !== 'offer') throw new Error(JSON.stringify(record));
  return record;
}

async function run(fields: string): Promise<{ run: RunRecord | undefined; remarks: string[] }> {
  const { offer, warnings } = await one(MINIMAL + fields);
  return {
    run: offer.runs[0],
    remarks: warnings.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

describe('kufer', () => {
  test('a course with everything that is read', async () => {
    const { offer, warnings } = await one(
      `<knr>271-1</knr><fachb>50</fachb><fachbtext>Beruf</fachbtext><haupttitel>Excel &amp; Co.</haupttitel><titellang>Für den Beruf</titellang>
      <inhalt>Zeile 1\nZeile 2</inhalt><ort>Demo-Haus</ort><ortgebaeude>Demo-Haus</ortgebaeude><ortraumname>Raum 2</ortraumname>
      <ortstr>Demoweg 10 (Hof)</ortstr><ortplz>46483</ortplz><ortname>Wesel</ortname><beginndat>11.01.2027</beginndat><endedat>18.01.2027</endedat>
      <beginnuhr>18:00</beginnuhr><endeuhr>20:15</endeuhr><dauer>2</dauer><anm_ende>04.01.2027</anm_ende>
      <termine><termin><tag>18.01.2027</tag><zeitvon>18:00</zeitvon><zeitbis>20:15</zeitbis></termin><termin><tag>11.01.2027</tag></termin></termine>
      <gebnorm>78,00</gebnorm><geberm>48,00</geberm><gebuehrergaenztext>inkl. Skript</gebuehrergaenztext><tnmin>6</tnmin><tnmax>12</tnmax><tnanmeldungen>5</tnanmeldungen>`,
    );
    expect(warnings).toEqual([]);
    expect(offer).toMatchObject({
      key: '271-1',
      title: 'Excel & Co.',
      subtitle: 'Für den Beruf',
      descriptionHtml: '<p>Zeile 1<br>Zeile 2</p>',
      keywords: ['Beruf'],
      durationDays: 8,
      runs: [
        {
          key: '271-1',
          number: '271-1',
          startKind: 'fixed',
          startsOn: '2027-01-11',
          endsOn: '2027-01-18',
          registrationEndsOn: '2027-01-04',
          format: 'onsite',
          scheduleText: null,
          sessionCount: 2,
          venue: {
            name: 'Demo-Haus',
            street: 'Demoweg 10',
            postalCode: '46483',
            place: 'Wesel',
            note: 'Hof, Raum 2',
          },
          price: {
            state: 'known',
            cents: 7800,
            text: '78 € (ermäßigt 48,00 €; inkl. Skript)',
          },
          seats: { min: 6, max: 12, free: 7 },
          status: 'open',
          sessions: [
            { heldOn: '2027-01-11', startsAt: null },
            { heldOn: '2027-01-18', startsAt: '18:00', endsAt: '20:15' },
          ],
        },
      ],
    });
  });

  test('only what is named is read: persons and unknown fields reach neither offer, remarks nor raw record', async () => {
    const course = `${MINIMAL}<mitarbeiter_planend>XY</mitarbeiter_planend><dozenten><dozent><name>Karla Demo</name><telefon>0281 555</telefon></dozent></dozenten>
      <honorar>1234</honorar><!-- Anna Demo -->`;
    const records = await readAll(kufer, file(course, course.replace('<knr>1', '<knr>2')));
    expect(JSON.stringify(records)).not.toMatch(/XY|Karla|555|1234|Anna/);
    // Each school exports fields of its own with every course: told once per file.
    expect(
      records.map((record) =>
        record.kind === 'offer' ? record.warnings.map(({ field }) => field) : null,
      ),
    ).toEqual([['honorar'], []]);
  });

  test.each<[string, string, object, RegExp | null]>([
    ['no date', '', { startKind: 'on_request', startsOn: null }, null],
    [
      'an end before the start',
      '<beginndat>11.01.2027</beginndat><endedat>01.01.2027</endedat>',
      { endsOn: null },
      /^endedat: .*vor dem Beginn/,
    ],
    [
      'hours without meetings',
      '<beginnuhr>9.00 Uhr</beginnuhr><endeuhr>12:15</endeuhr><termine/>',
      { scheduleText: '09:00–12:15 Uhr', sessions: [] },
      null,
    ],
    [
      'hours that are none',
      '<beginnuhr>morgens</beginnuhr>',
      { scheduleText: null },
      /^beginnuhr: „morgens“ ist keine Uhrzeit/,
    ],
    [
      'a price of 0,00 without a second sign',
      '<gebnorm>0,00</gebnorm>',
      { price: { state: 'unknown', cents: null, text: null } },
      /^gebnorm: Der Betrag ist 0/,
    ],
    [
      'a price of 0,00 that is called free',
      '<gebnorm>0,00</gebnorm><gebuehrergaenztext>gebührenfrei</gebuehrergaenztext>',
      { price: { state: 'free', text: 'gebührenfrei' } },
      null,
    ],
    [
      'a reduction that is none',
      '<gebnorm>78,00</gebnorm><geberm>0,00</geberm>',
      { price: { state: 'known', cents: 7800, text: '78 €' } },
      null,
    ],
    [
      'no seat left',
      '<tnmax>9</tnmax><tnanmeldungen>9</tnanmeldungen>',
      { status: 'full', seats: { min: null, max: 9, free: 0 } },
      null,
    ],
    [
      'no seat left and people waiting',
      '<tnmax>9</tnmax><tnanmeldungen>9</tnanmeldungen><tnwarteliste>2</tnwarteliste>',
      { status: 'waiting_list' },
      null,
    ],
    [
      'more people than seats',
      '<tnmax>9</tnmax><tnanmeldungen>12</tnanmeldungen>',
      { status: 'open', seats: { min: null, max: 9, free: null } },
      /^tnanmeldungen: /,
    ],
    ['cancelled', '<ausfall>W</ausfall>', { status: 'cancelled' }, null],
    ['not cancelled', '<ausfall>F</ausfall>', { status: 'open' }, null],
    ['an empty field for it', '<ausfall/>', { status: 'open' }, null],
    ['the room alone', '<ortraumname>Saal</ortraumname>', { venue: { name: 'Saal' } }, null],
    [
      'online',
      '<ort>Online</ort><ortname>Wesel</ortname>',
      { format: 'online', venue: null },
      null,
    ],
    [
      'a postal code that is none',
      '<ortplz>D-4648</ortplz>',
      { venue: null },
      /^ortplz: „D-4648“ ist keine Postleitzahl/,
    ],
  ])('%s', async (_name, fields, expected, remark) => {
    const { run: read, remarks } = await run(fields);
    expect(read).toMatchObject(expected);
    expect(remarks).toEqual(remark === null ? [] : [expect.stringMatching(remark)]);
  });

  test('without number or title a record is rejected, and what could be read is offered for mending', async () => {
    const records = await readAll(
      kufer,
      file(
        '<haupttitel>Kurs</haupttitel>',
        '<knr>7</knr><haupttitel> </haupttitel>',
        '<knr>8</knr><titelkurz>Kurz</titelkurz>',
      ),
    );
    expect(records).toMatchObject([
      { kind: 'rejected', problems: [{ field: 'knr' }], offer: { title: 'Kurs' } },
      { kind: 'rejected', problems: [{ field: 'haupttitel' }], offer: { key: '7' } },
      { kind: 'offer', offer: { title: 'Kurz' } },
    ]);
  });

  test('is found by its content, and other lists of courses are not', () => {
    expect(sniffFormat(file(MINIMAL))).toBe(kufer);
    expect(sniffFormat(`\ufeff<kurse>\n<kurs>\n${MINIMAL}`)).toBe(kufer);
    expect(sniffFormat('<kurse><kurs><id>1</id></kurs></kurse>')).toBeNull();
  });
});
