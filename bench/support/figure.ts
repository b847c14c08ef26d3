/** One measured figure and, where there is one, the budget it is held against. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly ok?: boolean;
  readonly note?: string;
}

export type Report = (figure: Figure) => void;

export interface BenchOptions {
  /** Folder with the generated catalogues and real files that lie beside the repository; null where it is absent. */
  readonly shared: string | null;
  /** Words of the command line that begin with `--`. */
  readonly flags?: readonly string[];
}

/** A figure that must not exceed its budget. */
export function atMost(budget: number, figure: Omit<Figure, 'budget' | 'ok'>): Figure {
  return {
    ...figure,
    value: rounded(figure.value),
    budget: rounded(budget),
    ok: figure.value <= budget,
  };
}

/** A figure that must reach its budget. */
export function atLeast(budget: number, figure: Omit<Figure, 'budget' | 'ok'>): Figure {
  return { ...figure, value: rounded(figure.value), budget, ok: figure.value >= budget };
}

/** Three digits that mean something; more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** A benchmark that could not run here says why. */
export function reportSkipped(report: Report, note: string): void {
  report({ name: 'all', value: 0, unit: 'skipped', note });
}
