import { describe, expect, test } from 'vitest';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { wordsOf } from '../words/words.ts';
import { placeLinks } from './place-map.tsx';

const wesel = { lat: 51.659, lon: 6.618 };
const gazetteer = {
  find: (text: string) =>
    text === 'Wesel'
      ? {
          ...wesel,
          label: 'Wesel',
          municipality: 'Wesel',
          precision: 'municipality' as const,
          bank: 'right' as const,
        }
      : null,
};
const query = OfferQuerySchema.parse({ q: 'Pflege', near: 'Moers', page: '3' });
const linksOf = (places: Parameters<typeof placeLinks>[0]) =>
  placeLinks(places, query, gazetteer, wordsOf('de'));

describe('places of the results', () => {
  test('a known place is named in the address, others by coordinates; the rest of the query stays', () => {
    const [named, bare] = linksOf([
      { place: 'Wesel', ...wesel, count: 2 },
      { place: 'Irgendwo', lat: 51.5, lon: 6.5, count: 1 },
    ]);
    expect(named?.href).toBe('/kurse?q=Pflege&near=Wesel&km=5');
    expect(bare?.href).toBe('/kurse?q=Pflege&near=51.5000%2C6.5000&km=5');
  });

  test('a place of the same name elsewhere is not mistaken for the known one', () => {
    const [link] = linksOf([{ place: 'Wesel', lat: 53.3, lon: 10.1, count: 1 }]);
    expect(link?.href).toContain('near=53.3000');
  });
});
