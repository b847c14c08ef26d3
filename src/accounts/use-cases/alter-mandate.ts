import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { Acting } from '../model/acting.ts';
import type { Days } from '../model/mandate-days.ts';
import { firstDayWithoutOwner } from '../model/owner-cover.ts';
import type { MemberRole } from '../model/roles.ts';
import { findMandate, type Mandate } from '../queries/find-mandate.ts';
import { lockMandatesOf, ownersOf } from '../queries/owners-of.ts';
import type { AccountsTables } from '../tables.ts';

/** Which mandate, in which state the person who changes it has seen it, and who that is. */
export interface MandateChange {
  readonly memberId: string;
  readonly mandateId: string;
  readonly version: number;
  readonly by: Acting;
  readonly now: Date;
}

export type MandateAnswer =
  | { readonly kind: 'done' }
  /** There is no such mandate for this member, or it is over. */
  | { readonly kind: 'gone' }
  /** Somebody else has changed it since; nothing was written. */
  | { readonly kind: 'changed_meanwhile'; readonly current: Mandate }
  /** The member would be without owner from this day on; only the office may do that. */
  | { readonly kind: 'last_owner'; readonly firstDay: LocalDate };

/** What a mandate is to become; null days = nothing is left of it. */
export interface AlteredMandate {
  readonly role: MemberRole;
  readonly days: Days | null;
}

/**
 * Changes one mandate in one transaction: under a lock of the member, so that two owners cannot remove each other at the same time,
 * and only if the member keeps an owner on every day on which it had one. `write` puts the change down.
 */
export async function alterMandate(
  db: Kysely<AccountsTables>,
  change: MandateChange,
  alter: (mandate: Mandate, today: LocalDate) => AlteredMandate,
  write: (
    transaction: Kysely<AccountsTables>,
    mandate: Mandate,
    altered: AlteredMandate,
  ) => Promise<void>,
): Promise<MandateAnswer> {
  const today = localDate(change.now);
  return db.transaction().execute(async (transaction): Promise<MandateAnswer> => {
    await lockMandatesOf(transaction, change.memberId);
    const mandate = await findMandate(transaction, change);
    if (mandate === null || (mandate.toOn !== null && mandate.toOn < today)) return GONE;
    if (mandate.version !== change.version) return { kind: 'changed_meanwhile', current: mandate };
    const altered = alter(mandate, today);
    if (!change.by.isOffice) {
      const before = await ownersOf(transaction, change.memberId);
      const others = before.filter(({ mandateId }) => mandateId !== mandate.id);
      const isCounted = before.length > others.length || mandate.role !== 'owner';
      const staysOwner = isCounted && altered.role === 'owner' && altered.days !== null;
      const after: Days[] = staysOwner && altered.days ? [...others, altered.days] : others;
      const firstDay = firstDayWithoutOwner(before, after, today);
      if (firstDay !== null) return { kind: 'last_owner', firstDay };
    }
    await write(transaction, mandate, altered);
    return { kind: 'done' };
  });
}

const GONE: MandateAnswer = { kind: 'gone' };
