import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { careForAccounts } from './care-for-accounts.ts';
import { note } from './note-audit.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');

test('the audit log keeps two years and no more', async () => {
  for (const at of ['2024-11-22T08:00:00Z', '2024-11-24T08:00:00Z']) {
    await note(db, {
      actorId: null,
      action: 'member.people.change',
      subject: { kind: 'member', id: at },
      memberId: null,
      now: new Date(at),
    });
  }
  await careForAccounts(db, now);
  expect(await db.selectFrom('audit_entry').select('subject_id').execute()).toEqual([
    { subject_id: '2024-11-24T08:00:00Z' },
  ]);
});
