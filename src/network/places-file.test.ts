import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { distanceKm } from '../platform/geo/distance.ts';
import { loadNetwork, type Place } from './index.ts';

const GEONAMES = path.join(
  process.env.SHARED_DIR ?? '../shared',
  'data/geo/plz-de-geonames-2026-03-30.csv.gz',
);
let places: readonly Place[];
beforeAll(async () => {
  places = (await loadNetwork('network/wesel')).places;
});

const codesOf = (place: Place) => place.postalPoints.map(({ code }) => code);
const municipality = (name: string) =>
  places.find((place) => place.name === name && place.municipality === null);

describe('places of the network', () => {
  test.each([
    ['Alpen', ['46519']],
    ['Dinslaken', ['46535', '46537', '46539']],
    ['Hamminkeln', ['46499']],
    ['Hünxe', ['46569']],
    ['Kamp-Lintfort', ['47475']],
    ['Moers', ['47441', '47443', '47445', '47447']],
    ['Neukirchen-Vluyn', ['47506']],
    ['Rheinberg', ['47495']],
    ['Schermbeck', ['46514']],
    ['Sonsbeck', ['47665']],
    ['Voerde', ['46562']],
    ['Wesel', ['46483', '46485', '46487']],
    ['Xanten', ['46509']],
  ])('%s has its postal codes and at least two districts', (name, codes) => {
    const place = municipality(name);
    expect(place && codesOf(place)).toEqual(codes);
    expect(place?.county).toBe('Kreis Wesel');
    expect(place?.bank).not.toBeNull();
    expect(places.filter((each) => each.municipality === name).length).toBeGreaterThanOrEqual(2);
  });

  test('every district lies near its municipality and shares a postal code with it', () => {
    for (const district of places.filter((place) => place.kind === 'district')) {
      const whole = municipality(district.municipality ?? '');
      expect(whole, district.name).toBeDefined();
      if (!whole) continue;
      expect(distanceKm(district, whole), district.name).toBeLessThan(13);
      for (const code of codesOf(district)) expect(codesOf(whole), district.name).toContain(code);
    }
  });

  test('German postal codes have five digits, Dutch ones four', () => {
    for (const place of places) {
      const digits = place.country === 'NL' ? /^\d{4}$/ : /^\d{5}$/;
      for (const code of codesOf(place)) expect(code, place.name).toMatch(digits);
    }
  });

  test('the neighbours are there, also across the border', () => {
    for (const name of [
      'Emmerich am Rhein',
      'Bocholt',
      'Duisburg',
      'Krefeld',
      'Venlo',
      'Winterswijk',
    ]) {
      expect(municipality(name), name).toBeDefined();
    }
    expect(places.filter((place) => place.country === 'NL').length).toBeGreaterThanOrEqual(15);
  });
});

test.skipIf(!existsSync(GEONAMES))(
  `positions of postal codes agree with GeoNames within 5 km (needs ${GEONAMES})`,
  () => {
    const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(GEONAMES)), {
      columns: true,
    });
    const points = new Map(
      rows.map((row) => [
        row.zipcode ?? '',
        { lat: Number(row.latitude), lon: Number(row.longitude) },
      ]),
    );
    const uses = new Map<string, number>();
    for (const { lat, lon } of points.values()) {
      uses.set(`${lat} ${lon}`, (uses.get(`${lat} ${lon}`) ?? 0) + 1);
    }
    let compared = 0;
    for (const place of places.filter(
      (each) => each.country === 'DE' && each.kind !== 'district',
    )) {
      for (const point of place.postalPoints) {
        const official = points.get(point.code);
        expect(official, `${point.code} ${place.name}`).toBeDefined();
        // Codes that share one point have only the middle of their city there.
        if (!official || (uses.get(`${official.lat} ${official.lon}`) ?? 0) > 1) continue;
        // Theirs for Rees lies in its northern district Millingen.
        const tolerance = place.name === 'Rees' ? 6.5 : 5;
        expect(distanceKm(point, official), `${point.code} ${place.name}`).toBeLessThan(tolerance);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(80);
  },
);
