export interface StatedSeats {
  readonly min: number | null;
  readonly max: number | null;
  readonly free: number | null;
}

export type SeatDoubt = 'overbooked' | 'min_above_max';

/** Largest number of seats that is believed; larger ones are dummies. */
const MOST_SEATS = 10_000;

/** A count of people; empty, `-1`, 0 where nobody could come, and anything that is not a small whole number are unknown (null). */
export function parseCount(text: string): number | null {
  const given = text.trim();
  if (!/^\d{1,6}(?:[.,]0+)?$/.test(given)) return null;
  const count = Number.parseInt(given, 10);
  return count <= MOST_SEATS ? count : null;
}

/**
 * Seats of a run from the three counts of a VHS export. Free seats are known only if both the maximum and the present number of
 * participants are known and fit together.
 */
export function parseSeats(counts: { min: string; current: string; max: string }): {
  seats: StatedSeats;
  doubt: SeatDoubt | null;
} {
  const min = positive(parseCount(counts.min));
  const max = positive(parseCount(counts.max));
  const current = parseCount(counts.current);
  if (min !== null && max !== null && min > max) {
    return { seats: { min: null, max, free: null }, doubt: 'min_above_max' };
  }
  if (max === null || current === null) return { seats: { min, max, free: null }, doubt: null };
  if (current > max) return { seats: { min, max, free: null }, doubt: 'overbooked' };
  return { seats: { min, max, free: max - current }, doubt: null };
}

function positive(count: number | null): number | null {
  return count === 0 ? null : count;
}
