import type { RunStatus } from '../tables.ts';
import { parseCount, type SeatDoubt } from './parse-seats.ts';

/** Counts of people as a source writes them; null = it says nothing about them, so what is known stays. */
export interface OccupancyCounts {
  readonly min: string | null;
  readonly current: string | null;
  readonly max: string | null;
}

export interface Occupancy {
  readonly min: number | null;
  readonly max: number | null;
  readonly free: number | null;
  readonly status: RunStatus;
}

/**
 * What a run's seats and state become by counts that a source sends between two full deliveries. A count that is stated but unknown
 * (`-1`) makes the value unknown, and so do counts that contradict each other. Of the states only "full" follows the seats: a run that
 * was cancelled or guaranteed stays so.
 */
export function changedSeats(
  known: Occupancy,
  counts: OccupancyCounts,
): { readonly occupancy: Occupancy; readonly doubt: SeatDoubt | null } {
  const min = counts.min === null ? known.min : parseCount(counts.min) || null;
  const max = counts.max === null ? known.max : parseCount(counts.max) || null;
  if (min !== null && max !== null && min > max)
    return { occupancy: { ...known, min: null, max, free: null }, doubt: 'min_above_max' };
  const taken = takenOf(known, counts);
  const isOverbooked = taken !== null && max !== null && taken > max;
  const free = taken === null || max === null || isOverbooked ? null : max - taken;
  return {
    occupancy: { min, max, free, status: statusOf(known.status, free) },
    doubt: isOverbooked ? 'overbooked' : null,
  };
}

/** People on the run: as stated, or as far as the known seats tell. */
function takenOf(known: Occupancy, { current }: OccupancyCounts): number | null {
  if (current !== null) return parseCount(current);
  return known.max === null || known.free === null ? null : known.max - known.free;
}

function statusOf(status: RunStatus, free: number | null): RunStatus {
  if (free === 0 && status === 'open') return 'full';
  const isFull = status === 'full' || status === 'waiting_list';
  return isFull && free !== null && free > 0 ? 'open' : status;
}
