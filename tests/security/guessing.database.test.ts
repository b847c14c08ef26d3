import { expect, test } from 'vitest';
import { CODE_DIGITS } from '../../src/accounts/model/sign-in-code.ts';
import { careForAccounts } from '../../src/accounts/use-cases/care-for-accounts.ts';
import { accountsSite } from '../support/accounts-site.ts';
import type { HttpBrowser } from '../support/http-browser.ts';
import { addPerson } from '../support/sign-in-app.ts';

const site = await accountsSite();
const { db, clock } = site;
const email = 'anna@netz.example';
await addPerson(db, { email });

/** The chance to hit a code with one guess that is looked at: each digit is drawn evenly (ASVS 6.5.3). */
const CHANCE = 1 / 10 ** CODE_DIGITS;
const HOURS = 2;
const STEP_MINUTES = 3;

/** Guesses that were really compared with a code, by minute of the attack. */
const guesses: number[] = [];
/** Those that may still have a code. */
const browsers: HttpBrowser[] = [];

/**
 * Asks for as many codes as there are and tries each as often as it may be tried, from ever new browsers, while the daily care runs
 * all the time.
 */
async function attack(minute: number): Promise<void> {
  const fresh = site.browser();
  const asked = await fresh.post('/anmelden', { email });
  if (asked.status === 303) browsers.push(fresh);
  browsers.splice(0, browsers.length - 5);
  for (const browser of browsers) {
    for (let guess = 0; guess < 6; guess++) {
      const { status, html } = await browser.post('/anmelden/code', { code: '0000 0000' });
      expect(status).toBe(422);
      // The fifth wrong one is compared and ends the code.
      if (html.includes('Dieser Code stimmt nicht') || guess === 4) guesses.push(minute);
      else break;
    }
  }
  await careForAccounts(db, clock.now());
}

test('ASVS 6.6.3: whoever guesses for hours, while the daily care runs, has less than 1 in 10^6 an hour', async () => {
  for (let minute = 0; minute < HOURS * 60; minute += STEP_MINUTES) {
    await attack(minute);
    clock.forward(STEP_MINUTES);
  }
  const compared = await db
    .selectFrom('sign_in_attempt')
    .select(['created_at', 'tries'])
    .where('email_key', '=', email)
    .execute();
  const tries = compared.reduce((sum, attempt) => sum + attempt.tries, 0);
  expect(tries).toBe(guesses.length);
  expect(tries).toBeGreaterThanOrEqual(20 * (HOURS - 1));
  const mostInAnHour = Math.max(
    ...guesses.map((start) => guesses.filter((at) => at >= start && at < start + 60).length),
  );
  expect(mostInAnHour).toBeLessThanOrEqual(20);
  expect(mostInAnHour * CHANCE).toBeLessThanOrEqual(1 / 10 ** 6);
});

test('ASVS 6.1.1: the limits lock the code of an address, not its passkeys, and for an hour and ten minutes at most', async () => {
  const browser = site.browser();
  clock.forward(70);
  expect((await browser.post('/anmelden', { email })).status).toBe(303);
  for (let code = 0; code < 4; code++) {
    expect((await site.browser().post('/anmelden', { email })).status).toBe(303);
  }
  const refused = await site.browser().post('/anmelden', { email });
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('Mit Passkey anmelden');
  clock.forward(70);
  expect((await site.browser().post('/anmelden', { email })).status).toBe(303);
});
