import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { someCourse } from './support/portal-database.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

// The office may edit the courses of all members; whoever leads the member edits the same ones.
const OFFICE = 'geschaeftsstelle@netzwerk-demo.example';

/** The address of the page on which the text of a course is edited, as its public page leads there. */
async function textPage(page: Page, word: string): Promise<string> {
  const { path, title } = await someCourse(word);
  await page.goto(path);
  const provider = await page.locator('.course-provider a').getAttribute('href');
  const slug = provider?.split('/').at(-1) ?? '';
  await page.goto(`/mitglieder/${slug}/kurse`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /^Ändern.*Worum es geht/ }).click();
  return new URL(page.url()).pathname;
}

test('two people edit the same course: both versions are shown, nothing is lost', () =>
  visit({}, (one) =>
    visit({ javaScriptEnabled: false }, async (other) => {
      await signIn(one, OFFICE);
      await signIn(other, OFFICE);
      const address = await textPage(one, 'Excel');
      await one.goto(address);
      await other.goto(address);

      // Given one has saved while the other was writing
      await one.getByLabel('Für wen ist der Kurs?').fill('Für den ersten Menschen');
      await one.getByRole('button', { name: 'Speichern' }).click();
      await one.getByText('Diese Änderungen sind noch nicht öffentlich').waitFor();

      // When the other saves the same fact and a different one
      await other.getByLabel('Für wen ist der Kurs?').fill('Für den zweiten Menschen');
      await other.getByLabel('Was lernt man?').fill('Etwas ganz Neues.');
      await other.getByRole('button', { name: 'Speichern' }).click();
      await other.getByRole('heading', { name: /^Zwei Fassungen/ }).waitFor();

      // Then both are there to choose, and the different one needs no choice
      const choices = other.getByRole('radio');
      expect(await choices.count()).toBe(2);
      await other.getByText('Für den ersten Menschen').click();
      await other.getByRole('button', { name: 'So speichern' }).click();
      await other.goto(address);
      expect(await other.getByLabel('Für wen ist der Kurs?').inputValue()).toBe(
        'Für den ersten Menschen',
      );
      expect(await other.getByLabel('Was lernt man?').inputValue()).toBe('Etwas ganz Neues.');
      await signOut(one);
      await signOut(other);
    }),
  ));

test('a form saves itself while somebody types, and keeps the words while the network is away', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, OFFICE);
    const address = await textPage(page, 'Python');
    await page.goto(address);
    const audience = page.getByLabel('Für wen ist der Kurs?');

    // Given somebody types and waits
    await audience.fill('Alle, die gern knobeln');
    await page.getByText(/^Gespeichert um \d\d:\d\d/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('audience');
    expect(await barriersInAllLooks(page)).toEqual([]);

    // When the network is away
    await page.route(`**${address}`, (route) => route.abort('aborted'));
    await audience.fill('Alle, die gern knobeln und rechnen');
    await page.getByText('Das Netz ist weg.').waitFor();
    await page.unroute(`**${address}`);
    await page.evaluate(() => dispatchEvent(new Event('online')));

    // Then it is saved as soon as it is back
    await page.getByText(/^Gespeichert um \d\d:\d\d/).waitFor();
    await page.reload();
    expect(await audience.inputValue()).toBe('Alle, die gern knobeln und rechnen');
    await signOut(page);
  }));
