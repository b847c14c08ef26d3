import type { RowPosition } from './rows.ts';

/** The distinct venue positions of the catalogue; number 0 means "no position". Numbers are never given anew. */
export class Positions {
  readonly #numbers = new Map<string, number>();
  readonly #all: (RowPosition | null)[] = [null];

  get count(): number {
    return this.#all.length;
  }

  numberOf(position: RowPosition | null): number {
    if (position === null) return 0;
    const key = `${position.lat} ${position.lon} ${position.place}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#all.length;
    this.#numbers.set(key, number);
    this.#all.push(position);
    return number;
  }

  get(number: number): RowPosition | null {
    return this.#all[number] ?? null;
  }
}
