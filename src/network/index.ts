export { type ImportedPlaces, importPlaces } from './import-places.ts';
export { loadNetwork } from './load-network.ts';
export type { DrawingPoint, MapDrawing } from './model/map-drawing.ts';
export type {
  AdviceService,
  ContactPoint,
  Localized,
  Network,
  NetworkSettings,
  Term,
  Theme,
  Vocabulary,
} from './model/network.ts';
export type { Place, PlaceKind, RhineBank } from './model/place.ts';
export { openPlaces, type Places } from './open-places.ts';
export { type SyncedTerms, syncTerms } from './sync-terms.ts';
export { type ImportedSynonyms, importSynonyms } from './synonyms/import-synonyms.ts';
export { SYNONYM_FORMATS, type SynonymFormat } from './synonyms/synonym-formats.ts';
export type {
  GazetteerPlaceTable,
  Labels,
  NetworkTables,
  SynonymGroupTable,
  SynonymSourceTable,
  VocabularyTermTable,
} from './tables.ts';
export { networkRoutes } from './web/network-routes.ts';
export { siteFrame } from './web/site-frame.ts';
