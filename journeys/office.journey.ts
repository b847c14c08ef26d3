import { expect, test } from 'vitest';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

test('a change of the contact is looked at first and then seen by everybody', async () => {
  await visit({}, async (page) => {
    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    const change = async (phone: string) => {
      await page.goto('/buero/einstellungen/kontakt');
      const before = await page.getByLabel('Telefon').inputValue();
      await page.getByLabel('Telefon').fill(phone);
      await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
      await page.getByText('Noch ist nichts gespeichert').waitFor();
      await page.getByRole('button', { name: 'So speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
      return before;
    };
    const before = await change('0281 4711');
    await page.goto('/kontakt');
    expect(await page.getByRole('main').innerText()).toContain('0281 4711');
    await change(before);
    await signOut(page);
  });
});
