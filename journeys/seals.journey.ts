import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

const MEMBER = '/mitglieder/akademie-silberweide/siegel';
const PAGES = [
  MEMBER,
  '/mitglieder/staplerhof/siegel',
  '/mitglieder/leseinsel/siegel',
  `${MEMBER}/neu`,
  `${MEMBER}/neu?kind=azav&holder=measure`,
  '/buero/siegel',
];

test('the pages of seals have no barriers, in light, dark, at 320 px and with wide text', async () => {
  await visit({ reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    const found: string[] = [];
    const look = async (response: Awaited<ReturnType<typeof page.goto>>) => {
      const problems = await markupProblems((await response?.text()) ?? '');
      problems.push(...(await barriersInAllLooks(page)));
      found.push(...problems.map((problem) => `${page.url()}: ${problem}`));
    };
    for (const address of PAGES) await look(await page.goto(address));
    for (const [list, link] of [
      [MEMBER, 'Ändern oder entfernen'],
      ['/buero/siegel', 'Trägerzulassung nach AZAV'],
    ] as const) {
      await page.goto(list);
      const href = await page.getByRole('link', { name: link }).first().getAttribute('href');
      await look(await page.goto(href ?? ''));
    }
    await page.goto(`${MEMBER}/neu?kind=lqw&holder=provider`);
    await page.getByRole('button', { name: 'Zur Prüfung schicken' }).click();
    expect(await page.title()).toContain('Fehler:');
    found.push(...(await barriersInAllLooks(page)));
    expect(found).toEqual([]);
    await signOut(page);
  });
});

test('a seal says what it means when it is opened by keyboard, without script', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/anbieter/werkhof-kranichmund');
    const seal = page.locator('summary').filter({ hasText: 'Trägerzulassung nach AZAV' });
    const sentence = page.getByText('Eine unabhängige Prüfstelle hat diesen Anbieter geprüft');
    expect(await sentence.first().isVisible()).toBe(false);
    await seal.focus();
    await page.keyboard.press('Enter');
    expect(await sentence.first().isVisible()).toBe(true);
  });
});
