export { type CatalogueIndexHandle, type IndexSources, openCatalogueIndex } from './open-index.ts';
export type {
  CatalogueIndex,
  Centre,
  FacetCount,
  PlaceCount,
  SearchAnswer,
  SearchHit,
  SearchRequest,
} from './types.ts';
export { type Verification, verifyIndex } from './verify/verify-index.ts';
