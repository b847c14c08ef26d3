import { countryCode, postalCode, splitPlace } from '../../model/parse-place.ts';
import { splitStreet } from '../../model/split-street.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { VenueRecord } from '../record.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { lineOf, truthOf } from './stated.ts';

/** The place of a phase; null where it has neither a name nor an address. */
export function readLocation(
  location: XmlNode | undefined,
  problems: RecordProblems,
): VenueRecord | null {
  if (location === undefined) return null;
  const country = countryOf(location, problems);
  const code = lineOf(location, 'ZIP');
  const known = postalCode(code, country);
  if (code !== '' && known === null) problems.add('ZIP', `${quoted(code)} ist keine Postleitzahl.`);
  const name = ['NAME', 'NAME2', 'NAME3'].map((field) => lineOf(location, field)).filter(Boolean);
  const { place, locality } = splitPlace(lineOf(location, 'CITY'));
  const { street, note } = splitStreet(lineOf(location, 'STREET'));
  if (name.length === 0 && street === null && known === null && place === null) return null;
  const remarks = lineOf(location, 'ADDRESS_REMARKS');
  const isStepFree = truthOf(location, 'BARRIER_FREE_LOCATION');
  return {
    name: name.join(' ') || null,
    street,
    postalCode: known,
    place,
    locality: lineOf(location, 'DISTRICT') || locality,
    country,
    note: [note ?? '', remarks].filter(Boolean).join(', ') || null,
    position: null,
    access: isStepFree === null ? {} : { step_free: isStepFree ? 'yes' : 'no' },
  };
}

/** Programs write `DE` in one element and `deutschland` in the other. */
function countryOf(location: XmlNode, problems: RecordProblems): string {
  const coded = lineOf(location, 'COUNTRY_CODED');
  const named = lineOf(location, 'COUNTRY');
  const country = countryCode(coded || named) ?? countryCode(named || coded);
  if (country === null) {
    problems.add(
      'COUNTRY',
      `${quoted(named || coded)} ist kein bekanntes Land; angenommen wird Deutschland.`,
    );
  }
  return country ?? 'DE';
}
