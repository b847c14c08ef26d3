import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { importPlaces, loadNetwork, openPlaces } from './index.ts';

const SHARED_FILE = path.join(
  process.env.SHARED_DIR ?? '../shared',
  'data/geo/plz-de-geonames-2026-03-30.csv.gz',
);
const { db } = await testDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'places-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const name = path.join(folder, 'DE.txt');
  await writeFile(name, content);
  return name;
}

/** A line as GeoNames has it: twelve columns. */
const line = (code: string, name: string, lat: number, lon: number, country = 'DE') =>
  [country, code, name, 'Nordrhein-Westfalen', 'NW', '', '', 'Wesel', '05170', lat, lon, 4].join(
    '\t',
  );

const stored = () =>
  db
    .selectFrom('gazetteer_place')
    .select(['country', 'postal_code', 'name', 'lat'])
    .orderBy('country')
    .orderBy('postal_code')
    .orderBy('name')
    .execute();

describe('the form of GeoNames', () => {
  const lines = [
    line('46483', 'Wesel', 51.667, 6.62),
    line('46480', 'Agentur für Arbeit Wesel', 51.666, 6.609),
    line('47441', 'Moers', 51.446, 6.64),
    line('47443', 'Moers', 51.454, 6.668),
    line('47441', 'Moers Frischeprodukte GmbH & Co. KG', 51.461, 6.612),
    line('7041', "'s-Heerenberg", 51.876, 6.246, 'NL'),
  ];

  test('is imported; names of firms and offices are no places', async () => {
    const report = await importPlaces(db, await file(lines.join('\n')));
    expect(report).toMatchObject({
      format: 'geonames',
      countries: ['DE', 'NL'],
      rows: 6,
      places: 5,
      largeCustomerRows: 2,
      created: 5,
      updated: 0,
      unchanged: 0,
      removed: 0,
      rejectedCount: 0,
    });
    expect(await stored()).toEqual([
      { country: 'DE', postal_code: '46480', name: 'Wesel', lat: 51.666 },
      { country: 'DE', postal_code: '46483', name: 'Wesel', lat: 51.667 },
      { country: 'DE', postal_code: '47441', name: 'Moers', lat: 51.446 },
      { country: 'DE', postal_code: '47443', name: 'Moers', lat: 51.454 },
      { country: 'NL', postal_code: '7041', name: "'s-Heerenberg", lat: 51.876 },
    ]);
  });

  test('the same again changes nothing', async () => {
    const report = await importPlaces(db, await file(lines.join('\r\n')));
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 5, removed: 0 });
  });

  test('a new file is the truth about its countries only', async () => {
    const moved = [line('46483', 'Wesel', 51.66, 6.62), line('46487', 'Wesel', 51.683, 6.576)];
    const report = await importPlaces(db, await file(moved.join('\n')));
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 0, removed: 3 });
    expect((await stored()).map((row) => row.postal_code)).toEqual(['46483', '46487', '7041']);
  });

  test('a wrong line is named and stops nothing', async () => {
    const wrong = [
      line('46483', 'Wesel', 51.66, 6.62),
      line('46485', 'Wesel', 151, 6.62),
      line('', 'Wesel', 51.6, 6.62),
      'nonsense\twith tabs',
    ];
    const report = await importPlaces(db, await file(wrong.join('\n')));
    expect(report).toMatchObject({ rows: 4, places: 1, rejectedCount: 3 });
    expect(report.rejected).toEqual([
      { line: 2, reason: 'Die Lage „151, 6.62“ ist keine.' },
      { line: 3, reason: 'Die Postleitzahl „“ ist keine.' },
      { line: 4, reason: 'Das Land „NONSENSE“ ist kein Kürzel wie DE.' },
    ]);
  });
});

test.each([
  ['something else', 'Guten Tag'],
  ['nothing', ''],
  ['something long', 'Guten Tag, dies sind keine Postleitzahlen\n'.repeat(20_000)],
  ['headings only', 'country_code,zipcode,place,state,community,latitude,longitude'],
])('%s is refused and changes nothing', async (_name, content) => {
  const before = await stored();
  await expect(importPlaces(db, await file(content))).rejects.toThrow(/Erlaubt ist/);
  expect(await stored()).toEqual(before);
});

test('a missing file is refused with its name', async () => {
  await expect(importPlaces(db, '/nowhere/DE.zip')).rejects.toThrow('/nowhere/DE.zip');
});

test.skipIf(!existsSync(SHARED_FILE))(
  `all of Germany from the real file (needs ${SHARED_FILE})`,
  async () => {
    const report = await importPlaces(db, SHARED_FILE);
    expect(report).toMatchObject({
      format: 'csv',
      countries: ['DE'],
      rows: 23_297,
      rejectedCount: 0,
    });
    expect(report.largeCustomerRows).toBeGreaterThan(5000);
    expect(await importPlaces(db, SHARED_FILE)).toMatchObject({
      created: 0,
      updated: 0,
      removed: 0,
    });

    const places = await openPlaces(db, await loadNetwork('network/wesel'));
    expect(places.find('80331')?.label).toBe('80331 München');
    expect(places.find('20095 Hamburg')?.label).toBe('20095 Hamburg');
    expect(places.find('46480')?.label).toBe('46480 Wesel');
    expect(places.find('47439')?.label).toBe('47439 Moers');
    expect(places.find('Münster')?.lat).toBeCloseTo(51.96, 1);
    expect(places.suggest('Gelsenkirchn', 3)).toContain('Gelsenkirchen');
  },
);
