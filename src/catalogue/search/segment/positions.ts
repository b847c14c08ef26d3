import type { RowPosition } from './rows.ts';

/** The place of a run is not known, or known without a position. */
export const UNPLACED = 0;
/** The run needs no place: it is held online. */
export const ONLINE = 1;

/** The distinct venue positions of the catalogue, behind {@link UNPLACED} and {@link ONLINE}. Numbers are never given anew. */
export class Positions {
  readonly #numbers = new Map<string, number>();
  readonly #all: (RowPosition | null)[] = [null, null];

  get count(): number {
    return this.#all.length;
  }

  numberOf(position: RowPosition | null): number {
    if (position === null) return UNPLACED;
    const key = `${position.lat} ${position.lon} ${position.place}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#all.length;
    this.#numbers.set(key, number);
    this.#all.push(position);
    return number;
  }

  toPlain(): readonly (RowPosition | null)[] {
    return this.#all.slice();
  }

  static from(all: ReturnType<Positions['toPlain']>): Positions {
    const positions = new Positions();
    for (const position of all) positions.numberOf(position);
    return positions;
  }

  get(number: number): RowPosition | null {
    return this.#all[number] ?? null;
  }
}
