import { sharedColumn } from './columns.ts';

/**
 * The runs by their start, within blocks of neighbouring offers: who asks for some days walks the runs of those days and nothing
 * else, and what is gathered per offer of a block fits into the processor's cache.
 */
export interface RunDays {
  /** The different starts (days.ts), ascending. */
  readonly starts: Uint16Array;
  /** Kinds with a run on start i in block b: from `kindStarts[b · starts.length + i]` to the next number. */
  readonly kindStarts: Uint32Array;
  readonly kinds: Uint32Array;
  /**
   * All that a query without a price needs of these kinds: the offer's place in its block in the high bits, the profile below. Null
   * where a profile's number does not fit.
   */
  readonly offerProfiles: Uint32Array | null;
}

/** Offers of a block; the last may have fewer. */
export const BLOCK_OFFERS = 2048;
/** Bits of a profile's number in `offerProfiles`. */
export const PROFILE_BITS = 21;

/** Runs of kind k lie from `runStarts[k]` to `runStarts[k + 1]` in `starts`; it belongs to offer `offers[k]`. */
interface Runs {
  readonly starts: Uint16Array;
  readonly runStarts: Uint32Array;
  readonly offers: Uint32Array;
  readonly profiles: Uint16Array | Uint32Array;
  readonly profileCount: number;
}

/** Counting sort. */
export function runDaysOf(
  { starts, runStarts, offers, profiles, profileCount }: Runs,
  offerCount: number,
): RunDays {
  const days = Uint16Array.from(new Set(starts)).sort();
  const different = sharedColumn(Uint16Array, days.length);
  different.set(days);
  const placeOf = new Uint16Array(65_536);
  for (const [place, day] of days.entries()) placeOf[day] = place;
  const blocks = Math.ceil(offerCount / BLOCK_OFFERS);
  const kindStarts = sharedColumn(Uint32Array, blocks * days.length + 1);
  const walk = (found: (list: number, kind: number) => void) => {
    for (let kind = 0; kind < offers.length; kind++) {
      const block = Math.floor((offers[kind] ?? 0) / BLOCK_OFFERS);
      for (let run = runStarts[kind] ?? 0; run < (runStarts[kind + 1] ?? 0); run++) {
        found(block * days.length + (placeOf[starts[run] ?? 0] ?? 0), kind);
      }
    }
  };
  walk((list) => {
    kindStarts[list + 1] = (kindStarts[list + 1] ?? 0) + 1;
  });
  for (let list = 0; list + 1 < kindStarts.length; list++) {
    kindStarts[list + 1] = (kindStarts[list + 1] ?? 0) + (kindStarts[list] ?? 0);
  }
  const kinds = sharedColumn(Uint32Array, starts.length);
  const fits = profileCount <= 2 ** PROFILE_BITS;
  const offerProfiles = fits ? sharedColumn(Uint32Array, starts.length) : null;
  const next = kindStarts.slice();
  walk((list, kind) => {
    const at = next[list] ?? 0;
    kinds[at] = kind;
    if (offerProfiles !== null) {
      const offer = (offers[kind] ?? 0) % BLOCK_OFFERS;
      offerProfiles[at] = (offer << PROFILE_BITS) | (profiles[kind] ?? 0);
    }
    next[list] = at + 1;
  });
  return { starts: different, kindStarts, kinds, offerProfiles };
}
