import { countryCode, parsePosition, postalCode, splitPlace } from '../../model/parse-place.ts';
import { splitStreet } from '../../model/split-street.ts';
import { singleLine } from '../../model/storable-text.ts';
import type { AccessFacts } from '../../tables.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { VenueRecord } from '../record.ts';
import { childOf, textOf, type XmlNode } from '../xml/xml-node.ts';

/** The place of a course; null where neither a name nor an address is stated. Berlin states it anew with every meeting: the first counts. */
export function readVenue(course: XmlNode, problems: RecordProblems): VenueRecord | null {
  const stated = childOf(course, 'veranstaltungsort');
  const address = childOf(stated, 'adresse') ?? childOf(childOf(course, 'ortetermine'), 'adresse');
  const field = (name: string): string => singleLine(textOf(address, name));
  const name = singleLine(textOf(stated, 'name')) || field('name');
  const country = countryCode(field('land'));
  if (country === null)
    problems.add(
      'land',
      `${quoted(field('land'))} ist kein bekanntes Land; angenommen wird Deutschland.`,
    );
  const code = field('plz');
  const known = postalCode(code, country ?? 'DE');
  if (code !== '' && known === null) problems.add('plz', `${quoted(code)} ist keine Postleitzahl.`);
  const { place, locality } = splitPlace(field('ort'));
  const { street, note } = splitStreet(field('strasse'));
  if (name === '' && street === null && known === null && place === null) return null;
  const room = field('raum');
  return {
    name: name || null,
    street,
    postalCode: known,
    place,
    locality: field('ortsteil') || locality,
    country: country ?? 'DE',
    note: [note, room].filter((part) => part !== null && part !== '').join(', ') || null,
    position: positionOf(address, problems),
    access: accessOf(textOf(stated, 'barrierefrei') || field('barrierefrei'), problems),
  };
}

function positionOf(
  address: XmlNode | undefined,
  problems: RecordProblems,
): VenueRecord['position'] {
  const lat = textOf(address, 'latitude') || textOf(address, 'lat');
  const lon = textOf(address, 'longitude') || textOf(address, 'lon');
  if (lat === '' && lon === '') return null;
  const position = parsePosition(lat, lon);
  if (position === null)
    problems.add('latitude', `${quoted(`${lat}, ${lon}`)} ist keine Position in Europa.`);
  return position;
}

function accessOf(text: string, problems: RecordProblems): AccessFacts {
  switch (text.toLowerCase()) {
    case 'true':
    case 'ja':
    case '1':
      return { step_free: 'yes' };
    case 'false':
    case 'nein':
    case '0':
      return { step_free: 'no' };
    case '':
      return {};
    default:
      problems.add(
        'barrierefrei',
        `${quoted(text)} ist weder „true“ noch „false“; die Angabe bleibt unbekannt.`,
      );
      return {};
  }
}
