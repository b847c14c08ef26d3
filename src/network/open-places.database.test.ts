import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { distanceKm } from '../platform/geo/distance.ts';
import { loadNetwork, openPlaces, type Places } from './index.ts';

const database = await testDatabase();
let places: Places;

beforeAll(async () => {
  await database.db
    .insertInto('gazetteer_place')
    .values(
      [
        ['48143', 'Münster', 51.96, 7.626],
        ['40667', 'Meerbusch', 51.253, 6.69],
        ['40668', 'Büderich', 51.253, 6.69],
        ['46483', 'Wesel', 51.667, 6.62],
        ['23669', 'Hamm', 54.0, 10.7],
        ['59065', 'Hamm', 51.68, 7.82],
        ['26810', 'Hüllenerfehn (Ostfriesland)', 53.3, 7.5],
      ].map(([code, name, lat, lon]) => ({
        country: 'DE',
        postal_code: String(code),
        name: String(name),
        municipality: null,
        district: 'Kreis Irgendwo',
        state: null,
        lat: Number(lat),
        lon: Number(lon),
      })),
    )
    .execute();
  places = await openPlaces(database.db, await loadNetwork('network/wesel'));
});

test.each([
  // Postal codes
  ['46483', '46483 Wesel'],
  ['46487', '46487 Wesel'],
  ['47506', '47506 Neukirchen-Vluyn'],
  [' 46509 ', '46509 Xanten'],
  ['46483 Wesel', '46483 Wesel'],
  ['46483 wesel', '46483 Wesel'],
  ['D-46483 Wesel', '46483 Wesel'],
  ['DE 46483', '46483 Wesel'],
  ['46487 Büderich', 'Wesel-Büderich'],
  ['46487 Wesel-Büderich', 'Wesel-Büderich'],
  ['46499 Dingden', 'Hamminkeln-Dingden'],
  ['46562 Voerde (Niederrhein)', '46562 Voerde'],
  ['47198', '47198 Duisburg'],
  ['7041', "7041 's-Heerenberg"],
  ['7041 AB', "7041 's-Heerenberg"],
  ['NL-7101', '7101 Winterswijk'],
  ['48143', '48143 Münster'],
  ['99999 Wesel', 'Wesel'],
  // Municipalities
  ['Wesel', 'Wesel'],
  ['wesel', 'Wesel'],
  ['WESEL', 'Wesel'],
  ['Hünxe', 'Hünxe'],
  ['Huenxe', 'Hünxe'],
  ['Hunxe', 'Hünxe'],
  ['Voerde', 'Voerde'],
  ['Voerde (Niederrhein)', 'Voerde'],
  ['Voerde/Niederrhein', 'Voerde'],
  ['Neukirchen-Vluyn', 'Neukirchen-Vluyn'],
  ['Neukirchen Vluyn', 'Neukirchen-Vluyn'],
  ['neukirchenvluyn', 'Neukirchen-Vluyn'],
  ['Kamp-Lintfort', 'Kamp-Lintfort'],
  ['Kamp Lintfort', 'Kamp-Lintfort'],
  ['Kamp–Lintfort', 'Kamp-Lintfort'],
  ['Wesel, Niederrhein', 'Wesel'],
  ['Emmerich', 'Emmerich am Rhein'],
  ['Mülheim', 'Mülheim an der Ruhr'],
  ['Muelheim an der Ruhr', 'Mülheim an der Ruhr'],
  ['Münster', 'Münster'],
  // Districts
  ['Büderich', 'Wesel-Büderich'],
  ['Buederich', 'Wesel-Büderich'],
  ['Wesel-Büderich', 'Wesel-Büderich'],
  ['Wesel Büderich', 'Wesel-Büderich'],
  ['Büderich (Wesel)', 'Wesel-Büderich'],
  ['Büderich, Wesel', 'Wesel-Büderich'],
  ['Dingden', 'Hamminkeln-Dingden'],
  ['Friedrichsfeld', 'Voerde-Friedrichsfeld'],
  ['Götterswickerhamm', 'Voerde-Götterswickerhamm'],
  ['Orsoy', 'Rheinberg-Orsoy'],
  ['Millingen', 'Rheinberg-Millingen'],
  ['Rees-Millingen', 'Rees-Millingen'],
  ['Millingen (Rees)', 'Rees-Millingen'],
  ['Vluyn', 'Vluyn (Neukirchen-Vluyn)'],
  ['Vluyn (Neukirchen-Vluyn)', 'Vluyn (Neukirchen-Vluyn)'],
  ['Hoerstgen', 'Hoerstgen (Kamp-Lintfort)'],
  ['Repelen', 'Moers-Repelen'],
  ['Hiesfeld', 'Dinslaken-Hiesfeld'],
  ['Meerbeck', 'Moers-Meerbeck'],
  // The Netherlands
  ['Nimwegen', 'Nijmegen'],
  ["'s-Heerenberg", "'s-Heerenberg"],
  ['s Heerenberg', "'s-Heerenberg"],
  ['Venlo', 'Venlo'],
  // Nearest of several imported ones; the network's own before a nearer-sounding one
  ['Hamm', 'Hamm'],
  ['Hüllenerfehn', 'Hüllenerfehn (Ostfriesland)'],
])('"%s" is %s', (text, label) => {
  expect(places.find(text)?.label).toBe(label);
});

test.each(['', '   ', 'Atlantis', '00000', '123', 'xyzzy (Wesel-Atlantis)', '91,200', '🙂'])(
  '"%s" is unknown',
  (text) => {
    expect(places.find(text)).toBeNull();
  },
);

describe('what is found', () => {
  test.each(['Wesel', 'wesel', 'Kamp-Lintfort', 'kamp lintfort', 'Hünxe', 'Huenxe'])(
    '%s is a name as it stands',
    (name) => {
      expect(places.findNamed(name)).toEqual(places.find(name));
      expect(places.findNamed(name)).not.toBeNull();
    },
  );

  test.each(['Hunxe', 'Kamplintfort', 'Wesel (Niederrhein)', '46483', '51.6,6.6', ''])(
    '„%s“ is no name of a place',
    (name) => {
      expect(places.findNamed(name)).toBeNull();
    },
  );

  test('coordinates stay as they are and have no name', () => {
    expect(places.find('51.66,6.62')).toEqual({
      lat: 51.66,
      lon: 6.62,
      municipality: null,
      label: null,
      precision: 'coordinates',
      bank: null,
    });
  });

  test('says how exactly', () => {
    expect(places.find('46483')?.precision).toBe('postal_code');
    expect(places.find('Wesel')?.precision).toBe('municipality');
    expect(places.find('Büderich')?.precision).toBe('district');
  });

  test('says on which side of the Rhine, if it lies on one', () => {
    expect(places.find('Wesel')?.bank).toBe('right');
    expect(places.find('Büderich')?.bank).toBe('left');
    expect(places.find('46487')?.bank).toBeNull();
    expect(places.find('Venlo')?.bank).toBeNull();
  });

  test("the network's own position goes before an imported one", () => {
    expect(places.find('46483')?.lat).toBe(51.66);
  });

  test('of several imported places the nearest counts', () => {
    expect(places.find('Hamm')?.lon).toBe(7.82);
  });

  test('10 km around 46483 reach Voerde but not Moers', () => {
    const centre = places.find('46483');
    const voerde = places.find('Voerde');
    const moers = ['47441', '47443', '47445', '47447', 'Moers', 'Utfort'].map((text) =>
      places.find(text),
    );
    if (!centre || !voerde) throw new Error('not found');
    expect(distanceKm(centre, voerde)).toBeLessThan(10);
    for (const place of moers) {
      expect(place && distanceKm(centre, place)).toBeGreaterThan(10);
    }
  });
});

describe('suggestions', () => {
  test.each([
    ['Wes', 'Wesel'],
    ['464', '46483 Wesel'],
    ['büd', 'Wesel-Büderich'],
    ['Wesel-B', 'Wesel-Büderich'],
    ['Dinslakn', 'Dinslaken'],
    ['Xantne', 'Xanten'],
    ['Rinberg', 'Rheinberg'],
    ['Moersch', 'Moers'],
    ['nijm', 'Nijmegen'],
    ['Mönster', 'Münster'],
  ])('"%s" suggests %s', (text, label) => {
    expect(places.suggest(text, 8)).toContain(label);
  });

  test('the municipality comes before its districts', () => {
    expect(places.suggest('wesel', 3)[0]).toBe('Wesel');
  });

  test('there are as many as wanted, each once and each to be found', () => {
    for (const text of ['a', 'b', 'e', 'k', 'm', 's', 'w', '4', '7']) {
      const labels = places.suggest(text, 12);
      expect(labels.length).toBeLessThanOrEqual(12);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(places.find(label)?.label, label).toBe(label);
    }
  });

  test('nonsense suggests nothing', () => {
    expect(places.suggest('qqqqqq', 5)).toEqual([]);
    expect(places.suggest('', 5)).toEqual([]);
  });
});

describe('positions of addresses', () => {
  const address = { postalCode: null, place: null, locality: null, country: 'DE', street: null };

  test('the postal code counts before the place', () => {
    expect(places.geocodeVenue({ ...address, postalCode: '46509', place: 'Wesel' })).toEqual({
      lat: 51.662,
      lon: 6.453,
      precision: 'postal_code',
    });
  });

  test('a district within the postal code is more exact', () => {
    const position = places.geocodeVenue({
      ...address,
      postalCode: '46487',
      place: 'Wesel',
      locality: 'Büderich',
    });
    expect(position).toEqual({ lat: 51.635, lon: 6.577, precision: 'postal_code' });
    expect(
      places.geocodeVenue({ ...address, postalCode: '46487', place: 'Wesel-Büderich' }),
    ).toEqual(position);
  });

  test('without a known postal code the municipality counts', () => {
    expect(places.geocodeVenue({ ...address, postalCode: '46480', place: 'Wesel' })).toEqual({
      lat: 51.659,
      lon: 6.618,
      precision: 'municipality',
    });
  });

  test('a Dutch postal code belongs to the Netherlands only', () => {
    const dutch = { ...address, postalCode: '7041 AB', place: 'Heerenberg', country: 'NL' };
    expect(places.geocodeVenue(dutch)?.precision).toBe('postal_code');
    expect(places.geocodeVenue({ ...dutch, country: 'DE' })).toBeNull();
  });

  test('nothing is guessed', () => {
    expect(places.geocodeVenue(address)).toBeNull();
    expect(places.geocodeVenue({ ...address, place: 'Atlantis' })).toBeNull();
    expect(places.geocodeVenue({ ...address, place: 'Hamm' })).toBeNull();
  });
});
