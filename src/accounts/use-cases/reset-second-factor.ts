import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import { RELEASE_DAYS, type ReleaseRefusal, releaseRefusal } from '../model/factor-reset.ts';
import { can } from '../model/policy.ts';
import type { AccountsTables } from '../tables.ts';
import { clearFactors } from './clear-factors.ts';
import { lockFactors } from './lock-factors.ts';
import { reportFactorEvent } from './report-factor-event.ts';

const DAY_MS = 24 * 60 * 60_000;
const NETWORK = { memberId: null };

export type ResetRequested =
  | { readonly kind: 'requested'; readonly id: string }
  /** `open`: somebody has asked for it already and it still counts. */
  | { readonly kind: 'forbidden' | 'own' | 'no_person' | 'open' };

/**
 * Somebody has lost all second factors: a first person of the office, who knows for certain that it is them, asks to remove these.
 * Nothing changes yet but that the person gets a letter (ASVS 6.4.4).
 */
export function requestFactorReset(
  db: Kysely<AccountsTables>,
  request: {
    readonly actor: Actor;
    readonly personId: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<ResetRequested> {
  const { actor, personId, sender, now } = request;
  return db.transaction().execute(async (trx) => {
    if (!can(actor, 'office.people.change', NETWORK)) return { kind: 'forbidden' };
    if (actor.personId === personId) return { kind: 'own' };
    const person = await trx
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (person === undefined) return { kind: 'no_person' };
    await trx
      .deleteFrom('factor_reset')
      .where('person_id', '=', personId)
      .where('released_at', 'is', null)
      .where((row) => row.or([row('expires_at', '<=', now), row('requested_by', 'is', null)]))
      .execute();
    const id = randomId();
    const inserted = await trx
      .insertInto('factor_reset')
      .values({
        id,
        person_id: personId,
        requested_by: actor.personId,
        requested_at: now,
        expires_at: new Date(now.getTime() + RELEASE_DAYS * DAY_MS),
        released_by: null,
        released_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return { kind: 'open' };
    const { personId: actorId } = actor;
    await reportFactorEvent(trx, { personId, actorId, event: 'reset_requested', sender, now });
    return { kind: 'requested', id };
  });
}

export type ResetReleased = 'released' | 'forbidden' | ReleaseRefusal;

/**
 * A second person of the office, who is neither the first nor the one it is about, releases it within seven days: all second factors
 * and all sessions of the person are gone. The next sign-in by a code leads to setting up anew (ASVS 6.4.4).
 */
export function releaseFactorReset(
  db: Kysely<AccountsTables>,
  release: {
    readonly actor: Actor;
    readonly resetId: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<ResetReleased> {
  const { actor, resetId, sender, now } = release;
  return db.transaction().execute(async (trx) => {
    if (!can(actor, 'office.people.change', NETWORK)) return 'forbidden';
    const row = await trx
      .selectFrom('factor_reset')
      .selectAll()
      .where('id', '=', resetId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return 'gone';
    const refusal = releaseRefusal(
      {
        personId: row.person_id,
        requestedBy: row.requested_by,
        expiresAt: row.expires_at,
        releasedAt: row.released_at,
      },
      { personId: actor.personId, now },
    );
    if (refusal !== null) return refusal;
    await trx
      .updateTable('factor_reset')
      .set({ released_by: actor.personId, released_at: now })
      .where('id', '=', resetId)
      .execute();
    await lockFactors(trx, row.person_id);
    await clearFactors(trx, { personId: row.person_id, actorId: actor.personId, sender, now });
    return 'released';
  });
}
