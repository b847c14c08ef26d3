import { setImmediate } from 'node:timers/promises';
import type { LocalDate } from '../../../platform/clock.ts';
import { dayNumber } from '../segment/days.ts';
import type { IndexState } from './state.ts';
import { prepareCounts, totalsOf } from './totals.ts';

/**
 * Works out what the first question of a day would wait for: working memory, what the runs of each offer come to on that day, and
 * the counts of the whole catalogue. Some milliseconds per turn of the event loop; next to nothing where it is known already.
 */
export async function prepareDay(state: IndexState, today: LocalDate): Promise<void> {
  const firstDay = dayNumber(today);
  for (const segment of state.segments) {
    await prepareCounts(segment, firstDay, state.dictionaries, setImmediate);
  }
  const { offerValues } = state.dictionaries;
  offerValues.inOrderOfKeys('provider');
  await setImmediate();
  offerValues.ranks('provider');
  await setImmediate();
  totalsOf(state, firstDay);
}
