import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersInAllLooks, sidewaysOverflow } from './support/accessibility.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

const PLANNER = 'kursplanung@netzwerk-demo.example';
const PHONE = { width: 360, height: 740 } as const;

/**
 * What somebody new needs by keyboard, after the keystroke-level model (Card, Moran, Newell 1980): 0.28 s a key (average typist), for
 * each field and button twice 1.35 s to think (what is asked, what do I answer), and here 1 s for each page to come. In November 2026
 * it was 241 keys at 14 places on 5 pages: 110 s.
 */
const KEY_SECONDS = 0.28;
const THINK_SECONDS = 2 * 1.35;
const PAGE_SECONDS = 1;
const MOST_SECONDS = 180;
/** A tenth more than it takes: whoever puts something in the way hears of it. */
const MOST_KEYS = 265;

/** Hands on the keyboard, counting. */
function typist(page: Page) {
  const used = { keys: 0, thoughts: 0, pages: 0 };
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
    used.keys += times;
  };
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      return element.id || element.innerText.trim();
    });
  return {
    used,
    press,
    /** Over the menu to the content: two keys on every page. */
    async skipMenu() {
      used.pages += 1;
      await press('Tab');
      await press('Enter');
    },
    /** Goes on with the tab key until the field or button with this id or these words has the focus. */
    async goTo(name: string | RegExp, longest = 40) {
      used.thoughts += 1;
      for (let steps = 0; steps < longest; steps++) {
        await press('Tab');
        const here = await focused();
        if (typeof name === 'string' ? here === name : name.test(here)) return;
      }
      throw new Error(`The tab key does not lead to ${name}`);
    },
    async type(text: string) {
      used.keys += text.length;
      await page.keyboard.type(text);
    },
    seconds: () =>
      used.keys * KEY_SECONDS + used.thoughts * THINK_SECONDS + used.pages * PAGE_SECONDS,
  };
}

test.each(WITH_AND_WITHOUT_SCRIPTS)(
  'somebody new publishes a course with three evenings in three minutes, by keyboard on a phone, $name',
  ({ options }) =>
    visit({ ...options, viewport: PHONE, reducedMotion: 'reduce' }, async (page) => {
      const title = `Kassenbuch führen ${options.javaScriptEnabled ? 'mit' : 'ohne'} Excel`;
      const barriers = options.javaScriptEnabled ? barriersInAllLooks : async () => [];
      const look = async () => {
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(await barriers(page)).toEqual([]);
        await page.setViewportSize(PHONE);
        await page.reload();
      };
      await signIn(page, PLANNER);
      const hands = typist(page);

      // Given the list of the member's courses
      await page.goto('/mitglieder');
      await page.getByRole('link', { name: 'Kurse', exact: true }).first().click();
      await page.getByRole('heading', { name: /^Kurse von/ }).waitFor();
      await look();
      await hands.skipMenu();
      await hands.goTo('Neuer Kurs');
      await hands.press('Enter');

      // When what it is about is typed
      await page.getByText('Schritt 1 von 3').waitFor();
      await look();
      await hands.skipMenu();
      await hands.goTo('title');
      await hands.type(title);
      await hands.goTo('topic');
      await hands.type('Buch');
      await hands.goTo('description');
      await hands.type(
        'Sie lernen, Einnahmen und Ausgaben jeden Tag einzutragen. Am Ende stimmt Ihre Kasse. Wir üben mit Ihren Belegen.',
      );
      await hands.goTo('audience');
      await hands.type('Kleine Betriebe');
      await hands.press('Enter');

      // And when and where
      await page.getByText('Schritt 2 von 3').waitFor();
      await look();
      await hands.skipMenu();
      await hands.goTo('startsOn');
      // The browser of the tests asks for the month first.
      await hands.type('01122027');
      await hands.goTo('from');
      await hands.type('18:00');
      await hands.goTo('to');
      await hands.type('20:15');
      await hands.goTo('count');
      await hands.type('3');
      await hands.goTo('venue');
      await hands.press('ArrowDown');
      await hands.goTo('price');
      await hands.type('120');
      await hands.goTo('seatsMax');
      await hands.type('12');
      await hands.press('Enter');

      // And the computed days are looked at
      await page.getByText('3 Tage sind berechnet').waitFor();
      for (const day of ['Di., 12. Januar', 'Di., 19. Januar', 'Di., 26. Januar']) {
        await page.getByText(day, { exact: false }).first().waitFor();
      }
      await look();
      await hands.skipMenu();
      await hands.goTo(/^Weiter: prüfen/);
      await hands.press('Enter');

      // Then it can be published
      await page.getByText('Alles Nötige ist da.').waitFor();
      await look();
      await hands.skipMenu();
      await hands.goTo('Jetzt veröffentlichen');
      await hands.press('Enter');
      await page.getByText('Ihr Kurs ist jetzt öffentlich.').waitFor();
      await look();

      // And everybody sees it
      await page.getByRole('link', { name: 'Zur öffentlichen Seite des Kurses' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(hands.seconds(), JSON.stringify(hands.used)).toBeLessThan(MOST_SECONDS);
      expect(hands.used.keys).toBeLessThan(MOST_KEYS);
      await signOut(page);
    }),
);
