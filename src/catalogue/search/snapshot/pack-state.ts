import { Pace } from '../../../platform/pace.ts';
import { type TextColumn, TextColumnBuilder } from '../segment/text-column.ts';
import { isColumn, type PackedColumn } from './column-kinds.ts';
import { PACKABLE_CLASSES } from './packable.ts';

/** A value in two halves: what JSON can say, and the columns to which it refers by number. */
export interface Packed {
  readonly tree: Tree;
  readonly columns: readonly PackedColumn[];
}

/** Objects, arrays and plain values as they are; everything else as an object with the key `$`. */
export type Tree =
  | null
  | boolean
  | number
  | string
  | readonly Tree[]
  | { readonly [key: string]: Tree };

/** Longer lists of texts or numbers become columns: JSON of them would stop the event loop when it is read. */
export const LONGEST_LIST_IN_TREE = 32;

/**
 * Takes an index state (or a part of one) apart, whatever it consists of: typed arrays anywhere, maps, sets and the classes of
 * `packable.ts`. Throws where it meets anything else, naming the place.
 */
export async function pack(value: unknown, signal?: AbortSignal): Promise<Packed> {
  const packer = new Packer(signal);
  const tree = await packer.treeOf(value, 'state');
  return { tree, columns: packer.columns };
}

class Packer {
  readonly columns: PackedColumn[] = [];
  readonly #numbers = new Map<PackedColumn, number>();
  readonly #pace: Pace;

  constructor(signal: AbortSignal | undefined) {
    this.#pace = new Pace(signal);
  }

  async treeOf(value: unknown, place: string): Promise<Tree> {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Object.is(value, -0)) return { $: 'number', text: '-0' };
        return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
      case 'bigint':
        return { $: 'bigint', text: String(value) };
      case 'object':
        return value === null ? null : this.#treeOfObject(value, place);
      default:
        throw new TypeError(`${place}: ${typeof value} cannot be packed`);
    }
  }

  async #treeOfObject(value: object, place: string): Promise<Tree> {
    if (isColumn(value)) return { $: 'column', column: this.#numberOf(value) };
    if (Array.isArray(value)) return this.#treeOfList(value, place);
    if (value instanceof Map) {
      const keys = await this.#treeOfList([...value.keys()], `${place} keys`);
      return { $: 'map', keys, values: await this.#treeOfList([...value.values()], place) };
    }
    if (value instanceof Set) {
      return { $: 'set', values: await this.#treeOfList([...value], place) };
    }
    const known = PACKABLE_CLASSES.find((kind) => kind.isInstance(value));
    if (known !== undefined) {
      const plain = await this.treeOf(known.take(value), `${place} (${known.name})`);
      return { $: 'class', name: known.name, plain };
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      const name = value.constructor.name;
      throw new TypeError(`${place}: the class ${name} is missing in snapshot/packable.ts`);
    }
    if ('$' in value) throw new TypeError(`${place}: the key "$" cannot be packed`);
    const tree: Record<string, Tree> = {};
    for (const [key, part] of Object.entries(value)) {
      if (part !== undefined) tree[key] = await this.treeOf(part, `${place}.${key}`);
    }
    return tree;
  }

  async #treeOfList(list: readonly unknown[], place: string): Promise<Tree> {
    if (list.length > LONGEST_LIST_IN_TREE) {
      if (list.every((entry) => typeof entry === 'string')) {
        return { $: 'texts', ...(await this.#textColumns(list)) };
      }
      if (list.every((entry) => typeof entry === 'number')) {
        return { $: 'numbers', column: this.#numberOf(Float64Array.from(list)) };
      }
    }
    const trees: Tree[] = [];
    for (const entry of list) {
      trees.push(await this.treeOf(entry, `${place}[${trees.length}]`));
      await this.#pace.pause();
    }
    return trees;
  }

  async #textColumns(texts: readonly string[]) {
    const builder = new TextColumnBuilder();
    for (const text of texts) {
      builder.push(text);
      await this.#pace.pause();
    }
    const { offsets, bytes }: TextColumn = builder.build();
    return { offsets: this.#numberOf(offsets), bytes: this.#numberOf(bytes) };
  }

  #numberOf(column: PackedColumn): number {
    const known = this.#numbers.get(column);
    if (known !== undefined) return known;
    this.#numbers.set(column, this.columns.length);
    return this.columns.push(column) - 1;
  }
}
