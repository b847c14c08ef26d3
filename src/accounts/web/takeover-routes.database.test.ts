import { beforeEach, expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { takeoverHint } from './takeover-hint.tsx';

const slugs = ['werkhof', 'akademie', 'schule'];
const site = await accountsSite({ members: slugs });
const { db, clock } = site;
await site.person('leitung', { mandates: { akademie: 'owner' } });
await site.person('hilfe', { mandates: { werkhof: 'editor' } });
const FORM = '/anbieter/werkhof/uebernehmen';
const typed = {
  name: ' Demo  Wanda ',
  email: 'wanda@werkhof.example',
  proof: 'Ich leite den Werkhof.\r\nTelefon 0281 0',
};

beforeEach(() => clock.forward(24 * 60));

const requests = () => db.selectFrom('takeover_request').selectAll().execute();
async function linkIn(email: string): Promise<string> {
  const letter = await site.lastLetter(email);
  return /https:\/\/netz\.example(\/\S*uebernahme\/[\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
}

test('ASVS 3.5.3: the office sees a request only after the button behind the link of the letter', async () => {
  const browser = site.browser();
  expect((await browser.get(FORM)).html).toContain('Demo werkhof');
  const sent = await browser.post(FORM, typed);
  expect(sent.html).toContain('Sehen Sie in Ihr Postfach');
  expect(sent.headers.get('cache-control')).toBe('no-store');
  expect(await requests()).toEqual([]);

  const link = await linkIn(typed.email);
  const asked = await site.browser().get(link);
  expect(asked.html).toContain('Demo Wanda');
  expect(await requests()).toEqual([]);

  expect((await site.browser().post(link)).html).toContain('Ihre Anfrage ist angekommen');
  expect(await requests()).toMatchObject([
    {
      member_id: 'werkhof',
      name: 'Demo Wanda',
      email: typed.email,
      proof: 'Ich leite den Werkhof.\nTelefon 0281 0',
      decided_at: null,
    },
  ]);
  expect((await site.browser().post(link)).status).toBe(410);
  expect(await requests()).toHaveLength(1);
});

test('a link counts for two days', async () => {
  await site.browser().post('/en/anbieter/schule/uebernehmen', typed);
  const link = await linkIn(typed.email);
  expect(link).toMatch(/^\/en\/uebernahme\//);
  clock.forward(2 * 24 * 60);
  expect((await site.browser().get(link)).status).toBe(410);
  expect((await site.browser().post(link)).status).toBe(410);
});

test.each([
  ['name', '   '],
  ['name', 'x'.repeat(101)],
  ['email', 'wanda@'],
  ['email', 'wanda@werkhof.example\r\nBcc: alle@werkhof.example'],
  ['proof', ' \r\n '],
  ['proof', 'x'.repeat(1001)],
  ['proof', 'Ich leite\u0000 den Werkhof'],
])(
  'a wrong %s (%j) comes back with its sentence, and everything that was typed',
  async (field, value) => {
    const { status, html } = await site.browser().post(FORM, { ...typed, [field]: value });
    expect(status).toBe(422);
    expect(html).toContain('<title>Fehler: ');
    expect(html).toContain(`href="#${field}"`);
    if (field !== 'proof') expect(html).toContain('Ich leite den Werkhof.');
  },
);

test('ASVS 2.4.1: a page sends ten letters a day, and an address gets six an hour', async () => {
  const browser = site.browser();
  const ask = (path: string, email: string) => browser.post(path, { ...typed, email });
  for (let i = 0; i < 10; i++) {
    expect((await ask(FORM, `n${i}@werkhof.example`)).status).toBe(200);
  }
  expect((await ask(FORM, 'n10@werkhof.example')).status).toBe(429);
  const other = '/anbieter/schule/uebernehmen';
  for (let i = 0; i < 6; i++) expect((await ask(other, 'same@werkhof.example')).status).toBe(200);
  expect((await ask(other, 'Same@werkhof.example')).status).toBe(429);
});

test('a page that somebody answers for is not offered, an unknown one does not exist', async () => {
  const browser = site.browser();
  const path = '/anbieter/akademie/uebernehmen';
  expect((await browser.get(path)).html).toContain('kümmert sich schon jemand');
  await browser.post(path, { ...typed, email: 'neu@akademie.example' });
  expect(await site.lastLetter('neu@akademie.example')).toBeNull();
  expect((await browser.get('/anbieter/nirgends/uebernehmen')).status).toBe(404);
  expect((await browser.post('/anbieter/nirgends/uebernehmen', typed)).status).toBe(404);
});

test('the page of a member offers it while nobody is its owner', async () => {
  const hint = takeoverHint(db);
  const question = { language: 'de', now: clock.now() } as const;
  const of = (slug: string) => hint({ ...question, memberId: slug, slug });
  expect(await of('akademie')).toBeNull();
  expect(await of('werkhof')).not.toBeNull();
});
