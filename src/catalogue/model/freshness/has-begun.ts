import type { LocalDate } from '../../../platform/clock.ts';

/**
 * Whether nobody can begin the offer any more: it has runs, and each began before today. What begins at any time or by agreement is
 * never over, nor is an offer that names no run. The search asks runs the same (`search/query/plan.ts`).
 */
export function isAllBegun(
  runs: readonly { readonly startsOn: LocalDate | null }[],
  today: LocalDate,
): boolean {
  return runs.length > 0 && runs.every(({ startsOn }) => startsOn !== null && startsOn < today);
}
