import { expect, test } from 'vitest';
import { accountsSite } from '../support/accounts-site.ts';

const site = await accountsSite({ members: ['werkhof', 'schule'] });
const owner = await site.person('leitung', { mandates: { werkhof: 'owner' } });
const BAD = [
  'anna@netz.example\r\nBcc: alle@evil.example',
  'anna@netz.example%0aBcc: alle@evil.example',
  'anna@netz.example\nTo: alle@evil.example',
  'anna@netz.example, alle@evil.example',
  'anna@netz.example;alle@evil.example',
  'Anna <anna@netz.example>',
  'anna@netz.example\u2028Bcc:alle@evil.example',
];

const letters = () =>
  site.db.selectFrom('letter').select(['email', 'content']).orderBy('created_at').execute();

test.each(BAD)(
  'ASVS 1.3.11: %j as an address sends nothing, in whatever form it is typed',
  async (email) => {
    const before = await letters();
    const own = await site.signedInWithBoth(owner);
    const forms = [
      ['/anmelden', { email }],
      ['/anbieter/schule/uebernehmen', { email, name: 'Demo', proof: 'Demo' }],
      ['/mitglieder/werkhof/personen/einladen', { email, role: 'editor' }],
      ['/mitglieder/konto/adresse', { email }],
    ] as const;
    for (const [path, values] of forms) {
      expect((await own.post(path, values)).status, path).toBe(422);
    }
    expect(await letters()).toEqual(before);
  },
);

test('ASVS 1.3.11: a name that somebody chose makes no line of its own in a letter', async () => {
  const own = await site.signedInWithBoth(owner);
  const name = 'Demo\r\nBcc: alle@evil.example';
  const saved = await own.post('/mitglieder/konto', { version: '1', name, letters: 'de' });
  expect(saved.status).toBe(303);
  await own.post('/anmelden/bestaetigen');
  const [last] = (await letters()).slice(-1);
  const { subject, text } = Object(last?.content);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).toContain('Demo Bcc: alle@evil.example');
  expect(text).not.toMatch(/^Bcc:/m);
});
