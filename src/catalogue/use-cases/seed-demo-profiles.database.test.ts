import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { loadNetwork, type Network, openPlaces } from '../../network/index.ts';
import { writeDemoMembers } from './seed-demo-members.ts';
import { seedDemoProfiles } from './seed-demo-profiles.ts';
import { readDemoMembers } from './seed-demo-read.ts';

const { db } = await testDatabase();
const DAY = new Date('2026-11-22T09:00:00Z');
const later = (days: number) => new Date(DAY.getTime() + days * 86_400_000);
let network: Network;

beforeAll(async () => {
  network = await loadNetwork('network/wesel');
  const places = await openPlaces(db, network);
  await writeDemoMembers(db, await readDemoMembers(network), places, DAY);
  await seedDemoProfiles(db, network, DAY);
});

const members = () => db.selectFrom('member').selectAll().orderBy('slug').execute();

test('every demo member says something about itself, fresh and old, and all people are invented', async () => {
  for (const member of await members()) {
    expect(member.confirmed_at, member.slug).not.toBeNull();
    expect(member.languages, member.slug).toContain('de');
  }
  const days = (await members()).map(({ confirmed_at }) => confirmed_at?.getTime() ?? 0);
  expect(Math.min(...days)).toBeLessThan(later(-190).getTime());
  const contacts = await db.selectFrom('member_contact').selectAll().execute();
  expect(contacts.length).toBeGreaterThan(25);
  for (const { name, phone } of contacts) {
    expect(name).toContain('Demo');
    expect(phone).toMatch(/^030 23125 /);
  }
});

test('both kinds of notices stand, and move on with time unless somebody changed or removed them', async () => {
  const notices = () => db.selectFrom('member_notice').selectAll().orderBy('id').execute();
  const before = await notices();
  expect(before.filter(({ kind }) => kind === 'seeks').length).toBeGreaterThan(8);
  expect(before.filter(({ kind }) => kind === 'offers').length).toBeGreaterThan(8);
  const [removed, ...rest] = before;
  await db
    .deleteFrom('member_notice')
    .where('id', '=', removed?.id ?? '')
    .execute();
  await seedDemoProfiles(db, network, later(3));
  expect((await notices()).map(({ ends_on }) => ends_on)).toEqual(rest.map((one) => one.ends_on));
  await seedDemoProfiles(db, network, later(30));
  const after = await notices();
  expect(after.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
  for (const [place, notice] of after.entries()) {
    expect(notice.ends_on > (rest[place]?.ends_on ?? '')).toBe(true);
  }
});

test('a profile that somebody has changed or confirmed is left alone', async () => {
  const at = later(40);
  const own = { languages: ['en'], edited_at: at };
  await db.updateTable('member').set(own).where('slug', '=', 'leseinsel').execute();
  await db
    .updateTable('member')
    .set({ confirmed_at: at })
    .where('slug', '=', 'staplerhof')
    .execute();
  await seedDemoProfiles(db, network, later(45));
  const bySlug = new Map((await members()).map((member) => [member.slug, member]));
  expect(bySlug.get('leseinsel')?.languages).toEqual(['en']);
  expect(bySlug.get('staplerhof')?.confirmed_at).toEqual(at);
});
