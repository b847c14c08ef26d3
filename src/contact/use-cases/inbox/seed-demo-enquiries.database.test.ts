import { expect, test } from 'vitest';
import { CONTACT_NOW, contactSite, hoursLater } from '../../../../tests/support/contact.ts';
import { seedDemoAdvisers } from './seed-demo-advisers.ts';
import { seedDemoEnquiries } from './seed-demo-enquiries.ts';

const { db, parts } = await contactSite();

const states = async () => {
  const rows = await db.selectFrom('enquiry_need').select('state').execute();
  return new Set(rows.map(({ state }) => state));
};
const count = async () => (await db.selectFrom('enquiry').select('id').execute()).length;

test('nothing is invented for a network without demo members', async () => {
  await db.updateTable('member').set({ is_demo: false }).execute();
  expect(await seedDemoAdvisers(db, parts.network, CONTACT_NOW)).toBe(0);
  expect(await seedDemoEnquiries(parts, CONTACT_NOW)).toBe(0);
});

test('every state of an enquiry can be seen, once; a week later they begin anew', async () => {
  await db.updateTable('member').set({ is_demo: true }).execute();
  expect(await seedDemoAdvisers(db, parts.network, CONTACT_NOW)).toBe(4);
  expect(await seedDemoAdvisers(db, parts.network, CONTACT_NOW)).toBe(0);
  const seeded = await seedDemoEnquiries(parts, CONTACT_NOW);
  expect(seeded).toBeGreaterThan(9);
  expect(await states()).toEqual(new Set(['new', 'taken', 'done', 'done_no_help']));
  expect(await seedDemoEnquiries(parts, hoursLater(48))).toBe(0);
  expect(await count()).toBe(seeded);
  expect(await seedDemoEnquiries(parts, hoursLater(8 * 24))).toBe(seeded);
  expect(await count()).toBe(seeded);
});
