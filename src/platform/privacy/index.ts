export { type Erased, eraseRows } from './erase-rows.ts';
export {
  type ExportedProcessing,
  type ExportedRow,
  type ExportedTable,
  exportRows,
} from './export-rows.ts';
export {
  addressedTo,
  belongsTo,
  doneBy,
  type LegalBasis,
  type PersonLink,
  type PrivacyRegister,
  type Processing,
  type RegisteredTable,
  tablesOf,
} from './register.ts';
export { isWholeName, wordRemover } from './remove-words.ts';
export { type Subject, subjectOf } from './subject.ts';
