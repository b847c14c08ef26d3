export { type CurrentNetwork, currentNetwork } from './current-network.ts';
export { type ImportedPlaces, importPlaces } from './import-places.ts';
export { loadNetwork } from './load-network.ts';
export {
  type AdviceService,
  AUDIENCES,
  type Audience,
  type EverydayWords,
  type HoursException,
  type Matter,
  NEED_TOPICS,
  type NeedTopic,
  type ServicePlace,
  type StepFree,
  WEEKDAYS,
  type Weekday,
  type WeeklyHours,
} from './model/advice-service.ts';
export { type Difference, differences } from './model/differences.ts';
export type { Land } from './model/land.ts';
export type { Localized } from './model/localized.ts';
export type { DrawingPoint, MapDrawing } from './model/map-drawing.ts';
export type {
  ContactPoint,
  Network,
  NetworkSettings,
  OwnTexts,
  Term,
  Theme,
  Vocabulary,
} from './model/network.ts';
export { NetworkSettingsSchema } from './model/network.ts';
export { isSettingsField, type OwnTopic, overlaid, type SettingsField } from './model/overlay.ts';
export { changed, type OverlayChange } from './model/overlay-change.ts';
export type { Place, PlaceKind, RhineBank } from './model/place.ts';
export type {
  SchoolHoliday,
  SchoolHolidayKind,
  SchoolHolidays,
} from './model/school-holidays.ts';
export { NETWORK_FILES, type NetworkFile, networkFile } from './network-files.ts';
export { openPlaces, type Places } from './open-places.ts';
export { NETWORK_PROCESSINGS } from './privacy/register.ts';
export {
  type CurrentOverlay,
  listRevisions,
  newestRevision,
  overlayAt,
  type RevisionLine,
} from './queries/network-revisions.ts';
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
export { type ChangeAnswer, changeNetwork } from './use-cases/change-network.ts';
export { type UndoAnswer, undoingOf, undoNetworkChange } from './use-cases/undo-network-change.ts';
export { networkRoutes } from './web/network-routes.ts';
export { siteFrame } from './web/site-frame.ts';
