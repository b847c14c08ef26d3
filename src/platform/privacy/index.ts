export { type Erased, eraseRows } from './erase-rows.ts';
export {
  type ExportedProcessing,
  type ExportedRow,
  type ExportedTable,
  exportRows,
  type Unseal,
} from './export-rows.ts';
export {
  addressedTo,
  askedBy,
  belongsTo,
  doneBy,
  hangsOn,
  type LegalBasis,
  type PersonLink,
  type PrivacyRegister,
  type Processing,
  type RegisteredTable,
  tablesOf,
} from './register.ts';
export { isWholeName, wordRemover } from './remove-words.ts';
export { type Subject, subjectOf } from './subject.ts';
