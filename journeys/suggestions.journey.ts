import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblems, sidewaysOverflow } from './support/accessibility.ts';
import { NARROW_PHONE, visit, visiting, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

const what = (page: Page) => page.getByLabel('Was möchten Sie lernen?').first();
const list = (page: Page) => page.getByRole('listbox', { name: 'Vorschläge' });
const active = (page: Page) => page.getByRole('option', { selected: true });

/** Waits until the list says what belongs to the text. */
async function typeAndWait(page: Page, text: string): Promise<void> {
  // An answer to fewer letters may come first, and would be replaced under the pointer.
  const whole = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('q') === text,
  );
  await what(page).pressSequentially(text);
  await (await whole).finished();
  await list(page).waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

describe('completions by keyboard', () => {
  test(
    'the arrow marks a suggestion, Enter takes it over, the focus never leaves the field',
    visiting({}, async (page) => {
      await page.goto('/');
      await what(page).focus();
      await typeAndWait(page, 'schwe');
      const field = what(page);
      expect(await field.getAttribute('role')).toBe('combobox');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      expect(await field.getAttribute('aria-autocomplete')).toBe('list');
      expect(await field.getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
      expect(await field.getAttribute('aria-activedescendant')).toBeNull();

      const word = page.getByRole('group', { name: 'Begriffe' }).getByRole('option').first();
      const wanted = await word.innerText();
      for (let steps = 0; steps < 12; steps++) {
        await page.keyboard.press('ArrowDown');
        if ((await word.getAttribute('aria-selected')) === 'true') break;
      }
      expect(await field.getAttribute('aria-activedescendant')).toBe(await word.getAttribute('id'));
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe('schwe');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe(wanted);
      expect(await list(page).isVisible()).toBe(false);
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(new URL(page.url()).pathname).toBe('/');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/kurse\?.*q=Schwei/);
    }),
  );

  test(
    'beyond the last one is the typed text again; Home and End belong to the text',
    visiting({}, async (page) => {
      await page.goto('/');
      await what(page).focus();
      await typeAndWait(page, 'pfl');
      const count = await page.getByRole('option').count();
      for (let steps = 0; steps < count; steps++) await page.keyboard.press('ArrowDown');
      expect(await active(page).count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      expect(await active(page).count()).toBe(0);
      await page.keyboard.press('ArrowUp');
      expect(await active(page).getAttribute('id')).toBe(
        await page.getByRole('option').last().getAttribute('id'),
      );
      await page.keyboard.press('Home');
      const caret = () =>
        what(page).evaluate((field) =>
          field instanceof HTMLInputElement ? field.selectionStart : -1,
        );
      expect(await caret()).toBe(0);
      await page.keyboard.press('End');
      expect(await caret()).toBe(3);
    }),
  );

  test(
    'Escape closes the list and keeps the text, again and again; Enter then sends what was typed',
    visiting({}, async (page) => {
      await page.goto('/');
      await what(page).focus();
      await typeAndWait(page, 'pfl');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await list(page).isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await what(page).inputValue()).toBe('pfl');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/kurse\?.*q=pfl(&|$)/);
    }),
  );

  test(
    'a topic leads to its filter at a plain address, with the place that was given before',
    visiting({}, async (page) => {
      await page.goto('/kurse?near=Wesel');
      await what(page).focus();
      await typeAndWait(page, 'schwei');
      const topic = page.getByRole('group', { name: 'Themen' }).getByRole('option').first();
      expect(await topic.innerText()).toMatch(/\d+ Angebote?/);
      await topic.click();
      await page.waitForURL(/[?&]topic=/);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('near')).toBe('Wesel');
      expect(searchParams.has('q')).toBe(false);
    }),
  );

  test(
    'on the course list a chosen title is looked for at once, and the focus stays in the field',
    visiting({}, async (page) => {
      await page.goto('/kurse');
      await what(page).focus();
      await typeAndWait(page, 'schwei');
      const title = page.getByRole('group', { name: 'Kurse' }).getByRole('option').first();
      const wanted = await title.innerText();
      await title.click();
      await page.waitForURL(/[?&]q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe(wanted);
      await expect.poll(() => page.locator('h1').innerText()).toContain(wanted);
      expect(await what(page).evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await list(page).isVisible()).toBe(false);
    }),
  );

  test(
    'a town goes to the field of places',
    visiting({}, async (page) => {
      await page.goto('/');
      await what(page).focus();
      await typeAndWait(page, 'xant');
      await page.getByRole('group', { name: 'Orte' }).getByRole('option').first().click();
      expect(await what(page).inputValue()).toBe('');
      expect(await page.getByLabel(/^Wo\?/).first().inputValue()).toBe('Xanten');
      expect(await page.getByRole('status').first().innerText()).toContain('Xanten');
    }),
  );

  test(
    'the field of places completes names and postal codes',
    visiting({}, async (page) => {
      await page.goto('/');
      const where = page.getByLabel(/^Wo\?/).first();
      await where.pressSequentially('4648');
      await list(page).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await where.inputValue()).toMatch(/^4648\d /);
    }),
  );
});

describe('what assistive technology gets', () => {
  test.each([
    ['on a desktop', {}],
    ['on a narrow phone', { viewport: NARROW_PHONE }],
    ['in the dark', { colorScheme: 'dark' }],
    ['with forced colours', { forcedColors: 'active' }],
  ] as const)('no barrier with the list open %s', async (_name, options) => {
    await visit(options, async (page) => {
      for (const address of ['/', '/kurse']) {
        await page.goto(address);
        const before = await sidewaysOverflow(page);
        await what(page).focus();
        await typeAndWait(page, 'schwe');
        await page.keyboard.press('ArrowDown');
        expect(await accessibilityProblems(page), address).toEqual([]);
        expect(await sidewaysOverflow(page), address).toBe(before);
      }
    });
  });

  test(
    'the number of suggestions is said politely, and that there are none',
    visiting({}, async (page) => {
      await page.goto('/');
      await what(page).focus();
      await typeAndWait(page, 'schwe');
      const status = page.locator('course-suggestions [role=status]').first();
      const count = await page.getByRole('option').count();
      expect(await status.textContent()).toContain(`${count} Vorschl`);
      await what(page).pressSequentially('xxqqxx');
      await expect.poll(() => status.textContent()).toBe('Keine Vorschläge');
      expect(await what(page).getAttribute('aria-expanded')).toBe('false');
    }),
  );
});

describe('the network', () => {
  test(
    'one letter asks nobody, the same text asks once, and pages ask nothing by themselves',
    visiting({}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.pathname === '/api/v1/suggest') asked.push(url.searchParams.get('q') ?? '');
      });
      await page.goto('/');
      await what(page).focus();
      await what(page).pressSequentially('s');
      await what(page).pressSequentially('chwe');
      await list(page).waitFor();
      await page.keyboard.press('Backspace');
      await expect.poll(() => asked.at(-1)).toBe('schw');
      await expect.poll(() => list(page).isVisible()).toBe(true);
      await page.keyboard.type('e');
      await expect.poll(() => list(page).isVisible()).toBe(true);
      expect(asked.filter((text) => text === 'schwe').length).toBeLessThanOrEqual(1);
      expect(asked.every((text) => text.length >= 2)).toBe(true);
    }),
  );

  test(
    'a late answer to an earlier text is dropped',
    visiting({}, async (page) => {
      let release: () => void = () => undefined;
      const isReleased = new Promise<void>((resolve) => {
        release = resolve;
      });
      let wasAsked: () => void = () => undefined;
      const isAsked = new Promise<void>((resolve) => {
        wasAsked = resolve;
      });
      await page.route(/suggest\?q=pfl$/, async (route) => {
        wasAsked();
        await isReleased;
        await route.continue().catch(() => undefined);
      });
      await page.goto('/');
      await what(page).fill('pfl');
      await isAsked;
      await what(page).fill('schwei');
      await list(page).waitFor();
      release();
      const shown = await page.getByRole('option').allInnerTexts();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('option').allInnerTexts()).toEqual(shown);
      expect(shown.join(' ')).toMatch(/schwei/i);
    }),
  );

  test(
    'without an answer the form works as before',
    visiting({}, async (page) => {
      await page.route(/suggest/, (route) => route.fulfill({ status: 204 }));
      await page.goto('/');
      await what(page).fill('Pflege');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/kurse\?.*q=Pflege/);
    }),
  );
});

test.each(WITH_AND_WITHOUT_SCRIPTS)('the form is sent $name', async ({ options }) => {
  await visit(options, async (page) => {
    await page.goto('/');
    await what(page).fill('Pflege');
    await page.getByRole('button', { name: 'Kurse suchen' }).click();
    await page.waitForURL(/\/kurse\?.*q=Pflege/);
    expect(await page.locator('h1').innerText()).toContain('Pflege');
  });
});

test(
  'without scripts the field is a plain field with its list of places',
  visiting({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/');
    expect(await what(page).getAttribute('role')).toBeNull();
    expect(await page.locator('[role=listbox]').count()).toBe(0);
    expect(await page.getByLabel(/^Wo\?/).first().getAttribute('list')).not.toBeNull();
  }),
);
