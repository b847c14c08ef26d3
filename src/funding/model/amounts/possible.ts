/**
 * What a figure can be while facts are missing: one value = it is known, several = it depends on the missing facts, `null` among
 * them = nothing can be said. Only a figure with one value is named, so nothing is ever estimated. Money is in cents, with
 * fractions until the end.
 */
export type Possible = readonly (number | null)[];

/** The value, if only one is possible. */
export function onlyValue(possible: Possible): number | null {
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Each value once. */
export function distinct(possible: Possible): Possible {
  return [...new Set(possible)];
}

/** Every value changed in the same way. */
export function changed(possible: Possible, change: (value: number) => number): Possible {
  return distinct(possible.map((value) => (value === null ? null : change(value))));
}

/** Every value of one with every value of the other. */
export function combined(
  ones: Possible,
  others: Possible,
  combine: (one: number, other: number) => number,
): Possible {
  return distinct(
    ones.flatMap((one) =>
      others.map((other) => (one === null || other === null ? null : combine(one, other))),
    ),
  );
}
