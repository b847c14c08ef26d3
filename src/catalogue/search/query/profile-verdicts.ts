import type { Dictionaries } from '../segment/dictionaries.ts';
import { RUN_FACETS } from '../segment/facet-values.ts';
import type { RunProfiles } from '../segment/run-profiles.ts';
import { UNKNOWN_PRICE } from '../segment/segment.ts';
import type { Plan, RunFilter } from './plan.ts';
import { laneOf, maskOf } from './value-masks.ts';

/**
 * For each run profile, decided once per query: whether it meets all run filters, and which of its values count. A run that
 * fails one filter counts for that facet's own values only; one that fails two counts for nothing.
 */
export interface ProfileVerdicts {
  readonly words: number;
  readonly meets: Uint8Array;
  readonly counting: Uint32Array;
  /** Runs above `price_max` have verdicts of their own, so far behind; 0 = all are treated alike. */
  readonly dear: number;
}

export function profileVerdicts(
  profiles: RunProfiles,
  { runFilters, priceCents }: Pick<Plan, 'runFilters' | 'priceCents'>,
  runValues: Dictionaries['runValues'],
): ProfileVerdicts {
  const { words, masks, count } = profiles;
  if (runFilters.length === 0) {
    return { words, meets: new Uint8Array(count).fill(1), counting: masks, dear: 0 };
  }
  const hasLimit = priceCents < UNKNOWN_PRICE;
  const tables = hasLimit ? 2 : 1;
  const lanes = RUN_FACETS.map((_, facet) => laneOf(runValues, facet, words));
  const tests = runFilters.map((filter) => ({
    facet: filter.facet,
    passes: testOf(filter, lanes[filter.facet] ?? new Uint32Array(words), profiles, runValues),
  }));
  const price = RUN_FACETS.indexOf('price');
  const meets = new Uint8Array(count * tables);
  const counting = new Uint32Array(count * words * tables);
  for (let row = 0; row < count * tables; row++) {
    const profile = row % count;
    const isCheap = hasLimit && row < count;
    let failures = 0;
    let failed = 0;
    for (const { facet, passes } of tests) {
      if ((isCheap && facet === price) || passes(profile)) continue;
      failures++;
      failed = facet;
    }
    if (failures > 1) continue;
    if (failures === 0) meets[row] = 1;
    const lane = failures === 0 ? undefined : lanes[failed];
    for (let word = 0; word < words; word++) {
      const mask = masks[profile * words + word] ?? 0;
      counting[row * words + word] = lane === undefined ? mask : mask & (lane[word] ?? 0);
    }
  }
  return { words, meets, counting, dear: hasLimit ? count : 0 };
}

type ProfileTest = (profile: number) => boolean;

function testOf(
  filter: RunFilter,
  lane: Uint32Array,
  { words, masks, denied }: RunProfiles,
  runValues: Dictionaries['runValues'],
): ProfileTest {
  const { values, unknown, hasUnheard } = filter;
  const withUnknown = unknown === null ? values : [...values, unknown];
  switch (filter.rule) {
    case 'any': {
      const wanted = maskOf(withUnknown, words);
      return (profile) => hasCommon(masks, profile * words, wanted);
    }
    case 'within': {
      const wanted = maskOf(withUnknown, words);
      const others = lane.map((bits, word) => bits & ~(wanted[word] ?? 0));
      return (profile) => !hasCommon(masks, profile * words, others);
    }
    case 'access': {
      const wanted = maskOf(values, words);
      if (unknown !== null) return (profile) => !hasCommon(denied, profile * words, wanted);
      const isPossible = !hasUnheard && values.every((value) => value < 32 * words);
      return (profile) => isPossible && hasAll(masks, profile * words, wanted);
    }
    case 'status': {
      const added = runValues.find('status', 'waiting_list');
      const all = values.filter((value) => value !== added);
      const allMask = maskOf(all, words);
      const addedMask = maskOf(
        withUnknown.filter((value) => !all.includes(value)),
        words,
      );
      return (profile) =>
        (all.length > 0 && hasAll(masks, profile * words, allMask)) ||
        hasCommon(masks, profile * words, addedMask);
    }
  }
}

function hasCommon(masks: Uint32Array, from: number, wanted: Uint32Array): boolean {
  for (let word = 0; word < wanted.length; word++) {
    if (((masks[from + word] ?? 0) & (wanted[word] ?? 0)) !== 0) return true;
  }
  return false;
}

function hasAll(masks: Uint32Array, from: number, wanted: Uint32Array): boolean {
  for (let word = 0; word < wanted.length; word++) {
    if (((wanted[word] ?? 0) & ~(masks[from + word] ?? 0)) !== 0) return false;
  }
  return true;
}
