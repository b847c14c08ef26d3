import { postalCode, splitPlace } from './parse-place.ts';
import { splitStreet } from './split-street.ts';

export interface AddressParts {
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality: string | null;
}

const INDOORS =
  /^(?:haus|raum|saal|zimmer|etage|ebene|gebäude|halle|block|trakt|kursraum|seminarraum)\b/i;
const PLACE_WITH_CODE = /^(?:D-?)?(\d{5})\s+(\D.*)$/;
const STREET_WITH_NUMBER = /^\D{3,}\s\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?$/iu;

/**
 * An address in one line as calendars and pages write it: `VHS Wesel, Ritterstraße 10-14, 46483 Wesel`. What cannot be told apart
 * stays the name, so nothing is lost.
 */
export function splitAddress(text: string): AddressParts {
  const parts = text
    .split(/[,;\n|·]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !/^(?:deutschland|germany)$/i.test(part));
  const withCode = parts.findIndex((part) => PLACE_WITH_CODE.test(part));
  const [, code = '', town = ''] = PLACE_WITH_CODE.exec(parts[withCode] ?? '') ?? [];
  const withStreet = parts.findIndex(
    (part, index) => index !== withCode && STREET_WITH_NUMBER.test(part) && !INDOORS.test(part),
  );
  const names = parts.filter((_part, index) => index !== withCode && index !== withStreet);
  return {
    name: names.join(', ') || null,
    street: withStreet < 0 ? null : splitStreet(parts[withStreet] ?? '').street,
    postalCode: postalCode(code, 'DE'),
    ...splitPlace(town),
  };
}
