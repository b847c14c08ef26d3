import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { ownerAddresses } from '../queries/owner-addresses.ts';
import { endMandatesOfMember } from './end-mandates-of-member.ts';

const { db, members } = await accountsDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';

test('everybody loses the rights for the one member at once; other members and past mandates stay', async () => {
  await addProvider(members, 'leaves');
  await addProvider(members, 'stays');
  const person = await addPerson(db, { email: 'b@leaves.example' });
  const second = await addPerson(db, { email: 'a@leaves.example' });
  const blocked = await addPerson(db, { email: 'c@leaves.example', isBlocked: true });
  const mandate = (
    id: string,
    person_id: string,
    member_id: string,
    from_on: string,
    to_on: string | null = null,
  ) => ({ id, person_id, member_id, role: 'owner' as const, from_on, to_on, created_at: now });
  await db
    .insertInto('mandate')
    .values([
      mandate('now', person, 'leaves', '2026-01-01'),
      mandate('second', second, 'leaves', '2026-01-01', '2026-12-31'),
      mandate('blocked', blocked, 'leaves', '2026-01-01'),
      mandate('from-today', second, 'leaves', today),
      mandate('later', person, 'leaves', '2027-01-01'),
      mandate('past', person, 'leaves', '2025-01-01', '2025-12-31'),
      mandate('other', person, 'stays', '2026-01-01'),
    ])
    .execute();
  await db
    .insertInto('invitation')
    .values({
      id: 'open',
      token_hash: Buffer.from('open'),
      email: 'd@leaves.example',
      email_key: 'd@leaves.example',
      member_id: 'leaves',
      member_role: 'viewer',
      created_at: now,
      expires_at: new Date('2026-12-01T00:00:00Z'),
    })
    .execute();
  const owners = await ownerAddresses(db, 'leaves', today);
  expect(owners.map(({ email }) => email)).toEqual(['a@leaves.example', 'b@leaves.example']);

  const ended = await db
    .transaction()
    .execute((trx) => endMandatesOfMember(trx, { memberId: 'leaves', actorId: null, now }));

  expect(ended).toBe(5);
  const left = await db.selectFrom('mandate').select(['id', 'to_on']).orderBy('id').execute();
  expect(left).toEqual([
    { id: 'blocked', to_on: '2026-11-21' },
    { id: 'now', to_on: '2026-11-21' },
    { id: 'other', to_on: null },
    { id: 'past', to_on: '2025-12-31' },
    { id: 'second', to_on: '2026-11-21' },
  ]);
  expect(await ownerAddresses(db, 'leaves', today)).toEqual([]);
  const invitation = await db.selectFrom('invitation').select('revoked_at').executeTakeFirst();
  expect(invitation?.revoked_at).toEqual(now);
  const notes = await db
    .selectFrom('audit_entry')
    .select('subject_id')
    .where('action', '=', 'mandate.ended')
    .execute();
  expect(notes).toHaveLength(5);
});
