import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { errorPage } from './error-page.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageShell } from './shell.ts';

const SHELL: PageShell = {
  assets: {
    style: 'body{margin:0}',
    scripts: [{ path: '/assets/main.abc.js' }],
    workspaceScripts: [{ path: '/assets/workspace.abc.js' }],
  },
  publicUrl: 'https://netz.example',
  site: (language) => ({
    name: 'Bildungsnetz Demo',
    shortName: 'Demo',
    region: 'Kreis Demo',
    claim: language === 'de' ? 'Kurse finden' : 'Find courses',
    contact: {
      name: 'Beratung',
      phone: '030 23125 100',
      email: 'frag@netz.example',
      street: 'Demostraße 1',
      place: '46483 Wesel',
      hours: 'Mo–Fr',
    },
    navigation: [
      { key: 'courses', label: 'Kurse finden', path: '/kurse' },
      { key: 'providers', label: 'Anbieter', path: '/anbieter' },
    ],
    footer: [
      { title: 'Recht', links: [{ key: 'imprint', label: 'Impressum', path: '/impressum' }] },
    ],
    dataNotice: 'Von den Anbietern.',
    demoNotice: null,
  }),
};

const german = renderToString(
  <PageFrame
    shell={SHELL}
    language="de"
    path="/kurse"
    search="?q=deutsch&amp=1"
    title="Kurse finden"
    currentNav="courses"
    description="Alle Kurse"
  >
    <h1>Kurse finden</h1>
  </PageFrame>,
);
const english = renderToString(
  <PageFrame shell={SHELL} language="en" path="/kurse" title="Find courses" robots="noindex">
    <h1>Find courses</h1>
  </PageFrame>,
);

describe('head', () => {
  test('language, title, description and both schemes', () => {
    expect(german).toMatch(/^<html lang="de" dir="ltr">/);
    expect(german).toContain('<title>Kurse finden – Bildungsnetz Demo</title>');
    expect(german).toContain('<meta name="description" content="Alle Kurse"/>');
    expect(german).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('<meta name="robots" content="noindex"/>');
  });

  test('the canonical address has no query; every language knows the others', () => {
    for (const [html, own] of [
      [german, 'https://netz.example/kurse'],
      [english, 'https://netz.example/en/kurse'],
    ] as const) {
      expect(html).toContain(`<link rel="canonical" href="${own}"/>`);
      expect(html).toContain('hreflang="de" href="https://netz.example/kurse"');
      expect(html).toContain('hreflang="en" href="https://netz.example/en/kurse"');
      expect(html).toContain('hreflang="x-default" href="https://netz.example/kurse"');
    }
  });

  test('the style stands inside the page, once and unchanged', () => {
    expect(german.match(/<style>/g)).toHaveLength(1);
    expect(german).toContain('<style>body{margin:0}</style>');
  });

  test('scripts do not hold up the page', () => {
    expect(german).toContain('<script type="module" src="/assets/main.abc.js"></script>');
  });
});

describe('body', () => {
  test('the first thing is the way to the content', () => {
    expect(german).toMatch(/<body><a class="skip" href="#content">/);
    expect(german).toContain('<main id="content" tabindex="-1"');
  });

  test('changing the language keeps path and query', () => {
    expect(german).toContain('href="/en/kurse?q=deutsch&amp;amp=1" hreflang="en" lang="en"');
    expect(english).toContain('href="/kurse" hreflang="de" lang="de"');
  });

  test('the present entry of the menu is marked, the paths have the language', () => {
    expect(german).toContain('<a href="/kurse" aria-current="page">');
    expect(german).not.toContain('<a href="/anbieter" aria-current');
    expect(english).toContain('<a href="/en/impressum">');
  });

  test('the telephone is in reach at the top and at the end', () => {
    expect(german.match(/href="tel:\+493023125100"/g)).toHaveLength(2);
  });

  test('scripts for those who write are not loaded by pages for everybody', () => {
    expect(german).toContain('/assets/main.abc.js');
    expect(german).not.toContain('/assets/workspace');
  });

  test('nothing comes from elsewhere, no style attribute', () => {
    expect(german).not.toMatch(/(src|href)="(?:https?:)?\/\/(?!netz\.example)/);
    expect(german).not.toContain(' style="');
  });
});

test.each(['not_found', 'gone', 'invalid', 'too_many', 'failed', 'unavailable'] as const)(
  'the page for "%s" says one thing, is not indexed and offers search and telephone',
  (kind) => {
    for (const language of ['de', 'en'] as const) {
      const html = renderToString(errorPage({ shell: SHELL, language, kind, path: '/x' }));
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('content="noindex"');
      expect(html).not.toContain('rel="canonical"');
      expect(html).toContain('class="search-form"');
      expect(html).toContain('class="drawing"');
      expect(html).toContain('href="tel:');
    }
  },
);
