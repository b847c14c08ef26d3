export interface StreetParts {
  readonly street: string | null;
  readonly note: string | null;
}

/**
 * Street with house number apart from what providers add to it: `Alt-Mariendorf 43 (Hofeingang)`, `Frankfurter Allee 10, 7. OG`.
 * A repeated postal code and place (`Weg 62, 10829 Berlin`) is dropped.
 */
export function splitStreet(text: string): StreetParts {
  const given = text.replace(/\s+/g, ' ').trim();
  const notes: string[] = [];
  const withoutBrackets = given.replace(/\s*\(([^()]*)\)/g, (_whole, note: string) => {
    notes.push(note.trim());
    return '';
  });
  const [street = '', ...rest] = withoutBrackets.split(/\s*,\s*/);
  // A comma before the house number belongs to the street: "Hauptstraße, 5".
  const [first = ''] = rest;
  const isNumber = /^\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?$/i.test(first) && !/\d/.test(street);
  const parts = isNumber ? rest.slice(1) : rest;
  notes.unshift(...parts.filter((part) => !/^\d{5}\b/.test(part)));
  return {
    street: (isNumber ? `${street} ${first}` : street).trim() || null,
    note: notes.filter((note) => note !== '').join(', ') || null,
  };
}
