import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { Network } from '../model/network.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { ImprintPage } from './imprint-page.tsx';
import { NetworkPage } from './network-page.tsx';
import type { NetworkPageProps, NetworkPage as Page } from './page.ts';
import { PrivacyPage } from './privacy-page.tsx';
import { robotsText } from './robots-text.ts';
import { securityText } from './security-text.ts';

const PAGES: readonly (readonly [path: string, page: Page])[] = [
  ['/netzwerk', NetworkPage],
  ['/impressum', ImprintPage],
  ['/datenschutz', PrivacyPage],
  ['/barrierefreiheit', AccessibilityPage],
];

/** The pages about the network itself; they need its data only, so they work without the database. */
export function networkRoutes(parts: {
  network: Network;
  shell: PageShell;
  register: NetworkPageProps['register'];
}): Route[] {
  return [
    ...PAGES.map(([path, page]) =>
      route({
        method: 'GET',
        path,
        localized: true,
        access: { kind: 'public' },
        rateLimit: { perMinute: 300 },
        input: z.unknown(),
        handle: ({ language }) => htmlResponse(page({ ...parts, language })),
      }),
    ),
    textRoute('/.well-known/security.txt', () =>
      securityText(parts.network.settings.security, parts.shell.publicUrl),
    ),
    textRoute('/robots.txt', () =>
      robotsText(parts.network.settings.isDemo, parts.shell.publicUrl),
    ),
  ];
}

function textRoute(path: string, text: () => string): Route {
  return route({
    method: 'GET',
    path,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: 300 },
    input: z.unknown(),
    handle: () =>
      new Response(text(), { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  });
}
