import { countryCode, parsePosition, postalCode, splitPlace } from '../../model/parse-place.ts';
import { splitStreet } from '../../model/split-street.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { VenueRecord } from '../record.ts';
import { childOf, type XmlNode } from '../xml/xml-node.ts';
import { lineOf, linesOf } from './stated.ts';

const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** The place of a presentation: 1.2 has a provider in the venue and its location in that, 1.1 has the address in the venue itself. */
export function readVenue(presentation: XmlNode, problems: RecordProblems): VenueRecord | null {
  const venue = childOf(presentation, 'venue');
  if (venue === undefined) return null;
  const owner = childOf(venue, 'provider') ?? venue;
  const location = childOf(owner, 'location') ?? owner;
  const code = lineOf(location, 'postcode');
  const country = countryCode(lineOf(location, 'country')) ?? 'DE';
  const known = BRITISH.test(code) ? code : postalCode(code, country);
  if (code !== '' && known === null)
    problems.add('postcode', `${quoted(code)} ist keine Postleitzahl.`);
  const { place, locality } = splitPlace(lineOf(location, 'town'));
  const lines = [...linesOf(location, 'street'), ...linesOf(location, 'address')].filter(
    (line) => line !== place,
  );
  const { street, note } = splitStreet(lines[0] ?? '');
  const name = lineOf(owner, 'title');
  if (name === '' && street === null && known === null && place === null) return null;
  return {
    name: name || null,
    street,
    postalCode: known,
    place,
    locality,
    country: BRITISH.test(code) ? 'GB' : country,
    note: [note ?? '', ...lines.slice(1)].filter(Boolean).join(', ') || null,
    position: parsePosition(lineOf(location, 'lat'), lineOf(location, 'long')),
    access: {},
  };
}
