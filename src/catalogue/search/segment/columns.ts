/** Columns are typed arrays over shared memory, so that worker threads can read one index together. */
export type Column =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

interface ColumnKind<T extends Column> {
  new (length: number): T;
  new (buffer: SharedArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

export function sharedColumn<T extends Column>(kind: ColumnKind<T>, length: number): T {
  return new kind(new SharedArrayBuffer(Math.max(1, length) * kind.BYTES_PER_ELEMENT));
}

/** The same numbers in half the memory where all of them are less than 65,536. */
export function narrowColumn(column: Uint32Array, limit: number): Uint16Array | Uint32Array {
  if (limit > 65_536) return column;
  const narrow = sharedColumn(Uint16Array, column.length);
  narrow.set(column);
  return narrow;
}

/** A column while it is being written; grows by doubling. */
export class GrowingColumn<T extends Column> {
  readonly #kind: ColumnKind<T>;
  #values: T;
  #length = 0;

  constructor(kind: ColumnKind<T>, capacity = 1024) {
    this.#kind = kind;
    this.#values = new kind(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.#grow(1);
    this.#values[this.#length++] = value;
  }

  pushBytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#values.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** 0 for places that were never written. */
  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    this.#values[at] = value;
  }

  /** The written part, without copying; valid until the next push. */
  view(): Column {
    return this.#values.subarray(0, this.#length);
  }

  toShared(): T {
    const column = sharedColumn(this.#kind, this.#length);
    column.set(this.#values.subarray(0, this.#length));
    return column;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#values.length) return;
    const larger = new this.#kind(Math.max(this.#values.length * 2, this.#length + by));
    larger.set(this.#values);
    this.#values = larger;
  }
}
