import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import type { OfferRecord, ParsedRecord } from '../record.ts';
import { openVhs } from './open-vhs.ts';

const FULL = `<guid>VHS-1</guid><nummer>T100</nummer><name>Deutsch B2.1 am Abend</name><untertitel>Bildungsurlaub</untertitel>
<dvv_kategorie version="2.0">4.04</dvv_kategorie>
<minimale_teilnehmerzahl>7</minimale_teilnehmerzahl><aktuelle_teilnehmerzahl>4</aktuelle_teilnehmerzahl><maximale_teilnehmerzahl>12</maximale_teilnehmerzahl>
<anzahl_termine>2</anzahl_termine><beginn_datum>2027-01-11</beginn_datum><ende_datum>2027-01-18</ende_datum><dauer>6.0</dauer>
<wochentag>Montag</wochentag><zielgruppe>h - Ältere</zielgruppe><zielgruppe>b - Sonstige</zielgruppe>
<schlagwort>Deutsch Fremdsprache</schlagwort><schlagwort>B2</schlagwort><zertifikat><name>telc B2</name><text>Prüfung am Ende</text></zertifikat>
<text><eigenschaft>Zusatzinformation</eigenschaft><text>Lehrbuch mitbringen</text></text>
<text><eigenschaft>Beschreibung</eigenschaft><text><![CDATA[Für alle & <b>jeden</b>.]]></text></text>
<veranstaltungsort><name>Haus der VHS</name><adresse><land>Deutschland</land><plz>46483</plz><ort>Wesel</ort><ortsteil>Büderich</ortsteil><strasse>Ritterstraße 10 (Hof)</strasse></adresse><barrierefrei>true</barrierefrei></veranstaltungsort>
<termin><beginn_datum>2027-01-18</beginn_datum><beginn_uhrzeit>18:00:00+01:00</beginn_uhrzeit><ende_uhrzeit>20:15</ende_uhrzeit></termin>
<termin><beginn_datum>2027-01-11</beginn_datum><beginn_uhrzeit>18:00</beginn_uhrzeit><ende_uhrzeit>20:15</ende_uhrzeit></termin>
<preis><betrag>150.00</betrag><rabatt_moeglich>true</rabatt_moeglich><zusatz>erm. Preis: 20,00 EUR</zusatz></preis>
<webadresse><typ>picture</typ><name>Bild</name><uri>https://vhs.example/bild.jpg</uri></webadresse>
<webadresse><typ>website</typ><name>zur Kursbuchung</name><uri>https://vhs.example/T100</uri></webadresse>`;

const file = (...courses: string[]): string =>
  `<?xml version="1.0"?><openvhs:veranstaltungen xmlns:openvhs="http://www.dvv-vhs.de/Open-VHS" version="1.2"><export><ersteller><guid>1</guid><name>VHS</name></ersteller></export>${courses.map((course) => `<veranstaltung>${course}</veranstaltung>`).join('\n')}</openvhs:veranstaltungen>`;

async function one(course: string): Promise<ParsedRecord> {
  const [record] = await readAll(openVhs, file(course));
  if (record === undefined) throw new Error('no record');
  return record;
}

async function offer(course: string): Promise<{ offer: OfferRecord; warnings: string[] }> {
  const record = await one(course);
  if (record.kind !== 'offer') throw new Error(JSON.stringify(record));
  return {
    offer: record.offer,
    warnings: record.warnings.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

const MINIMAL = '<guid>1</guid><name>Kurs</name>';

describe('open-vhs', () => {
  test('reads a full record', async () => {
    const { offer: read, warnings } = await offer(FULL);
    expect(warnings).toEqual([]);
    expect(read).toMatchObject({
      key: 'VHS-1',
      kind: 'course',
      title: 'Deutsch B2.1 am Abend',
      subtitle: 'Bildungsurlaub',
      descriptionHtml: '<p>Für alle & <b>jeden</b>.</p><p>Lehrbuch mitbringen</p>',
      audience: 'Ältere',
      categories: ['4.04'],
      keywords: ['Deutsch Fremdsprache', 'B2'],
      funding: ['bildungsurlaub'],
      certificates: ['telc B2'],
      certificateText: 'telc B2: Prüfung am Ende',
      languages: [],
      languageLevel: 'B2',
      durationDays: 8,
      durationText: '6 Stunden',
      url: 'https://vhs.example/T100',
    });
    expect(read.runs).toEqual([
      {
        key: 'VHS-1',
        number: 'T100',
        startKind: 'fixed',
        startsOn: '2027-01-11',
        endsOn: '2027-01-18',
        registrationEndsOn: null,
        format: 'onsite',
        times: [],
        scheduleText: 'Montag',
        sessionCount: 2,
        venue: {
          name: 'Haus der VHS',
          street: 'Ritterstraße 10',
          postalCode: '46483',
          place: 'Wesel',
          locality: 'Büderich',
          country: 'DE',
          note: 'Hof',
          position: null,
          access: { step_free: 'yes' },
        },
        price: { state: 'known', cents: 15_000, text: '150 € (erm. Preis: 20,00 EUR)' },
        seats: { min: 7, max: 12, free: 8 },
        status: 'open',
        childcare: 'unknown',
        bookingUrl: 'https://vhs.example/T100',
        sessions: [
          { heldOn: '2027-01-11', startsAt: '18:00', endsAt: '20:15', note: null },
          { heldOn: '2027-01-18', startsAt: '18:00', endsAt: '20:15', note: null },
        ],
      },
    ]);
  });

  test('what is not stated is unknown, and no date is a state', async () => {
    const { offer: read } = await offer(MINIMAL);
    expect(read).toMatchObject({
      descriptionHtml: null,
      languageLevel: null,
      durationDays: null,
      url: null,
    });
    expect(read.runs[0]).toMatchObject({
      startKind: 'on_request',
      startsOn: null,
      format: 'unknown',
      venue: null,
      price: { state: 'unknown', cents: null, text: null },
      seats: { min: null, max: null, free: null },
      sessionCount: null,
    });
  });

  test.each([
    [
      'an end before the start',
      '<beginn_datum>2027-01-11</beginn_datum><ende_datum>2026-01-11</ende_datum>',
      { startsOn: '2027-01-11', endsOn: null },
      /ende_datum: .*vor dem Beginn/,
    ],
    [
      'a date that is none',
      '<beginn_datum>Frühjahr</beginn_datum>',
      { startKind: 'on_request' },
      /beginn_datum: „Frühjahr“ ist kein Datum/,
    ],
    [
      '-1 people',
      '<aktuelle_teilnehmerzahl>-1</aktuelle_teilnehmerzahl><maximale_teilnehmerzahl>9</maximale_teilnehmerzahl>',
      { seats: { min: null, max: 9, free: null } },
      null,
    ],
    [
      'no seat left',
      '<aktuelle_teilnehmerzahl>9</aktuelle_teilnehmerzahl><maximale_teilnehmerzahl>9</maximale_teilnehmerzahl>',
      { status: 'full' },
      null,
    ],
    [
      '0.00 without a sign',
      '<preis><betrag>0.00</betrag></preis>',
      { price: { state: 'unknown', cents: null, text: null } },
      /preis.betrag: .*0/,
    ],
    [
      '0.00 with the mark',
      '<preis><betrag>0.00</betrag></preis><merkmale><merkmal><name>anmeldung_kostenlos</name><wert>true</wert></merkmal></merkmale>',
      { price: { state: 'free', cents: null, text: null } },
      null,
    ],
    [
      'an online mark',
      '<merkmale><merkmal><name>kursart_digital</name><wert>online_angebot</wert></merkmal></merkmale><veranstaltungsort><name>VHS</name><adresse><strasse>Weg 1</strasse></adresse></veranstaltungsort>',
      { format: 'online', venue: null },
      null,
    ],
    [
      'a place called Online',
      '<veranstaltungsort><name>Online</name><adresse><ort>Wesel</ort></adresse></veranstaltungsort>',
      { format: 'online', venue: null },
      null,
    ],
    [
      'an online course with an address',
      '<schlagwort>Onlinekurs</schlagwort><veranstaltungsort><name>VHS</name><adresse><strasse>Weg 1</strasse></adresse></veranstaltungsort>',
      { format: 'unknown' },
      null,
    ],
    [
      'a wrong truth value',
      '<veranstaltungsort><name>VHS</name><barrierefrei>fasle</barrierefrei></veranstaltungsort>',
      { venue: { access: {} } },
      /barrierefrei: .*fasle/,
    ],
    [
      'meetings without a start date',
      '<termin><beginn_datum>2027-02-01</beginn_datum></termin>',
      { startKind: 'fixed', startsOn: '2027-02-01', sessionCount: 1 },
      null,
    ],
  ])('%s', async (_name, fields, run, warning) => {
    const { offer: read, warnings } = await offer(MINIMAL + fields);
    expect(read.runs[0]).toMatchObject(run);
    if (warning === null) expect(warnings).toEqual([]);
    else expect(warnings).toEqual([expect.stringMatching(warning)]);
  });

  test('foreign elements are named once and go no further, not even into the raw record', async () => {
    const record = await one(
      `${MINIMAL}<buchung><kunde>Karla Demo</kunde></buchung><buchung><kunde>2</kunde></buchung><dozent>Anna Demo</dozent>`,
    );
    if (record.kind !== 'offer') throw new Error('rejected');
    expect(record.warnings.map(({ reason }) => reason)).toEqual([
      'Das Element „buchung“ gehört nicht zum Format; es wurde nicht übernommen.',
    ]);
    expect(JSON.stringify(record)).not.toMatch(/Karla|Anna/);
    expect(record.raw).toContain('<guid>1</guid>');
  });

  test('without key or title a record is rejected, with number alone it is kept', async () => {
    expect(await one('<name>Kurs</name>')).toMatchObject({
      kind: 'rejected',
      problems: [{ record: 1, line: 1, field: 'guid' }],
    });
    expect(await one('<guid>1</guid><name> </name>')).toMatchObject({
      kind: 'rejected',
      problems: [{ field: 'name' }],
    });
    const { offer: read, warnings } = await offer('<nummer>A1</nummer><name>Kurs</name>');
    expect(read.key).toBe('A1');
    expect(warnings).toEqual([expect.stringMatching(/guid fehlt/)]);
  });

  test('a malformed record does not stop the next one; the line is that of the mistake', async () => {
    const records = await readAll(openVhs, file('<guid>1</guid>\n<name>A & B</name>', MINIMAL));
    expect(records).toMatchObject([
      { kind: 'rejected', line: 2 },
      { kind: 'offer', record: 2 },
    ]);
  });

  test('umlauts damaged twice are mended and reported', async () => {
    const { offer: read, warnings } = await offer('<guid>1</guid><name>PrÃ¤senzkurs</name>');
    expect(read.title).toBe('Präsenzkurs');
    expect(warnings).toEqual([expect.stringMatching(/^name: Umlaute waren beschädigt/)]);
  });

  test('is found by its content', () => {
    expect(openVhs.sniff(file())).toBe(true);
    expect(openVhs.sniff('<veranstaltungen>')).toBe(true);
    expect(openVhs.sniff('<kurse><kurs/></kurse>')).toBe(false);
    expect(openVhs.sniff('{"veranstaltungen": 1}')).toBe(false);
  });
});
