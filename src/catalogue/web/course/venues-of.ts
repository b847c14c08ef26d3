import type { DetailRun, DetailVenue } from '../../queries/offer-runs.ts';

const MOST_VENUES = 4;

/** The different venues of the runs, in their order; a course at more places names the others at its runs. */
export function venuesOf(runs: readonly DetailRun[]): DetailVenue[] {
  const venues = new Map<string, DetailVenue>();
  for (const { venue } of runs) if (venue) venues.set(venue.id, venue);
  return [...venues.values()].slice(0, MOST_VENUES);
}
