import { beforeAll, expect, test } from 'vitest';
import { courseRow, offerRow, runRow } from '../../../../../tests/support/catalogue-rows.ts';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import { findTwins } from '../../../use-cases/twins/find-twins.ts';

const PAGE = '/mitglieder/huette/kurse/doppelte';

let app: CourseWorkspaceApp;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  const fixed = (starts_on: string) => ({ start_kind: 'fixed', starts_on }) as const;
  const titles = [
    ['a1', 'huette', 'Schweißen am Abend', '2027-03-01'],
    ['a2', 'huette', 'Schweißen', '2027-03-01'],
    ['b1', 'huette', 'Brandschutz im Betrieb', '2027-04-01'],
    ['b2', 'insel', 'Brandschutz im Betrieb', '2027-04-01'],
  ] as const;
  for (const [id, memberId, title, startsOn] of titles) {
    const url = id.startsWith('b') ? 'https://kurse.example/brandschutz' : null;
    await app.db
      .insertInto('offer')
      .values(offerRow(id, memberId, { title, url }))
      .execute();
    await app.db.insertInto('course').values(courseRow(id)).execute();
    const status = id === 'a2' ? ('guaranteed' as const) : ('open' as const);
    await app.db
      .insertInto('course_run')
      .values(runRow(`r${id}`, id, { ...fixed(startsOn), status }))
      .execute();
  }
  await findTwins(app.db, { now: app.now });
});

const pairOf = async (offerId: string) =>
  app.db
    .selectFrom('twin_pair')
    .where('offer_id', '=', offerId)
    .selectAll()
    .executeTakeFirstOrThrow();

test('pairs are shown side by side, counted in the list, and decided by those who may edit', async () => {
  const viewer = await app.editor('liest', 'huette', 'viewer');
  const list = await viewer.get('/mitglieder/huette/kurse');
  expect(list.html).toContain('2 Paare von Kursen sehen aus wie derselbe Kurs.');
  const page = await viewer.get(PAGE);
  expect(page.html).toContain('Vielleicht zweimal derselbe Kurs');
  expect(page.html).toContain('Dafür spricht: gleicher Titel, gleicher Beginn.');
  expect(page.html).not.toContain('name="decision"');
  const { id, version } = await pairOf('a1');
  const form = { version: String(version), decision: 'link' };
  expect((await viewer.post(`${PAGE}/${id}`, form)).status).toBe(403);
  const stranger = await app.editor('fremd', 'insel');
  const foreign = `/mitglieder/insel/kurse/doppelte/${id}`;
  expect((await stranger.post(foreign, form)).status).toBe(404);
});

test('the double is withdrawn after one more question, with a reason where it was promised', async () => {
  const editor = await app.editor('planung', 'huette');
  const { id, version } = await pairOf('a1');
  const form = { version: String(version), keep: 'a1' };
  const asked = await editor.post(`${PAGE}/${id}`, form);
  expect(asked.html).toContain('Doppelten Kurs zurückziehen?');
  const without = await editor.post(`${PAGE}/${id}`, { ...form, sure: 'yes' });
  expect(without.status).toBe(422);
  expect(without.html).toContain('<title>Fehler:');
  const reason = 'Der Kurs stand zweimal da.';
  const done = await editor.post(`${PAGE}/${id}`, { ...form, sure: 'yes', reason });
  expect(done.location).toBe(`${PAGE}?done=kept`);
  expect((await editor.get(done.location)).html).toContain('Der doppelte Kurs ist zurückgezogen.');
  expect(await pairOf('a1')).toMatchObject({ state: 'confirmed', kept_offer_id: 'a1' });
});

test('of two members each sees the pair, and only both together link it', async () => {
  const { id, version } = await pairOf('b1');
  const one = await app.editor('eins', 'huette');
  const two = await app.editor('zwei', 'insel');
  const form = { version: String(version), decision: 'link' };
  expect((await one.get(PAGE)).html).toContain('zusammen mit Demo insel');
  const agreed = await one.post(`${PAGE}/${id}`, form);
  expect(agreed.location).toBe(`${PAGE}?done=agreed`);
  const theirs = '/mitglieder/insel/kurse/doppelte';
  expect((await two.get(theirs)).html).toContain('Demo huette hat schon zugestimmt.');
  const keep = await two.post(`${theirs}/${id}`, { ...form, keep: 'b2', sure: 'yes' });
  expect(keep.location).toBe(`${theirs}?done=none`);
  expect((await two.post(`${theirs}/${id}`, form)).location).toBe(`${theirs}?done=linked`);
  expect((await one.post(`${PAGE}/${id}`, form)).location).toBe(`${PAGE}?done=meanwhile`);
});
