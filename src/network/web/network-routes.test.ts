import path from 'node:path';
import { expect, test } from 'vitest';
import { NO_FORM } from '../../platform/http/form-body.ts';
import type { RouteRequest } from '../../platform/http/route.ts';
import { LANGUAGES } from '../../platform/texts/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import { loadNetwork } from '../load-network.ts';
import { NETWORK_PROCESSINGS } from '../privacy/register.ts';
import { networkRoutes } from './network-routes.ts';
import { robotsText } from './robots-text.ts';
import { siteFrame } from './site-frame.ts';

const network = await loadNetwork(path.resolve(import.meta.dirname, '../../../network/wesel'));
const shell: PageShell = {
  assets: { style: '', scripts: [] },
  publicUrl: 'https://netz.example',
  site: (language) => siteFrame(network, language),
};
const routes = networkRoutes({
  network,
  shell,
  register: { processings: NETWORK_PROCESSINGS },
});

async function textOf(pagePath: string, language: 'de' | 'en'): Promise<string> {
  const route = routes.find(({ path: own }) => own === pagePath);
  const url = new URL(`https://netz.example${pagePath}`);
  const request: RouteRequest<unknown> = {
    input: {},
    language,
    path: pagePath,
    url,
    request: new Request(url),
    now: new Date('2026-11-22T10:00:00Z'),
    form: NO_FORM,
    pass: undefined,
  };
  return (await route?.handle(request))?.text() ?? '';
}

const { imprint, privacy, accessibility } = network.settings;

test.each([
  ['/impressum', [imprint.responsible, imprint.representedBy, imprint.email, '§ 18 Abs. 2 MStV']],
  ['/datenschutz', [privacy.officer, privacy.email, privacy.authority.name, 'Art. 6', '2026-11']],
  ['/barrierefreiheit', [accessibility.contactEmail, accessibility.ombudsOffice.name, 'BITVNRW']],
  ['/netzwerk', ['/rangfolge', '/mitglied-werden']],
] as const)(
  '%s says what the law and the network’s data ask for, in both languages',
  async (page, words) => {
    for (const language of LANGUAGES) {
      const html = (await textOf(page, language))
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      for (const word of words) expect(html).toContain(word);
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  },
);

test('every page leads to the way to report a barrier', async () => {
  expect(await textOf('/impressum', 'de')).toContain('href="/barrierefreiheit#melden"');
  expect(await textOf('/barrierefreiheit', 'de')).toContain('id="melden"');
});

test('a demo says so on every page', async () => {
  expect(await textOf('/netzwerk', 'de')).toContain('class="demo-strip"');
  const real = { ...network, settings: { ...network.settings, isDemo: false } };
  expect(siteFrame(real, 'de').demoNotice).toBeNull();
});

test('security.txt has its required fields (RFC 9116)', async () => {
  const text = await textOf('/.well-known/security.txt', 'de');
  expect(text).toMatch(/^Contact: mailto:\S+$/m);
  expect(text).toMatch(/^Expires: \d{4}-\d\d-\d\dT/m);
  expect(text).toContain('Canonical: https://netz.example/.well-known/security.txt');
});

test('search engines are kept away from a demo, and only from the API of a real network', async () => {
  expect(await textOf('/robots.txt', 'de')).toMatch(
    /^User-agent: \*\nDisallow: \/\n\nSitemap: https?:.*\/sitemap\.xml\n$/,
  );
  expect(robotsText(false, 'https://netz.example')).toBe(
    'User-agent: *\nDisallow: /api/\n\nSitemap: https://netz.example/sitemap.xml\n',
  );
});
