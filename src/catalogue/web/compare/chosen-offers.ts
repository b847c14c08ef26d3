/** More columns than these cannot be read beside each other, on paper least of all. */
export const MOST_COMPARED = 4;
/** The parameter of addresses that holds offers chosen for comparing, on `/vergleich` as on `/kurse`. */
export const CHOICE_PARAMETER = 'offer';

/** What the list of courses carries along in its addresses besides the query: ids of chosen offers. */
export interface Choice {
  readonly chosen?: readonly string[];
}

const ID = /^\w{1,40}$/;
/** A link with more is broken or hostile; nobody chooses so many by hand. */
const MOST_READ = 20;

/** The chosen offers of an address: each once, in the order of choosing. What cannot be an id is left out. */
export function readChosen(value: string | readonly string[] | undefined): string[] {
  const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return [...new Set(values.filter((id) => ID.test(id)))].slice(0, MOST_READ);
}
