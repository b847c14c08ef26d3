import type { Kysely } from 'kysely';
import { type CardStore, openCardStore } from '../queries/card-store.ts';
import { type LabelStore, openLabelStore } from '../queries/label-store.ts';
import type { CatalogueIndex } from '../search/types.ts';
import type { CatalogueTables } from '../tables.ts';

/** What everyone needs who reads the catalogue: the index that finds, the cards and labels that name. */
export interface CatalogueReader {
  readonly db: Kysely<CatalogueTables>;
  readonly index: CatalogueIndex;
  readonly cards: CardStore;
  readonly labels: LabelStore;
}

const readers = new WeakMap<CatalogueIndex, CatalogueReader>();

/** The reader of an index; there is one for each, so that all pages share its memory. */
export function catalogueReader(parts: {
  readonly db: Kysely<CatalogueTables>;
  readonly index: CatalogueIndex;
}): CatalogueReader {
  const { db, index } = parts;
  const known = readers.get(index);
  if (known) return known;
  const reader = { db, index, cards: openCardStore(db, index), labels: openLabelStore(db) };
  readers.set(index, reader);
  return reader;
}
