import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { waitingApplications } from '../../queries/membership/list-applications.ts';
import { seedDemoMemberships } from './seed-demo-memberships.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const rules: MembershipRules = {
  decision: { de: 'x' },
  answerDays: 14,
  term: { de: 'x' },
  noticeDays: 0,
  kinds: [
    {
      kind: 'provider',
      description: { de: 'x' },
      votingRight: true,
      feeClass: 'a',
      criteria: [
        { key: 'yes', kind: 'agree', text: { de: 'Ja?' } },
        { key: 'how', kind: 'answer', text: { de: 'Wie?' } },
      ],
    },
  ],
  feeClasses: [{ key: 'a', name: { de: 'A' }, description: { de: 'x' }, centsPerYear: 0 }],
};

test('every demo member gets one term, once; whose membership ended gets none again', async () => {
  await addProvider(db, 'one');
  await addProvider(db, 'two');
  expect(await seedDemoMemberships(db, rules, now)).toBe(2);
  await db
    .updateTable('membership')
    .set({ to_on: '2026-11-20' })
    .where('member_id', '=', 'two')
    .execute();
  expect(await seedDemoMemberships(db, rules, now)).toBe(0);
  const terms = await db
    .selectFrom('membership')
    .select(['member_id', 'to_on', 'fee_class', 'voting_right'])
    .orderBy('member_id')
    .execute();
  expect(terms).toEqual([
    { member_id: 'one', to_on: null, fee_class: 'a', voting_right: true },
    { member_id: 'two', to_on: '2026-11-20', fee_class: 'a', voting_right: true },
  ]);
  const waiting = await waitingApplications(db);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.name).toContain('Demo');
});
