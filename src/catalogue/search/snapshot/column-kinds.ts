/** Every kind of typed array that a column of the index may be: bytes per value, and a column over shared memory. */
export const COLUMN_KINDS = {
  Int8Array: { bytes: 1, over: (memory: SharedArrayBuffer) => new Int8Array(memory) },
  Uint8Array: { bytes: 1, over: (memory: SharedArrayBuffer) => new Uint8Array(memory) },
  Int16Array: { bytes: 2, over: (memory: SharedArrayBuffer) => new Int16Array(memory) },
  Uint16Array: { bytes: 2, over: (memory: SharedArrayBuffer) => new Uint16Array(memory) },
  Int32Array: { bytes: 4, over: (memory: SharedArrayBuffer) => new Int32Array(memory) },
  Uint32Array: { bytes: 4, over: (memory: SharedArrayBuffer) => new Uint32Array(memory) },
  Float32Array: { bytes: 4, over: (memory: SharedArrayBuffer) => new Float32Array(memory) },
  Float64Array: { bytes: 8, over: (memory: SharedArrayBuffer) => new Float64Array(memory) },
} as const;

export type ColumnKindName = keyof typeof COLUMN_KINDS;
export type PackedColumn =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** The kind of a typed array, a `Buffer` being bytes; null for anything else. */
export function kindOf(value: object): ColumnKindName | null {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return isKind(tag) ? tag : null;
}

function isKind(tag: string): tag is ColumnKindName {
  return tag in COLUMN_KINDS;
}

export function isColumn(value: object): value is PackedColumn {
  return ArrayBuffer.isView(value) && kindOf(value) !== null;
}

/** A column over shared memory with room for `length` values. */
export function newSharedColumn(kind: ColumnKindName, length: number): PackedColumn {
  const { bytes, over } = COLUMN_KINDS[kind];
  return over(new SharedArrayBuffer(length * bytes));
}

/** The column itself if threads can share it, else a copy that they can. */
export function inSharedMemory(column: PackedColumn): PackedColumn {
  const kind = kindOf(column);
  if (kind === null || column.buffer instanceof SharedArrayBuffer) return column;
  const shared = newSharedColumn(kind, column.length);
  shared.set(column);
  return shared;
}

/** The bytes of a column, without copying. */
export function bytesOf(column: PackedColumn): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
