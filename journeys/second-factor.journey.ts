import { TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { barriersInAllLooks, sidewaysOverflow } from './support/accessibility.ts';
import { codeFor, countLetters } from './support/mailbox.ts';
import { portalNow } from './support/portal-database.ts';
import { NARROW_PHONE, visit } from './support/visit.ts';

/** Browsers know passkeys at names, not at IP addresses. */
const portalUrl = () => inject('portalUrl').replace('127.0.0.1', 'localhost');
const LIST = '/mitglieder/konto/zweiter-faktor';

async function signIn(page: Page, email: string): Promise<void> {
  const known = await countLetters(email);
  await page.goto('/anmelden');
  await page.getByLabel('Ihre E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Code schicken' }).click();
  await page.locator('#code').fill(await codeFor(email, known));
  await page.getByRole('main').getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL(/\/mitglieder$/);
}

const signOut = (page: Page) => page.context().clearCookies();

/** A device that is built into the computer and asks for a finger, played by the browser itself. */
async function givenDevice(page: Page): Promise<{ touch(isRight: boolean): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    touch: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

test('a passkey is set up, used as second step, and signs in alone', () =>
  visit({ portalUrl: portalUrl(), reducedMotion: 'reduce' }, async (page) => {
    const email = 'pruefung@netzwerk-demo.example';
    const device = await givenDevice(page);

    // Given somebody who has only the code of the letter
    await signIn(page, email);
    await page.goto('/anmelden/zweiter-schritt');
    await page.getByRole('heading', { name: 'Ein Passkey' }).waitFor();
    expect(await barriersInAllLooks(page)).toEqual([]);

    // When a passkey is set up, first with a wrong finger
    await page.getByLabel('Name für diesen Passkey').fill('Mein Demo-Gerät');
    await device.touch(false);
    await page.getByRole('button', { name: 'Passkey einrichten' }).click();
    await page.getByText('Das hat nicht geklappt.').waitFor();
    await device.touch(true);
    await page.getByRole('button', { name: 'Passkey einrichten' }).click();
    await page.getByText('Ihr Passkey ist eingerichtet.').waitFor();
    expect(await page.getByRole('heading', { name: 'Mein Demo-Gerät' }).count()).toBe(1);
    expect(await barriersInAllLooks(page)).toEqual([]);

    // Then it is the second step after the next code
    await signOut(page);
    await signIn(page, email);
    await page.goto(LIST);
    await page.getByRole('heading', { name: 'Zeigen Sie, dass Sie es sind' }).waitFor();
    expect(await barriersInAllLooks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Passkey benutzen' }).click();
    await page.waitForURL(`**${LIST}`);

    // And it is enough alone
    await signOut(page);
    await page.goto('/anmelden');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.waitForURL(/\/mitglieder$/);
    await page.goto(LIST);
    await page.getByRole('heading', { name: 'Mein Demo-Gerät' }).waitFor();
    await signOut(page);
  }));

test('an app with codes is set up and used without scripts, on a phone', () =>
  visit({ javaScriptEnabled: false, viewport: NARROW_PHONE }, async (page) => {
    const email = 'datenschutz@netzwerk-demo.example';

    // Given somebody who has only the code of the letter
    await signIn(page, email);
    await page.goto('/anmelden/zweiter-schritt');
    await page.getByText('Passkeys brauchen einen Browser mit Skripten.').waitFor();
    expect(await page.getByRole('button', { name: 'Passkey einrichten' }).count()).toBe(0);

    // When the app gets the key and shows its first code
    await page.getByRole('button', { name: 'App einrichten' }).click();
    await page.getByText('Sie können nicht scannen?').click();
    const key = await page.locator('code').innerText();
    const app = new TOTP({ secret: key.replaceAll(' ', '') });
    const codeIn = async (steps: number) =>
      app.generate({ timestamp: (await portalNow()).getTime() + steps * 30_000 });
    expect(await page.getByRole('img', { name: 'QR-Code für die App' }).isVisible()).toBe(true);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByLabel('Code aus der App').fill(await codeIn(0));
    await page.getByRole('button', { name: 'App verbinden' }).click();
    await page.getByText('Ihre App ist verbunden.').waitFor();

    // Then the next sign-in asks for the next one
    await signOut(page);
    await signIn(page, email);
    await page.goto(LIST);
    await page.getByLabel('Code aus der App').fill(await codeIn(1));
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL(`**${LIST}`);
    await page.getByRole('heading', { name: 'App mit Codes', exact: true }).waitFor();
    await signOut(page);
  }));
