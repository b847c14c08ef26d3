import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { listSessions } from '../queries/list-sessions.ts';
import { SessionsSection } from './sessions-section.tsx';

const site = await accountsSite();
const { db, clock } = site;
const email = 'anna@verein.example';
const personId = await addPerson(db, { email });
await addPerson(db, { email: 'otto@verein.example' });
const END = '/mitglieder/konto/sitzungen/beenden';
const END_OTHERS = '/mitglieder/konto/sitzungen/andere-beenden';

beforeEach(async () => {
  clock.forward(80);
  await db.deleteFrom('session').execute();
});

const idOfLast = async (person: string): Promise<string> =>
  (
    await db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select('session.id')
      .where('person.email', '=', person)
      .orderBy('session.created_at', 'desc')
      .executeTakeFirstOrThrow()
  ).id;

const isSignedIn = async (browser: { get(path: string): Promise<{ status: number }> }) =>
  (await browser.get('/mitglieder')).status === 200;

test('ASVS 7.5.2: people see where they are signed in, in words', async () => {
  await site.signedIn(email);
  clock.forward(1);
  await site.signedIn(email);
  const sessions = await listSessions(db, personId, clock.now());
  expect(sessions.map((session) => session.device)).toEqual([
    'Firefox auf Windows',
    'Firefox auf Windows',
  ]);
  const html = renderToString(
    SessionsSection({
      language: 'de',
      sessions,
      currentId: sessions[0]?.id ?? '',
      hasEnded: true,
    }),
  );
  expect(html.split('Dieses Gerät')).toHaveLength(2);
  expect(html).toContain('Alle anderen Geräte abmelden');
  expect(html).toContain(`name="session" value="${sessions[1]?.id}"`);
  expect(html).not.toContain(`value="${sessions[0]?.id}"`);
  expect(html).toContain('role="status"');
  clock.forward(61);
  expect(await listSessions(db, personId, clock.now())).toEqual([]);
});

test('alone, nothing else is offered', () => {
  const session = { id: 's1', device: 'Firefox', since: clock.now(), lastSeen: clock.now() };
  const html = renderToString(
    SessionsSection({ language: 'en', sessions: [session], currentId: 's1', hasEnded: false }),
  );
  expect(html).toContain('This device');
  expect(html).not.toContain('Sign out all other devices');
  expect(html).toContain('action="/en/abmelden"');
});

test('ASVS 7.4.3: one other session ends, or all others; the own goes on', async () => {
  const first = await site.signedIn(email);
  const firstId = await idOfLast(email);
  clock.forward(1);
  const second = await site.signedIn(email);
  clock.forward(1);
  const third = await site.signedIn(email);
  const done = await third.post(END, { session: firstId });
  expect([done.status, done.location]).toEqual([303, '/mitglieder/konto?sessions=ended#sessions']);
  expect(await isSignedIn(first)).toBe(false);
  expect(await isSignedIn(second)).toBe(true);
  await third.post(END_OTHERS);
  expect(await isSignedIn(second)).toBe(false);
  expect(await isSignedIn(third)).toBe(true);
});

test('ASVS 8.2.2: nobody ends the session of somebody else', async () => {
  const otto = await site.signedIn('otto@verein.example');
  const anna = await site.signedIn(email);
  await anna.post(END, { session: await idOfLast('otto@verein.example') });
  await anna.post(END, { session: '' });
  await anna.post(END_OTHERS);
  expect(await isSignedIn(otto)).toBe(true);
});

test('ASVS 7.5.2: whoever proved long ago who they are does so again first', async () => {
  const first = await site.signedIn(email);
  clock.forward(1);
  const second = await site.signedIn(email);
  clock.forward(16);
  const asked = await second.post(END_OTHERS);
  expect(asked.location).toBe('/anmelden/bestaetigen?next=%2Fmitglieder%2Fkonto');
  expect(await isSignedIn(first)).toBe(true);
});

test('who is not signed in ends nothing', async () => {
  const browser = await site.signedIn(email);
  const id = await idOfLast(email);
  expect((await site.browser().post(END, { session: id })).status).toBe(401);
  expect((await site.browser().post(END_OTHERS)).status).toBe(401);
  expect(await isSignedIn(browser)).toBe(true);
});
