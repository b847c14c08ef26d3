import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { berlinVhs } from './berlin-vhs.ts';

const feeds = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/vhs-berlin');
const file = (course: unknown): string =>
  JSON.stringify({ veranstaltungen: { veranstaltung: course } });
const MINIMAL = { guid: '1', name: 'Kurs' };

describe('berlin-vhs', () => {
  test('a keyword that is a string, numbers that are numbers, a list of one that is an object', async () => {
    const course = {
      guid: 7,
      name: 'Kurs',
      schlagwort: 'Ehrenamt',
      maximale_teilnehmerzahl: 9,
      text: { eigenschaft: 'Beschreibung', text: 'Hallo' },
      preis: { betrag: 12.5, zusatz: null },
    };
    const [record] = await readAll(berlinVhs, file(course));
    expect(record).toMatchObject({
      kind: 'offer',
      offer: {
        key: '7',
        keywords: ['Ehrenamt'],
        descriptionHtml: '<p>Hallo</p>',
        runs: [{ seats: { max: 9 }, price: { state: 'known', cents: 1250 } }],
      },
      warnings: [],
    });
  });

  test('the newer form: addresses and meetings together, coordinates, persons left out', async () => {
    const course = {
      ...MINIMAL,
      bezirk: 'Mitte',
      dozent: { name: 'Anna Demo' },
      ansprechperson: 'Berta Demo',
      ortetermine: {
        adresse: [
          {
            name: 'Haus 1',
            plz: '10115',
            ort: 'Berlin',
            strasse: 'Linienstr. 162',
            latitude: '52.52',
            longitude: '13.4',
          },
          { name: 'Haus 2' },
        ],
        termin: { beginn_datum: '2027-03-01', beginn_uhrzeit: '18:00', ende_uhrzeit: '19:30' },
      },
    };
    const [record] = await readAll(berlinVhs, file([course]));
    expect(record).toMatchObject({
      kind: 'offer',
      offer: {
        runs: [
          {
            startsOn: '2027-03-01',
            venue: { name: 'Haus 1', position: { lat: 52.52, lon: 13.4 } },
            sessions: [{ startsAt: '18:00' }],
          },
        ],
      },
      warnings: [],
    });
    expect(JSON.stringify(record)).not.toMatch(/Anna|Berta/);
  });

  test('swapped types are remarks or rejections, never a failure', async () => {
    const records = await readAll(
      berlinVhs,
      file([
        {
          ...MINIMAL,
          preis: '150',
          schlagwort: [{ x: 1 }, ['a']],
          text: 'nur Text',
          veranstaltungsort: [],
        },
        { guid: [], name: {} },
        { guid: '3', name: ['Eins', 'Zwei'] },
        'x',
      ]),
    );
    expect(records.map(({ kind }) => kind)).toEqual(['offer', 'rejected', 'offer', 'rejected']);
    expect(records[0]).toMatchObject({
      offer: { descriptionHtml: '<p>nur Text</p>', runs: [{ price: { cents: 15_000 } }] },
    });
    expect(records[2]).toMatchObject({ offer: { title: 'Eins' } });
  });

  test('a broken record is rejected with its line, the next is read', async () => {
    const text = `{"veranstaltungen":{"veranstaltung":[\n{"guid":"1" "name":"x"},\n${JSON.stringify(MINIMAL)}]}}`;
    expect(await readAll(berlinVhs, text)).toMatchObject([
      { kind: 'rejected', line: 2, problems: [{ reason: /gültiges JSON/ }] },
      { kind: 'offer', line: 3 },
    ]);
  });

  describe.skipIf(!existsSync(feeds))('real files (skipped without the shared data)', () => {
    const real = (name: string): string => readFileSync(path.join(feeds, name), 'utf8');

    test('the single record with its category and its typing mistake', async () => {
      const records = await readAll(berlinVhs, real('kurs-einzeln-2020-mit-dvv-kategorie.json'));
      expect(records).toMatchObject([
        {
          kind: 'offer',
          offer: {
            categories: ['5.02'],
            funding: ['bildungsurlaub'],
            durationDays: 5,
            runs: [{ price: { cents: 12_620, text: '126,20 € (erm. Preis: 65,60 EUR)' } }],
          },
        },
      ]);
    });

    test('1,140 courses: nothing is free without a sign, online places have no venue, no end precedes a start', async () => {
      const records = await readAll(berlinVhs, real('kurse-2020-dev.json'));
      const runs = records.flatMap((record) => (record.kind === 'offer' ? record.offer.runs : []));
      expect(records).toHaveLength(1140);
      expect(runs).toHaveLength(1140);
      const states = runs.map(({ price }) => price.state);
      expect(states.filter((state) => state === 'free').length).toBeGreaterThan(40);
      expect(states.filter((state) => state === 'unknown').length).toBeGreaterThan(40);
      expect(
        runs.filter(({ format }) => format === 'online').every(({ venue }) => venue === null),
      ).toBe(true);
      expect(
        runs.every(
          ({ startsOn, endsOn }) => startsOn !== null && (endsOn === null || endsOn >= startsOn),
        ),
      ).toBe(true);
    });
  });
});
