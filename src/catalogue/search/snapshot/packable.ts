import { FacetValues } from '../segment/facet-values.ts';
import { Positions } from '../segment/positions.ts';
import { TextColumn } from '../segment/text-column.ts';
import { CompoundParts } from '../text/compounds.ts';
import { Synonyms } from '../text/synonyms.ts';

/** How instances of one class are taken apart and put together; the name stands in snapshots. */
export interface ClassPacking {
  readonly name: string;
  isInstance(value: object): boolean;
  take(value: object): unknown;
  make(plain: unknown): unknown;
}

interface Packable<T, P> {
  new (...args: never[]): T;
  /** From what `toPlain` gave, after a way through a file or to another thread. */
  from(plain: P): T;
}

/**
 * A class that an index state may hold. `toPlain` gives plain values, typed arrays, maps and sets; what can still grow is copied
 * there at once, for the packing goes on while the index lives.
 */
function packing<P, T extends { toPlain(): P }>(name: string, kind: Packable<T, P>): ClassPacking {
  return {
    name,
    isInstance: (value) => value instanceof kind,
    take: (value) => (value instanceof kind ? value.toPlain() : undefined),
    make: (plain) => kind.from(plain as P),
  };
}

/** A class that is missing here makes packing fail with its name, so that no part of an index is forgotten. */
export const PACKABLE_CLASSES: readonly ClassPacking[] = [
  packing('TextColumn', TextColumn),
  packing('FacetValues', FacetValues),
  packing('Positions', Positions),
  packing('CompoundParts', CompoundParts),
  packing('Synonyms', Synonyms),
];
