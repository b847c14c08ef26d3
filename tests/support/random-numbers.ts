/** Reproducible random choices (mulberry32). */
export interface Random {
  /** 0 ≤ number < 1. */
  next(): number;
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** Up to `most` different values. */
  some<T>(values: readonly T[], most: number): T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (values) => values[below(values.length)] ?? values[0],
    some: (values, most) => {
      const rest = [...values];
      const taken: (typeof rest)[number][] = [];
      for (let left = below(most + 1); left > 0 && rest.length > 0; left--) {
        taken.push(...rest.splice(below(rest.length), 1));
      }
      return taken;
    },
  };
}
