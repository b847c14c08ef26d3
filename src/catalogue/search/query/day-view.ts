import { ONLINE } from '../segment/positions.ts';
import { type Segment, UNKNOWN_PRICE } from '../segment/segment.ts';

/**
 * What the runs of each offer come to for whoever asks for nothing but "not yet begun": most queries do. Worked out once per
 * segment and day, so that they look at offers only and at none of their runs.
 */
export interface DayView {
  readonly firstDay: number;
  /** Start of the first run that has not begun; NO_RUN if all have. */
  readonly starts: Int32Array;
  /** The same for each kind of run. */
  readonly kindStarts: Int32Array;
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
}

export const NO_RUN = 2_147_483_647;

/** Today, and everything including the past. */
const MOST_VIEWS = 2;
const views = new WeakMap<Segment, DayView[]>();

export function dayView(segment: Segment, firstDay: number): DayView {
  const known = views.get(segment) ?? [];
  const found = known.find((view) => view.firstDay === firstDay);
  if (found !== undefined) return found;
  const view = buildView(segment, firstDay);
  views.set(segment, [view, ...known].slice(0, MOST_VIEWS));
  return view;
}

function buildView(segment: Segment, firstDay: number): DayView {
  const { offerCount, kindStarts, kinds, lastStarts, profiles } = segment;
  const { words, masks: profileMasks } = profiles;
  const starts = new Int32Array(offerCount).fill(NO_RUN);
  const startsOfKinds = new Int32Array(kinds.profiles.length).fill(NO_RUN);
  const bookable = new Uint8Array(offerCount);
  const cheapest = new Int32Array(offerCount).fill(UNKNOWN_PRICE);
  const dearest = new Int32Array(offerCount);
  const masks = new Uint32Array(offerCount * words);
  const placeStarts = new Uint32Array(offerCount + 1);
  const places = new Uint32Array(kinds.positions.length);
  let placeCount = 0;
  for (let offer = 0; offer < offerCount; offer++) {
    const firstPlace = placeCount;
    placeStarts[offer] = firstPlace;
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
      const position = kinds.positions[kind] ?? 0;
      if (position <= ONLINE) continue;
      let known = firstPlace;
      while (known < placeCount && places[known] !== position) known++;
      if (known === placeCount) places[placeCount++] = position;
    }
  }
  placeStarts[offerCount] = placeCount;
  return {
    firstDay,
    starts,
    kindStarts: startsOfKinds,
    bookable,
    cheapest,
    dearest,
    masks,
    placeStarts,
    places: places.slice(0, placeCount),
  };
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
