import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { tablesWith } from '../../../tests/privacy/database-catalogue.ts';
import { plantedPerson } from '../../../tests/privacy/planted-account.ts';
import { plantCourse } from '../../../tests/privacy/planted-network.ts';
import { putRow } from '../../../tests/privacy/put-row.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { forgetLeftMembers } from './forget-left-members.ts';

const { db } = await testDatabase();
const at = new Date('2026-01-01T08:00:00Z');

/** A member with a course that names somebody. */
async function member(slug: string, mark: string, toOn: string | null): Promise<void> {
  const person = plantedPerson(mark);
  await addProvider(db, slug);
  await db
    .updateTable('member')
    .set({ publication: toOn === null ? 'published' : 'withdrawn', email: person.email })
    .where('id', '=', slug)
    .execute();
  await putRow(db, 'person', {
    ...{ id: person.id, email: `${slug}@gast.example`, email_key: `${slug}@gast.example` },
    ...{ name: 'Demo Person', created_at: at, updated_at: at },
  });
  await plantCourse(db, person, { memberId: slug, offerId: `kurs-${slug}` });
  // A keyword is what offers are counted by.
  await db.updateTable('offer').set({ keywords: [] }).where('member_id', '=', slug).execute();
  await putRow(db, 'membership', {
    ...{ id: slug, member_id: slug, from_on: '2026-01-01', to_on: toOn, fee_class: 'small' },
    ...{ voting_right: true, created_at: at },
  });
}

test('180 days after a membership ended nobody is named any more, and counts stay', async () => {
  await member('gegangen', 'aa7q', '2026-06-30');
  await member('geblieben', 'bb7q', null);
  const offers = () => sql`select id from offer order by id`.execute(db);
  const before = (await offers()).rows;
  expect(await forgetLeftMembers(db, new Date('2026-12-27T12:00:00Z'))).toBe(0);
  expect(await tablesWith(db, ['Anna.aa7q@', 'aa7qson'])).toContain('public.source_record');
  const day = new Date('2026-12-28T12:00:00Z');
  expect(await forgetLeftMembers(db, day)).toBe(1);
  expect(await tablesWith(db, ['Anna.aa7q@', 'aa7qson'])).toEqual([]);
  expect(await tablesWith(db, ['Anna.bb7q@'])).toContain('public.contact');
  expect((await offers()).rows).toEqual(before);
  expect(await forgetLeftMembers(db, day)).toBe(0);
});
