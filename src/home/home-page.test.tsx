import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { loadNetwork, siteFrame } from '../network/index.ts';
import type { PageShell } from '../ui/shell.ts';
import { HomePage } from './home-page.tsx';
import type { HomeContent } from './load-home.ts';

const network = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
const shell: PageShell = {
  assets: { style: '', scripts: [] },
  publicUrl: 'https://netz.example',
  site: (language) => siteFrame(network, language),
};
const FULL: HomeContent = {
  upcoming: [
    {
      id: 'o1',
      title: 'Schweißen am Abend',
      href: '/kurse/schweissen-o1',
      facts: [{ icon: 'calendar', term: 'Beginn', text: 'Mo., 11. Januar 2027' }],
      provider: 'Werkhof (Demo)',
      badges: [],
      source: null,
    },
  ],
  topics: [
    {
      key: 'metall',
      parent: null,
      label: 'Metall',
      count: 12,
      children: [{ key: 'schweissen', parent: 'metall', label: 'Schweißen', count: 7 }],
    },
  ],
  places: [
    { place: 'Wesel', count: 33, lat: 51.659, lon: 6.618, href: '/kurse?near=Wesel&km=5' },
    { place: 'Hamburg', count: 2, lat: 53.55, lon: 9.99, href: '/kurse?near=Hamburg&km=5' },
  ],
  figures: { offers: 1163, providers: 12 },
};
const EMPTY: HomeContent = { upcoming: [], topics: [], places: [], figures: null };

const render = (content: HomeContent, language: 'de' | 'en' = 'de') =>
  renderToString(
    HomePage({ shell, network, language, now: new Date('2026-11-22T10:00:00Z'), content }),
  );

describe('with a catalogue', () => {
  const html = render(FULL);

  test('search comes before everything else', () => {
    expect(html.indexOf('class="search-form"')).toBeGreaterThan(-1);
    expect(html.indexOf('class="search-form"')).toBeLessThan(
      html.indexOf('Das beginnt als Nächstes'),
    );
    expect(html).toContain('action="/kurse" method="get"');
  });

  test('figures have their date', () => {
    expect(html).toContain('1.163 Angebote von 12 Anbietern, Stand 22. November 2026');
  });

  test('examples and topics lead to the courses that they count', () => {
    expect(html.match(/href="\/kurse\?topic=schweissen"/g)).toHaveLength(2);
    expect(html).toContain('href="/kurse?topic=metall"');
  });

  test('every place is in the list; the map leaves out what lies outside of it', () => {
    expect(html.match(/near=Wesel&amp;km=5/g)).toHaveLength(2);
    expect(html.match(/near=Hamburg&amp;km=5/g)).toHaveLength(1);
  });

  test('the network says what it is in its three sentences', () => {
    for (const { de } of network.settings.sentences) expect(html).toContain(de);
  });

  test('English pages lead to English pages', () => {
    expect(render(FULL, 'en')).toContain('action="/en/kurse"');
    expect(render(FULL, 'en')).toContain('href="/en/kurse?topic=metall"');
  });
});

describe('before the index is ready or with nothing in it', () => {
  const html = render(EMPTY);

  test('search and telephone are there, no figure is invented', () => {
    expect(html).toContain('class="search-form"');
    expect(html).toContain('href="tel:');
    expect(html).not.toContain('home-figures');
    expect(html).toContain('Gerade steht kein neuer Termin fest.');
  });

  test('empty bands are left out', () => {
    expect(html).not.toContain('id="topics"');
    expect(html).not.toContain('id="places"');
  });
});
