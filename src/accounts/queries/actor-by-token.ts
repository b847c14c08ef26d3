import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { localDate } from '../../platform/clock.ts';
import { hashOf } from '../../platform/security/tokens.ts';
import type { Actor } from '../model/actor.ts';
import { idleSince, TOUCH_SECONDS } from '../model/session-limits.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * Who holds this session token: null where the session is over (idle, absolute end, signed out) or the person is blocked
 * (ASVS 7.3.1, 7.3.2, 7.4.2). Rights are read anew each time, so that what was taken away is gone at once (ASVS 8.3.2).
 */
export async function actorByToken(
  db: Kysely<AccountsTables>,
  token: string,
  now: Date,
): Promise<Actor | null> {
  const today = localDate(now);
  const found = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select((row) => [
      'session.id as sessionId',
      'session.last_seen_at',
      'session.proved_at',
      'session.second_factor_at',
      'person.id as personId',
      'person.name',
      jsonArrayFrom(
        row
          .selectFrom('mandate')
          .select(['mandate.member_id as memberId', 'mandate.role'])
          .whereRef('mandate.person_id', '=', 'person.id')
          .where('mandate.from_on', '<=', today)
          .where((day) => day.or([day('to_on', 'is', null), day('to_on', '>=', today)]))
          .orderBy('mandate.member_id')
          .orderBy('mandate.role'),
      ).as('mandates'),
      jsonArrayFrom(
        row
          .selectFrom('office_role')
          .select('office_role.role')
          .distinct()
          .whereRef('office_role.person_id', '=', 'person.id')
          .where('office_role.from_on', '<=', today)
          .where((day) => day.or([day('to_on', 'is', null), day('to_on', '>=', today)]))
          .orderBy('office_role.role'),
      ).as('officeRoles'),
    ])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', idleSince(now))
    .where('person.blocked_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { sessionId } = found;
  if (now.getTime() - found.last_seen_at.getTime() >= TOUCH_SECONDS * 1000) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('id', '=', sessionId)
      .where('last_seen_at', '<', now)
      .execute();
  }
  return {
    personId: found.personId,
    name: found.name,
    mandates: found.mandates,
    officeRoles: found.officeRoles.map(({ role }) => role),
    session: {
      id: sessionId,
      secondFactorAt: found.second_factor_at,
      provedAt: found.proved_at,
    },
  };
}
