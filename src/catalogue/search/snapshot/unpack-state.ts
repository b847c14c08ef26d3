import { Pace } from '../../../platform/pace.ts';
import { TextColumn } from '../segment/text-column.ts';
import type { PackedColumn } from './column-kinds.ts';
import type { Packed, Tree } from './pack-state.ts';
import { PACKABLE_CLASSES } from './packable.ts';

/**
 * Puts together what {@link pack} took apart. The type is the caller's promise: whoever reads a file has checked before that this
 * very program wrote it (format, checksums). Throws where a part is missing.
 */
export async function unpack<T>(packed: Packed, signal?: AbortSignal): Promise<T> {
  const value = await new Unpacker(packed.columns, signal).valueOf(packed.tree);
  return value as T;
}

type Node = { readonly [key: string]: Tree };

class Unpacker {
  readonly #columns: readonly PackedColumn[];
  readonly #pace: Pace;

  constructor(columns: readonly PackedColumn[], signal: AbortSignal | undefined) {
    this.#columns = columns;
    this.#pace = new Pace(signal);
  }

  async valueOf(tree: Tree | undefined): Promise<unknown> {
    if (tree === undefined) throw new TypeError('a part of the packed index is missing');
    if (tree === null || typeof tree !== 'object') return tree;
    if (isList(tree)) return this.#list(tree);
    if (tree.$ !== undefined) return this.#special(tree);
    const value: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(tree)) value[key] = await this.valueOf(part);
    return value;
  }

  async #special(tree: Node): Promise<unknown> {
    switch (tree.$) {
      case 'number':
        return Number(tree.text);
      case 'bigint':
        return BigInt(String(tree.text));
      case 'column':
        return this.#column(tree.column);
      case 'numbers':
        return Array.from(this.#column(tree.column));
      case 'texts':
        return this.#texts(tree);
      case 'map':
        return this.#map(tree);
      case 'set':
        return new Set(await this.#listOf(tree.values));
      case 'class':
        return this.#instance(tree);
      default:
        throw new TypeError(`unknown part of a packed index: ${String(tree.$)}`);
    }
  }

  async #list(trees: readonly Tree[]): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const tree of trees) {
      values.push(await this.valueOf(tree));
      await this.#pace.pause();
    }
    return values;
  }

  async #listOf(tree: Tree | undefined): Promise<readonly unknown[]> {
    const value = await this.valueOf(tree);
    if (!Array.isArray(value)) throw new TypeError('a packed list is none');
    return value;
  }

  async #map(tree: Node): Promise<Map<unknown, unknown>> {
    const keys = await this.#listOf(tree.keys);
    const values = await this.#listOf(tree.values);
    const map = new Map<unknown, unknown>();
    for (const [at, key] of keys.entries()) {
      map.set(key, values[at]);
      await this.#pace.pause();
    }
    return map;
  }

  async #texts(tree: Node): Promise<string[]> {
    const offsets = this.#column(tree.offsets);
    const bytes = this.#column(tree.bytes);
    if (!(offsets instanceof Uint32Array) || !(bytes instanceof Uint8Array)) {
      throw new TypeError('packed texts have columns of another kind');
    }
    const column = new TextColumn(offsets, bytes);
    const texts: string[] = [];
    for (let at = 0; at < column.length; at++) {
      texts.push(column.get(at));
      await this.#pace.pause();
    }
    return texts;
  }

  async #instance(tree: Node): Promise<unknown> {
    const known = PACKABLE_CLASSES.find((kind) => kind.name === tree.name);
    if (known === undefined) throw new TypeError(`unknown class ${String(tree.name)}`);
    return known.make(await this.valueOf(tree.plain));
  }

  #column(tree: Tree | undefined): PackedColumn {
    const column = typeof tree === 'number' ? this.#columns[tree] : undefined;
    if (column === undefined) throw new TypeError('a column of the packed index is missing');
    return column;
  }
}

function isList(tree: readonly Tree[] | Node): tree is readonly Tree[] {
  return Array.isArray(tree);
}
