/** p-quantile of the values (nearest rank); NaN without values. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Milliseconds per kind of query, as often as it was asked. */
export class Timings {
  readonly byKind = new Map<string, number[]>();

  time<T>(kind: string, ask: () => T): T {
    const started = performance.now();
    const answer = ask();
    const ms = performance.now() - started;
    const known = this.byKind.get(kind);
    if (known === undefined) this.byKind.set(kind, [ms]);
    else known.push(ms);
    return answer;
  }

  all(): number[] {
    return [...this.byKind.values()].flat();
  }
}
