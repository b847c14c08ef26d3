export { baseInWorker } from './follow/base-in-worker.ts';
export {
  type CatalogueIndexHandle,
  type IndexFigures,
  type IndexSources,
  openCatalogueIndex,
} from './open-index.ts';
export type {
  CatalogueIndex,
  Centre,
  FacetCount,
  PlaceCount,
  PlaceFinder,
  ReadAsNear,
  SearchAnswer,
  SearchHit,
  SearchRequest,
} from './types.ts';
export { type Verification, verifyIndex } from './verify/verify-index.ts';
