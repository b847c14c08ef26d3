import { sharedColumn } from './columns.ts';

/** For each value the offers that have it, ascending: those of value v lie in `offers` from `starts[v]` to `starts[v + 1]`. */
export interface ValueOffers {
  readonly starts: Uint32Array;
  readonly offers: Uint32Array;
}

/**
 * Turns the values per offer round (counting sort); an offer that has a value several times is listed once. The values of offer i
 * lie from `valueStarts[i]` to `valueStarts[i + 1]`; `valueCount` is one more than the greatest.
 */
export function valueOffersOf(
  valueStarts: Uint32Array,
  values: Uint16Array | Uint32Array,
  offerCount: number,
  valueCount: number,
): ValueOffers {
  const starts = sharedColumn(Uint32Array, valueCount + 1);
  const walk = (found: (value: number, offer: number) => void) => {
    // One more than the last offer with the value.
    const seen = new Uint32Array(valueCount);
    for (let offer = 0; offer < offerCount; offer++) {
      for (let at = valueStarts[offer] ?? 0; at < (valueStarts[offer + 1] ?? 0); at++) {
        const value = values[at] ?? 0;
        if (seen[value] === offer + 1) continue;
        seen[value] = offer + 1;
        found(value, offer);
      }
    }
  };
  walk((value) => {
    starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  });
  for (let value = 0; value < valueCount; value++) {
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  }
  const offers = sharedColumn(Uint32Array, starts[valueCount] ?? 0);
  const next = starts.slice();
  walk((value, offer) => {
    const to = next[value] ?? 0;
    next[value] = to + 1;
    offers[to] = offer;
  });
  return { starts, offers };
}
