import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersOnPhone } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { KNOWN_MEMBER, portalThings } from './support/portal-things.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { type PageVisitor, SIGNED_IN_PAGES } from './support/signed-in-pages.ts';
import { NARROW_PHONE, visit } from './support/visit.ts';

const EMAILS = {
  owner: `leitung@${KNOWN_MEMBER}.example`,
  office: 'geschaeftsstelle@netzwerk-demo.example',
  protection: 'datenschutz@netzwerk-demo.example',
} as const satisfies Record<Exclude<PageVisitor, 'nobody'>, string>;

test(
  'no page for members, the office or out of a letter has a barrier or wrong markup, at 320 px, light and dark',
  () =>
    visit({ viewport: NARROW_PHONE, reducedMotion: 'reduce' }, async (page: Page) => {
      const addressOf = await portalThings();
      const found: string[] = [];
      let visitor: PageVisitor = 'nobody';
      for (const { as, route } of SIGNED_IN_PAGES) {
        if (as !== visitor) {
          await signOut(page);
          if (as !== 'nobody') await signIn(page, EMAILS[as]);
          visitor = as;
        }
        const response = await page.goto(addressOf(route));
        const problems = response?.status() === 200 ? [] : [`answers ${response?.status()}`];
        problems.push(...(await markupProblems((await response?.text()) ?? '')));
        problems.push(...(await barriersOnPhone(page)));
        found.push(...problems.map((problem) => `${route}: ${problem}`));
      }
      expect(found).toEqual([]);
      await signOut(page);
    }),
  600_000,
);
