import { sharedColumn } from './columns.ts';
import { type TextColumn, TextColumnBuilder } from './text-column.ts';

/** FNV-1a over the characters: spreads ids for look-up and for the daily rotation of equal hits. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The ids of a segment's offers, with a sorted order of their hashes to find one. */
export interface OfferIds {
  readonly ids: TextColumn;
  readonly hashes: Uint32Array;
  readonly order: Uint32Array;
}

export class OfferIdsBuilder {
  readonly #ids = new TextColumnBuilder();
  readonly #hashes: number[] = [];

  push(id: string): void {
    this.#ids.push(id);
    this.#hashes.push(idHash(id));
  }

  build(): OfferIds {
    const hashes = sharedColumn(Uint32Array, this.#hashes.length);
    hashes.set(this.#hashes);
    const order = sharedColumn(Uint32Array, this.#hashes.length);
    for (let i = 0; i < this.#hashes.length; i++) order[i] = i;
    order.subarray(0, this.#hashes.length).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
    return { ids: this.#ids.build(), hashes, order };
  }
}

/** The place of an offer in its segment, or -1. */
export function findOffer({ ids, hashes, order }: OfferIds, id: string): number {
  const hash = idHash(id);
  const wanted = Buffer.from(id);
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[order[middle] ?? 0] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  for (; low < ids.length; low++) {
    const offer = order[low] ?? 0;
    if (hashes[offer] !== hash) return -1;
    if (ids.isAt(offer, wanted)) return offer;
  }
  return -1;
}
