import type { LocalDate } from '../../../platform/clock.ts';
import type { SealStanding, SealState } from './seal-state.ts';

/** From when to when a seal counts; both days belong to it, null = without end. */
export interface SealPeriod {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** A period with what the office made of it. */
export interface SealFacts extends SealPeriod {
  readonly state: SealState;
  /** Whether the office confirmed it at some time. */
  readonly wasConfirmed: boolean;
  readonly isRemoved: boolean;
}

export function isWithin({ validFrom, validUntil }: SealPeriod, day: LocalDate): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil);
}

/** Whether the seal is shown and funding may hang on it: what a member says of itself never is (C-E4). */
export function isShown(seal: SealFacts, day: LocalDate): boolean {
  return seal.state === 'confirmed' && !seal.isRemoved && isWithin(seal, day);
}

/** Where the period stands on a day; `over` is also what was taken back after it had begun. */
export function standingOn(seal: SealFacts, day: LocalDate): SealStanding {
  if (!seal.wasConfirmed) return 'none';
  if (day < seal.validFrom) return 'coming';
  return isShown(seal, day) ? 'counts' : 'over';
}
