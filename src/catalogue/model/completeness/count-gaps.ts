import { COMPLETENESS_KEYS, type Completeness, type CompletenessKey } from './completeness.ts';

/** How often each item of the checklist is not met, among so many courses. */
export interface Gaps {
  readonly courses: number;
  /** Sum of what all courses meet: with `courses` the average. */
  readonly met: number;
  readonly open: Readonly<Record<CompletenessKey, number>>;
}

export const NO_GAPS: Gaps = {
  courses: 0,
  met: 0,
  open: {
    aim: 0,
    entry: 0,
    hours: 0,
    dates: 0,
    price: 0,
    proof: 0,
    teachers: 0,
    cancel: 0,
    access: 0,
    contact: 0,
  },
};

/** The same figures with one more course. */
export function withGapsOf(gaps: Gaps, { met, items }: Completeness): Gaps {
  const open = { ...gaps.open };
  for (const { key, state } of items) if (state !== 'met') open[key] += 1;
  return { courses: gaps.courses + 1, met: gaps.met + met, open };
}

/** Items with gaps, the most frequent first. */
export function mostOpen({ open }: Gaps): readonly CompletenessKey[] {
  return COMPLETENESS_KEYS.filter((key) => open[key] > 0).sort((a, b) => open[b] - open[a]);
}
