import { addDays, type LocalDate } from '../../platform/clock.ts';

/** From when to when somebody has a role; both days count, null = open. */
export interface Days {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
}

export function isOn({ fromOn, toOn }: Days, day: LocalDate): boolean {
  return fromOn <= day && (toOn === null || day <= toOn);
}

/** What a role that is given becomes, beside the same role that the person holds already. */
export type Granting =
  | { readonly kind: 'new' }
  /** They hold it on that day already, and long enough. */
  | { readonly kind: 'held'; readonly id: string }
  | { readonly kind: 'longer'; readonly id: string; readonly toOn: LocalDate | null };

/** Who holds the role already on the first day keeps it; it ends later, or not at all, where the new one does. */
export function granting(held: readonly (Days & { readonly id: string })[], grant: Days): Granting {
  const same = held.find((days) => isOn(days, grant.fromOn));
  if (same === undefined) return { kind: 'new' };
  const { id, toOn } = same;
  const isLonger = toOn !== null && (grant.toOn === null || grant.toOn > toOn);
  return isLonger ? { kind: 'longer', id, toOn: grant.toOn } : { kind: 'held', id };
}

/**
 * What is left of the days when a role ends at once: rights of today must not live until midnight. Null = nothing, because the role
 * began today or later.
 */
export function endedBefore({ fromOn, toOn }: Days, today: LocalDate): Days | null {
  const yesterday = addDays(today, -1);
  if (fromOn > yesterday) return null;
  return { fromOn, toOn: toOn !== null && toOn < yesterday ? toOn : yesterday };
}
