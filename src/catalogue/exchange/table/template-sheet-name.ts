/** The sheet of our template that explains the columns; nobody needs to be told that it is not read. */
export const EXPLAINING_SHEET = 'Erklärung';
