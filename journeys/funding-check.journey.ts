import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { visit, visiting } from './support/visit.ts';

const question = (page: Page) => page.locator('.check-question legend');
const result = (page: Page) => page.getByRole('heading', { name: 'Ihr Ergebnis' });

async function begin(page: Page): Promise<void> {
  await page.goto('/foerderung');
  await page.getByRole('button', { name: 'Los geht’s' }).click();
  await question(page).waitFor();
}

/** Answers the question on the screen: what is chosen by its words, a number typed, else "weiß ich nicht". */
async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<string> {
  const asked = await question(page).innerText();
  const known = Object.entries(answers).find(([words]) => asked.includes(words))?.[1];
  const field = page.locator('.check-question .control');
  if (known === undefined) await page.getByLabel('Weiß ich nicht').check();
  else if ((await field.count()) > 0) await field.fill(known);
  else await page.getByLabel(known, { exact: true }).first().check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  return asked;
}

/** Goes through the questions until there is a result; how many there were. */
async function finish(page: Page, answers: Readonly<Record<string, string>>): Promise<number> {
  for (let asked = 0; asked < 12; asked++) {
    const before = (await question(page).count()) > 0 ? await question(page).innerText() : null;
    if (before === null) return asked;
    await answer(page, answers);
    await page.waitForFunction(
      (old) => document.querySelector('.check-question legend')?.textContent !== old,
      before,
    );
  }
  throw new Error('more than twelve questions');
}

/** Somebody without work who wants a course that may be paid by the agency. */
const WITHOUT_WORK = {
  'Was trifft auf Sie': 'Arbeitslos',
  'am Ende stehen': 'Neues oder aufgefrischtes Fachwissen für den Beruf',
  'arbeitslos gemeldet': 'Ja',
  'Was kostet': '4200',
  AZAV: 'Ja',
  'Wie alt': '34',
};

const storage = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

describe('the check of funding', () => {
  test('somebody without work learns what it costs, and nothing leaves the device', () =>
    visit({}, async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await begin(page);
      const asked = await finish(page, WITHOUT_WORK);
      await result(page).waitFor();
      expect(asked).toBeGreaterThanOrEqual(3);
      expect(asked).toBeLessThanOrEqual(8);
      const words = await page.locator('main').innerText();
      expect(words).toContain('Bildungsgutschein');
      expect(words).toMatch(/Sie zahlen voraussichtlich 0\s€ statt 4\.200\s€/);
      expect(words).toContain('Erst beantragen, dann unterschreiben');
      expect(words).not.toMatch(/\bAnspruch/);
      // The page, its files, the rules – and one count without a body.
      for (const request of requests) {
        const { pathname, search } = new URL(request.url());
        expect(search, request.url()).toBe('');
        expect(pathname).toMatch(
          /^\/(?:foerderung(?:\/(?:fertig|regeln\/[\w.-]+\.json))?|assets\/[\w.-]+)$/,
        );
        expect(request.postData(), request.url()).toBeNull();
      }
      expect(requests.filter((request) => request.method() === 'POST')).toHaveLength(1);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/foerderung');
      expect(await storage(page)).toBe('{}');
      expect(JSON.stringify(await page.evaluate(() => history.state))).not.toMatch(
        /arbeitslos|4200/,
      );
    }));

  test('the way back leads to the question before, a reload to the beginning', () =>
    visit({}, async (page) => {
      await begin(page);
      const first = await answer(page, WITHOUT_WORK);
      const second = await question(page).innerText();
      expect(second).not.toBe(first);
      await page.goBack();
      expect(await question(page).innerText()).toBe(first);
      expect(await page.getByLabel('Arbeitslos').isChecked()).toBe(true);
      await page.goForward();
      expect(await question(page).innerText()).toBe(second);
      await page.reload();
      await page.getByRole('button', { name: 'Los geht’s' }).click();
      await question(page).waitFor();
      expect(await question(page).innerText()).toBe(first);
      expect(await page.locator('.check-question input:checked').count()).toBe(0);
    }));

  test('answers are remembered only if somebody says so, and forgotten again', () =>
    visit({}, async (page) => {
      await begin(page);
      await answer(page, WITHOUT_WORK);
      await page.getByRole('button', { name: 'Zwischendurch Ergebnis zeigen' }).click();
      await result(page).waitFor();
      expect(await storage(page)).toBe('{}');
      await page.getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
      expect(await storage(page)).toContain('arbeitslos');
      await page.reload();
      await page.getByRole('button', { name: 'Los geht’s' }).click();
      await result(page).waitFor();
      await page.getByRole('button', { name: 'Vergessen' }).click();
      expect(await storage(page)).toBe('{}');
    }));

  test('the keyboard is enough, and each question gets the focus', () =>
    visit({}, async (page) => {
      await page.goto('/foerderung');
      await page.locator('.check-open').focus();
      await page.keyboard.press('Enter');
      await question(page).waitFor();
      for (let step = 0; step < 12 && (await question(page).count()) > 0; step++) {
        const asked = await question(page).innerText();
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(asked);
        await page.keyboard.press('Tab');
        if ((await page.locator('.check-question .control').count()) > 0) {
          await page.keyboard.press('Tab');
          await page.keyboard.press('Space');
        } else {
          // The last choice, "weiß ich nicht", from the first upwards.
          await page.keyboard.press('ArrowUp');
        }
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          (old) => document.querySelector('.check-question legend')?.textContent !== old,
          asked,
        );
      }
      await result(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ihr Ergebnis');
    }));

  test('what cannot be read is said, and an assumption changes with one tap', () =>
    visit({}, async (page) => {
      await begin(page);
      await page.getByRole('button', { name: 'Weiter' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('Bitte wählen Sie eine Antwort');
      await finish(page, { ...WITHOUT_WORK, 'Wie alt': '34' });
      await result(page).waitFor();
      const change = page.getByRole('button', { name: /^Ändern in „(?:Ja|Nein)“/ }).first();
      const name = (await change.getAttribute('aria-label')) ?? '';
      await change.click();
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
      expect(await page.locator('.check-said').innerText()).not.toBe('');
    }));

  test.each([
    ['a question', async () => undefined],
    [
      'all questions',
      (page: Page) => page.getByRole('button', { name: 'Alle auf einer Seite' }).click(),
    ],
    [
      'a result',
      async (page: Page) => {
        await finish(page, WITHOUT_WORK);
        await result(page).waitFor();
        for (const fold of await page.locator('.check-result details').all())
          await fold.evaluate((element) => element.setAttribute('open', ''));
      },
    ],
  ] as const)('%s has no barrier, and every control has a name', (_name, go) =>
    visit({ reducedMotion: 'reduce' }, async (page) => {
      await begin(page);
      await go(page);
      const nameless = await page
        .locator('funding-check :is(a, button, input, select, summary)')
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.checkVisibility())
            .filter((control) => {
              const labels =
                control instanceof HTMLInputElement || control instanceof HTMLSelectElement
                  ? control.labels
                  : null;
              const by = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
              const words = [
                control.getAttribute('aria-label'),
                control.textContent,
                ...[...(labels ?? [])].map((label) => label.textContent),
                ...by.map((id) => document.getElementById(id)?.textContent),
              ];
              return words.every((word) => !word?.trim());
            })
            .map((control) => control.outerHTML),
        );
      expect(nameless).toEqual([]);
      expect(await barriersInAllLooks(page)).toEqual([]);
    }),
  );

  test(
    'simple German says the same',
    visiting({}, async (page) => {
      await begin(page);
      await page.getByRole('button', { name: 'Einfache Sprache' }).click();
      await page.getByRole('button', { name: 'Jetzt das Ergebnis zeigen' }).waitFor();
      await page.getByRole('button', { name: 'Jetzt das Ergebnis zeigen' }).click();
      await result(page).waitFor();
      expect(await page.locator('.check-result').innerText()).toContain('Das Amt entscheidet');
    }),
  );

  test(
    'without scripts there is no button that does nothing, but ways to people and to the pages',
    visiting({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/foerderung');
      expect(await page.getByRole('button', { name: 'Los geht’s' }).count()).toBe(0);
      await page
        .locator('.check-without')
        .getByRole('link', { name: 'Schritt für Schritt' })
        .click();
      await page.waitForURL(/\/foerderung\/wege$/);
    }),
  );
});
