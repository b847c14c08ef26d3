import { expect, test } from 'vitest';
import { sidewaysOverflow } from './support/accessibility.ts';
import { someCourse } from './support/portal-database.ts';
import { visit } from './support/visit.ts';

test('a course prints its facts and its address, without the furniture', () =>
  visit({ colorScheme: 'dark' }, async (page) => {
    const course = await someCourse('Schweiß');
    await page.goto(course.path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('search').filter({ visible: true }).count()).toBe(0);
    const text = await page.locator('body').innerText();
    expect(text).toContain(course.title);
    expect(text).toMatch(/€|kostenlos|erfragen/);
    // Somebody with the sheet in hand finds the page again: address and QR code.
    expect(text).toContain(course.path);
    expect(await page.locator('svg').filter({ visible: true }).count()).toBeGreaterThan(0);
    // Dark looks cost ink: print is always dark on light.
    const [ink, paper] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      const light = (colour: string) =>
        (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const background =
        style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'rgb(255,255,255)' : style.backgroundColor;
      return [light(style.color), light(background)];
    });
    expect(ink).toBeLessThan(paper ?? 0);
  }));

test('a result list prints on the width of the sheet', () =>
  visit({ viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.goto('/kurse?q=Pflege');
    await page.emulateMedia({ media: 'print' });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
  }));
