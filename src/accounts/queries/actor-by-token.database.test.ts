import { beforeEach, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import type { MemberRole, OfficeRole } from '../model/roles.ts';
import { startSession } from '../use-cases/start-session.ts';
import { actorByToken } from './actor-by-token.ts';

const { db, members } = await accountsDatabase();
const personId = await addPerson(db, { email: 'anna@verein.example', name: 'Anna Demo' });
const begin = new Date('2026-11-23T08:00:00Z');
const at = (minutes: number): Date => new Date(begin.getTime() + minutes * 60_000);
let token: string;

await members
  .insertInto('member')
  .values({
    id: 'm1',
    slug: 'werkhof',
    kind: 'provider',
    name: 'Demo Werkhof',
    country: 'DE',
    topics: [],
    is_demo: true,
    publication: 'published',
    created_at: begin,
    updated_at: begin,
  })
  .execute();

beforeEach(async () => {
  await db.deleteFrom('session').execute();
  await db.deleteFrom('mandate').execute();
  await db.deleteFrom('office_role').execute();
  token = await startSession(db, { personId, device: 'Firefox', secondFactor: false, now: begin });
});

const lastSeen = async (): Promise<Date> =>
  (await db.selectFrom('session').select('last_seen_at').executeTakeFirstOrThrow()).last_seen_at;

test('the token of a session says who is asking', async () => {
  expect(await actorByToken(db, token, at(1))).toMatchObject({
    personId,
    name: 'Anna Demo',
    mandates: [],
    officeRoles: [],
    session: { secondFactorAt: null, provedAt: begin },
  });
  expect(await actorByToken(db, 'planted', at(1))).toBeNull();
});

test('ASVS 7.3.1: a session without a request for an hour is over', async () => {
  expect(await actorByToken(db, token, at(59))).not.toBeNull();
  expect(await actorByToken(db, token, at(118))).not.toBeNull();
  expect(await actorByToken(db, token, at(178))).toBeNull();
});

test('ASVS 7.3.2: a session is over after 12 hours, however busy it was', async () => {
  for (let minutes = 30; minutes < 720; minutes += 30) {
    expect(await actorByToken(db, token, at(minutes))).not.toBeNull();
  }
  expect(await actorByToken(db, token, at(720))).toBeNull();
});

test('when it was last seen is written once a minute, not at every request', async () => {
  await actorByToken(db, token, at(0.9));
  expect(await lastSeen()).toEqual(begin);
  await actorByToken(db, token, at(1));
  expect(await lastSeen()).toEqual(at(1));
});

test('ASVS 7.4.2: who is blocked is out at once', async () => {
  await db
    .updateTable('person')
    .set({ blocked_at: at(5) })
    .where('id', '=', personId)
    .execute();
  expect(await actorByToken(db, token, at(5))).toBeNull();
  await db.updateTable('person').set({ blocked_at: null }).execute();
});

async function mandate(role: MemberRole, fromOn: string, toOn: string | null): Promise<void> {
  await db
    .insertInto('mandate')
    .values({
      id: `${role}-${fromOn}`,
      person_id: personId,
      member_id: 'm1',
      role,
      from_on: fromOn,
      to_on: toOn,
      created_by: null,
      created_at: begin,
    })
    .execute();
}

async function officeRole(role: OfficeRole, fromOn: string, toOn: string | null): Promise<void> {
  await db
    .insertInto('office_role')
    .values({
      id: `${role}-${fromOn}`,
      person_id: personId,
      role,
      from_on: fromOn,
      to_on: toOn,
      created_by: null,
      created_at: begin,
    })
    .execute();
}

test('ASVS 8.3.2: roles are those of today in Berlin; first and last day count', async () => {
  await mandate('owner', '2026-11-23', '2026-11-23');
  await mandate('editor', '2026-11-01', null);
  await mandate('viewer', '2026-11-24', null);
  await mandate('adviser', '2026-11-01', '2026-11-22');
  await officeRole('office', '2026-11-01', null);
  await officeRole('office', '2026-11-20', '2026-12-01');
  await officeRole('auditor', '2026-11-24', null);
  const actor = await actorByToken(db, token, at(10));
  expect(actor?.mandates).toEqual([
    { memberId: 'm1', role: 'editor' },
    { memberId: 'm1', role: 'owner' },
  ]);
  expect(actor?.officeRoles).toEqual(['office']);
});

test('the day changes at midnight in Berlin, an hour before it does in UTC', async () => {
  await mandate('owner', '2026-11-24', null);
  const evening = new Date('2026-11-23T22:30:00Z');
  const night = new Date('2026-11-23T23:00:00Z');
  const own = await startSession(db, { personId, device: '', secondFactor: false, now: evening });
  expect((await actorByToken(db, own, evening))?.mandates).toEqual([]);
  expect((await actorByToken(db, own, night))?.mandates).toHaveLength(1);
});
