import { NO_RUN } from '../segment/days.ts';
import { ONLINE } from '../segment/positions.ts';
import { type Segment, UNKNOWN_PRICE } from '../segment/segment.ts';

/**
 * What the runs of each offer come to for whoever asks for nothing but "not yet begun": most queries do. Worked out once per
 * segment and day, so that they look at offers only and at none of their runs.
 */
export interface DayView {
  readonly firstDay: number;
  /** Start of the first run that has not begun; NO_RUN if all have. */
  readonly starts: Uint16Array;
  /** The same for each kind of run. */
  readonly kindStarts: Uint16Array;
  /** 1 = one of the runs is bookable. */
  readonly bookable: Uint8Array;
  /** Lowest known price in cents, else UNKNOWN_PRICE. */
  readonly cheapest: Int32Array;
  /** Highest price; UNKNOWN_PRICE if one is not known. */
  readonly dearest: Int32Array;
  /** Values of all the runs together, `words` mask words per offer. */
  readonly masks: Uint32Array;
  /** The different positions of offer i lie in `places` from `placeStarts[i]` to `placeStarts[i + 1]`. */
  readonly placeStarts: Uint32Array;
  readonly places: Uint32Array;
  /** What the runs of offer i differ in, each once: from `factStarts[i]` to `factStarts[i + 1]` in both columns. */
  readonly factStarts: Uint32Array;
  readonly factProfiles: Uint16Array | Uint32Array;
  /** As in the kinds. */
  readonly factPrices: Int32Array;
}

/** Today, and everything including the past. */
const MOST_VIEWS = 2;
const views = new WeakMap<Segment, DayView[]>();

export function dayView(segment: Segment, firstDay: number): DayView {
  const found = knownView(segment, firstDay);
  if (found !== undefined) return found;
  const view = emptyView(segment, firstDay);
  fillView(segment, view, 0, segment.offerCount);
  return keepView(segment, view);
}

/** The same beforehand, with `pause` after each portion of the work. */
export async function prepareDayView(
  segment: Segment,
  firstDay: number,
  pause: () => Promise<void>,
): Promise<DayView> {
  const view = emptyView(segment, firstDay);
  for (let from = 0; from < segment.offerCount; from += PORTION) {
    const found = knownView(segment, firstDay);
    if (found !== undefined) return found;
    fillView(segment, view, from, Math.min(from + PORTION, segment.offerCount));
    await pause();
  }
  return knownView(segment, firstDay) ?? keepView(segment, view);
}

/** Offers that are worked on in some milliseconds. */
export const PORTION = 16_384;

function knownView(segment: Segment, firstDay: number): DayView | undefined {
  return views.get(segment)?.find((view) => view.firstDay === firstDay);
}

function keepView(segment: Segment, view: DayView): DayView {
  const { placeStarts, places, factStarts, factProfiles, factPrices } = view;
  const facts = factStarts[segment.offerCount];
  const whole: DayView = {
    ...view,
    places: places.slice(0, placeStarts[segment.offerCount]),
    factProfiles: factProfiles.slice(0, facts),
    factPrices: factPrices.slice(0, facts),
  };
  views.set(segment, [whole, ...(views.get(segment) ?? [])].slice(0, MOST_VIEWS));
  return whole;
}

function emptyView({ offerCount, kinds, profiles }: Segment, firstDay: number): DayView {
  return {
    firstDay,
    starts: new Uint16Array(offerCount).fill(NO_RUN),
    kindStarts: new Uint16Array(kinds.profiles.length).fill(NO_RUN),
    bookable: new Uint8Array(offerCount),
    cheapest: new Int32Array(offerCount).fill(UNKNOWN_PRICE),
    dearest: new Int32Array(offerCount),
    masks: new Uint32Array(offerCount * profiles.words),
    placeStarts: new Uint32Array(offerCount + 1),
    places: new Uint32Array(kinds.positions.length),
    factStarts: new Uint32Array(offerCount + 1),
    factProfiles:
      kinds.profiles instanceof Uint16Array
        ? new Uint16Array(kinds.profiles.length)
        : new Uint32Array(kinds.profiles.length),
    factPrices: new Int32Array(kinds.profiles.length),
  };
}

/** Fills in the offers `from` to `to`; those before are there. */
function fillView(segment: Segment, view: DayView, from: number, to: number): void {
  const { kindStarts, kinds, lastStarts, profiles } = segment;
  const { words, masks: profileMasks } = profiles;
  const { firstDay, starts, kindStarts: startsOfKinds, bookable, cheapest, dearest } = view;
  const { masks, placeStarts, places, factStarts, factProfiles, factPrices } = view;
  let placeCount = placeStarts[from] ?? 0;
  let factCount = factStarts[from] ?? 0;
  for (let offer = from; offer < to; offer++) {
    const firstPlace = placeCount;
    placeStarts[offer] = firstPlace;
    const firstFact = factCount;
    factStarts[offer] = firstFact;
    if ((lastStarts[offer] ?? 0) < firstDay) continue;
    const end = kindStarts[offer + 1] ?? 0;
    for (let kind = kindStarts[offer] ?? 0; kind < end; kind++) {
      const start = firstStart(segment, kind, firstDay);
      if (start === NO_RUN) continue;
      startsOfKinds[kind] = start;
      if (start < (starts[offer] ?? 0)) starts[offer] = start;
      const profile = kinds.profiles[kind] ?? 0;
      for (let word = 0; word < words; word++) {
        const at = offer * words + word;
        masks[at] = (masks[at] ?? 0) | (profileMasks[profile * words + word] ?? 0);
      }
      if (profiles.bookable[profile] === 1) bookable[offer] = 1;
      const price = kinds.prices[kind] ?? 0;
      cheapest[offer] = Math.min(cheapest[offer] ?? 0, price);
      dearest[offer] = Math.max(dearest[offer] ?? 0, price);
      let fact = firstFact;
      while (fact < factCount && (factProfiles[fact] !== profile || factPrices[fact] !== price)) {
        fact++;
      }
      if (fact === factCount) {
        factProfiles[fact] = profile;
        factPrices[fact] = price;
        factCount++;
      }
      const position = kinds.positions[kind] ?? 0;
      if (position <= ONLINE) continue;
      let known = firstPlace;
      while (known < placeCount && places[known] !== position) known++;
      if (known === placeCount) places[placeCount++] = position;
    }
  }
  placeStarts[to] = placeCount;
  factStarts[to] = factCount;
}

/** Runs of a kind lie in the order of their starts, those without a day behind. */
function firstStart({ kinds, runs }: Segment, kind: number, firstDay: number): number {
  const end = kinds.runStarts[kind + 1] ?? 0;
  for (let run = kinds.runStarts[kind] ?? 0; run < end; run++) {
    const start = runs.starts[run] ?? 0;
    if (start >= firstDay) return start;
  }
  return NO_RUN;
}
