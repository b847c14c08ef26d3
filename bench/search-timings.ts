/** p-quantile of the values (nearest rank); NaN without values. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** Milliseconds of each time that a query was asked, by its kind and by its number. */
export class Timings {
  readonly byKind = new Map<string, number[]>();
  readonly #byQuery = new Map<number, number[]>();

  time(kind: string, query: number, ask: () => unknown): void {
    const started = performance.now();
    ask();
    const ms = performance.now() - started;
    note(this.byKind, kind, ms);
    note(this.#byQuery, query, ms);
  }

  all(): number[] {
    return [...this.byKind.values()].flat();
  }

  /** The middle one of each query's times. */
  medians(): number[] {
    return [...this.#byQuery.values()].map((times) => quantile(times, 0.5));
  }
}

function note<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
