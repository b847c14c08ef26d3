import { expect, test } from 'vitest';
import { ask, indexInPieces, indexOffer, indexRun } from '../../../../tests/support/index-rows.ts';
import { dayNumber } from '../segment/days.ts';
import { dayView } from './day-view.ts';
import { prepareDay } from './prepare-day.ts';
import { totalsOf } from './totals.ts';

const [TODAY, TOMORROW] = ['2026-09-01', '2026-09-02'];
const offer = (id: string, startsOn: string) =>
  indexOffer(id, 'Schweißen', { runs: [indexRun(`${id}-run`, { startKind: 'fixed', startsOn })] });
const pieces = () => indexInPieces([offer('past', '2026-09-01'), offer('later', '2026-10-01')]);

test('a prepared index answers as one that is not', async () => {
  const [prepared, other] = [await pieces(), await pieces()];
  await prepareDay(prepared, TOMORROW);
  for (const query of [{}, { q: 'schweißen' }, { past: '1' as const }]) {
    expect(ask(prepared, query)).toEqual(ask(other, query));
  }
});

test('preparing tomorrow takes nothing from today', async () => {
  const state = await pieces();
  await prepareDay(state, TODAY);
  const of = (day: string) => ({
    views: state.segments.map((segment) => dayView(segment, dayNumber(day))),
    totals: totalsOf(state, dayNumber(day)),
  });
  const today = of(TODAY);
  await prepareDay(state, TOMORROW);
  const [before, after] = [today, of(TODAY)];
  expect(after.totals).toBe(before.totals);
  for (const [number, view] of after.views.entries()) expect(view).toBe(before.views[number]);
  expect(of(TOMORROW).totals.total).toBe(1);
});
