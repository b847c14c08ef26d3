// Addresses of access and erasure, without language prefix.
export const OWN_DATA_PATH = '/mitglieder/konto/daten';
export const OWN_DATA_FILE_PATH = '/mitglieder/konto/daten.json';
export const WITHDRAW_PATH = '/mitglieder/konto/daten/zuruecknehmen';
export const ERASE_OWN_PATH = '/mitglieder/konto/loeschen';
/** Public: whoever reads it has no account any more. */
export const ERASED_PATH = '/konto-geloescht';
export const OFFICE_PATH = '/buero';
export const RIGHTS_PATH = '/buero/datenschutz';
export const ERASE_CONTACT_PATH = '/buero/datenschutz/adresse-loeschen';
export const PERSON_DATA_PATTERN = '/buero/datenschutz/:person';
export const PERSON_FILE_PATTERN = '/buero/datenschutz/:person/daten.json';
export const ERASE_PERSON_PATTERN = '/buero/datenschutz/:person/loeschen';

export const personDataPath = (personId: string): string => `${RIGHTS_PATH}/${personId}`;
export const personFilePath = (personId: string): string =>
  `${personDataPath(personId)}/daten.json`;
export const erasePersonPath = (personId: string): string => `${personDataPath(personId)}/loeschen`;
