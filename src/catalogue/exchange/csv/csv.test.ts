import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import type { OfferRecord } from '../record.ts';
import { COLUMNS } from '../table/columns.ts';
import { templateCsv } from '../table/template.ts';
import { csv } from './csv.ts';

async function offers(text: string): Promise<OfferRecord[]> {
  const records = await readAll(csv, text);
  return records.map((record) => {
    if (record.kind !== 'offer') throw new Error(JSON.stringify(record));
    return record.offer;
  });
}

const reasons = async (text: string): Promise<string[]> =>
  (await readAll(csv, text)).flatMap((record) =>
    remarksOf(record).map(({ line, field, reason }) => `${line} ${field ?? ''}: ${reason}`),
  );

describe('csv', () => {
  test('rows of the same course form one offer with several runs', async () => {
    const [offer, second] = await offers(
      'Kurs-Schlüssel;Titel;Termin-Schlüssel;Beginn;Ende;PLZ;Ort;Straße;Preis;Plätze_max;Zeiten\nK1;Schweißen;T1;11.01.2027;15.01.2027;46483;Wesel;Weg 1;1.250,00 €;8;Vollzeit\nK1;;T2;2027-03-01;;46483;Wesel;Weg 1;kostenlos;;abends, Wochenende\nK2;Löten;;;;;;;;;\n',
    );
    expect(offer).toMatchObject({
      key: 'K1',
      title: 'Schweißen',
      durationDays: 5,
      runs: [
        {
          key: 'T1',
          startsOn: '2027-01-11',
          endsOn: '2027-01-15',
          format: 'onsite',
          times: ['fulltime'],
          price: { state: 'known', cents: 125_000 },
          seats: { max: 8 },
        },
        {
          key: 'T2',
          startsOn: '2027-03-01',
          times: ['evening', 'weekend'],
          price: { state: 'free', cents: null, text: 'kostenlos' },
        },
      ],
    });
    expect(second).toMatchObject({ key: 'K2', runs: [] });
  });

  test.each([[','], ['\t'], [';']])('English headings with „%s“', async (delimiter) => {
    const text = [
      ['course_key', 'title', 'entry', 'format', 'step_free', 'venue_name', 'sessions'],
      ['K1', '"Welding"', 'rolling', 'online', '', '', ''],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    expect((await offers(text))[0]).toMatchObject({
      title: 'Welding',
      runs: [{ startKind: 'rolling', format: 'online', venue: null }],
    });
  });

  test('meetings, access, childcare, contact, description', async () => {
    const [offer] = await offers(
      'kurs_schluessel;titel;beschreibung;kontakt_email;einzeltermine;ort_name;stufenfrei;kinderbetreuung;unterrichtssprachen;sprachniveau\nK;T;"Eins\n\nzwei";info@demo.example;12.01.2027 18:00-20:15 | 19.01.2027 18 Uhr bis 20 Uhr;Haus;auf Anfrage;vor Ort;Deutsch, Englisch;B1\n',
    );
    expect(offer).toMatchObject({
      descriptionHtml: '<p>Eins</p><p>zwei</p>',
      contact: { email: 'info@demo.example' },
      languages: ['de', 'en'],
      languageLevel: 'B1',
      runs: [
        {
          startsOn: '2027-01-12',
          sessionCount: 2,
          childcare: 'on_site',
          venue: { access: { step_free: 'on_request' } },
          sessions: [
            { heldOn: '2027-01-12', startsAt: '18:00', endsAt: '20:15' },
            { heldOn: '2027-01-19', startsAt: '18:00', endsAt: '20:00' },
          ],
        },
      ],
    });
  });

  test('every doubt names line and column', async () => {
    expect(
      await reasons(
        'kurs_schluessel;titel;beginn;preis;plaetze_frei;unterrichtsform;Teilnehmerliste\nK1;A;32.1.2027;0;viele;Zoom;Karla Demo\nK1;;;;;;\n;B;;;;;\nK3;;;;;;\nK4;zu;wenig\n',
      ),
    ).toEqual([
      '2 Teilnehmerliste: Die Spalte „Teilnehmerliste“ gehört nicht zur Vorlage; sie wurde nicht übernommen.',
      expect.stringMatching(/^2 beginn: „32.1.2027“ ist kein Datum/),
      expect.stringMatching(/^2 unterrichtsform: „Zoom“ ist nicht bekannt\. Möglich: Präsenz/),
      expect.stringMatching(/^2 preis: Der Preis ist 0\./),
      expect.stringMatching(/^2 plaetze_frei: „viele“ ist keine ganze Zahl/),
      expect.stringMatching(/^4 kurs_schluessel: Der Kurs-Schlüssel fehlt/),
      expect.stringMatching(/^5 titel: Der Titel fehlt/),
      '6 : Die Zeile hat 3 statt 7 Spalten; sie wurde ausgelassen.',
    ]);
  });

  test('a key of a run that is no key is left out', async () => {
    const text = `kurs_schluessel;titel;termin_schluessel;beginn;ort\nK;T;${'lang '.repeat(100)};11.01.2027;${'W'.repeat(300)}\n`;
    const [run] = (await offers(text))[0]?.runs ?? [];
    expect(run?.key).toMatch(/^K\/2027-01-11\/W+$/);
    expect(run?.key).toHaveLength(255);
    expect(await reasons(text)).toEqual([
      expect.stringMatching(/^2 termin_schluessel: Der Schlüssel des Termins ist länger als 255/),
    ]);
  });

  test('columns that are not ours do not reach the raw record', async () => {
    const [record] = await readAll(csv, 'kurs_schluessel;titel;Teilnehmer\nK1;A;Karla Demo\n');
    expect(JSON.stringify(record)).not.toContain('Karla');
  });

  test('files without our headings are refused', async () => {
    await expect(readAll(csv, 'a;b\n1;2\n')).rejects.toThrow(/Spalte mit dem Titel/);
    await expect(readAll(csv, 'kurs_schluessel;preis\n1;2\n')).rejects.toThrow(/„titel“/);
    expect(csv.sniff('a;b\n')).toBe(false);
    expect(csv.sniff('\nKurs_Schluessel,Titel\n')).toBe(true);
  });

  test.each([
    ['a heading for Excel', 'sep=|\nkurs_schluessel|titel\nK1|Löten; Kleben\n'],
    ['apostrophes', "'kurs_schluessel';'titel'\n'K1';'Löten; Kleben'\n"],
    ['a title above', 'Programm 2027;\n\nkurs_schluessel;titel\nK1;"Löten; Kleben"\n'],
    ['empty columns', 'kurs_schluessel;titel;;\nK1;"Löten; Kleben";;\n;;;\n'],
  ])('%s', async (_name, text) => {
    expect(csv.sniff(text)).toBe(true);
    expect(await offers(text)).toMatchObject([{ key: 'K1', title: 'Löten; Kleben' }]);
  });

  test.each([
    ['a letter', 'Liebe Kollegin,\nanbei, wie gewünscht, die Kurse.\nGruß, K.\n'],
    ['XML', '<a;b>\n<c;d>\n'],
    ['JSON', '{"a": 1,\n"b": 2}\n'],
    ['a calendar', 'BEGIN:VCALENDAR\nDTSTART;TZID=Europe/Berlin:20270111\nEND:VCALENDAR\n'],
  ])('%s is no table', (_name, text) => expect(csv.sniff(text)).toBe(false));

  test('the template has exactly our columns and is read without a remark', async () => {
    const file = readFileSync('docs/formats/csv-vorlage.csv', 'utf8');
    expect(file).toBe(templateCsv());
    const text = file.replace(/^\ufeff/, '');
    expect(text.split(/\r?\n/)[0]?.split(';')).toEqual(
      Object.values(COLUMNS).map(([german]) => german),
    );
    expect(await reasons(text)).toEqual([]);
    const read = await offers(text);
    expect(read.length).toBeGreaterThanOrEqual(3);
    expect(read.some(({ runs }) => runs.length > 1)).toBe(true);
  });
});
