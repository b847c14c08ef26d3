import type { MemberRegion } from '../../src/members/index.ts';

/** A region with two topics and two municipalities, without a map. */
export const someRegion: MemberRegion = {
  name: () => 'Kreis',
  topics: () => [
    { key: 'metall', parent: null, label: { de: 'Metall', en: 'Metal' } },
    { key: 'schweissen', parent: 'metall', label: { de: 'Schweißen', en: 'Welding' } },
  ],
  access: () => [{ key: 'step_free', parent: null, label: { de: 'Stufenlos erreichbar' } }],
  map: () => null,
  geocode: ({ postalCode }) =>
    postalCode === '46485' ? { lat: 51.65, lon: 6.63, precision: 'postal_code' } : null,
  municipality: (text) => {
    if (/Wesel/.test(text)) return { name: 'Wesel', lat: 51.659, lon: 6.618 };
    return /Moers/.test(text) ? { name: 'Moers', lat: 51.452, lon: 6.641 } : null;
  },
};
