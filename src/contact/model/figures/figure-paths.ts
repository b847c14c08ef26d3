/** What everybody sees, and the same as a file; without language. */
export const FIGURES_PATH = '/beratung/zahlen';
export const FIGURES_FILE_PATH = '/beratung/zahlen.csv';
/** What the office sees. */
export const OFFICE_FIGURES_PATH = '/buero/anfragen/zahlen';
export const OFFICE_FIGURES_FILE_PATH = '/buero/anfragen/zahlen.csv';
