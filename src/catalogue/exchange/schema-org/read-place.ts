import { countryCode, parsePosition, postalCode, splitPlace } from '../../model/parse-place.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { splitAddress } from '../../model/split-address.ts';
import { splitStreet } from '../../model/split-street.ts';
import type { AccessFacts } from '../../tables.ts';
import { fieldOf, fieldsOf, type JsonNode, textOf } from '../json/json-node.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { VenueRecord } from '../record.ts';
import { typesOf } from './find-courses.ts';

export interface ReadPlaces {
  readonly venue: VenueRecord | null;
  readonly isVirtual: boolean;
}

const ONLINE = /^(?:online|internet|virtuell|virtual|zoom|webinar|digital)\b/i;

/** Where an event takes place: the first real place, and whether a virtual one is named. */
export function readPlaces(node: JsonNode | undefined, problems: RecordProblems): ReadPlaces {
  let venue: VenueRecord | null = null;
  let isVirtual = false;
  for (const place of fieldsOf(node, 'location')) {
    const name = place.text || textOf(place, 'name');
    if (
      typesOf(place).includes('VirtualLocation') ||
      ONLINE.test(name) ||
      /^https?:/i.test(place.text)
    ) {
      isVirtual = true;
    } else venue ??= readVenue(place, problems);
  }
  return { venue, isVirtual };
}

function readVenue(place: JsonNode, problems: RecordProblems): VenueRecord | null {
  const address = fieldOf(place, 'address');
  const isAddress =
    typesOf(place).includes('PostalAddress') || textOf(place, 'streetAddress') !== '';
  const stated = isAddress ? place : address;
  if (place.text !== '') return lineVenue(place.text, null);
  const name = plainTitle(textOf(place, 'name')) || null;
  if (stated === undefined || stated.text !== '') {
    const line = lineVenue(stated?.text ?? '', name);
    return line === null ? null : { ...line, ...geoFacts(place, problems) };
  }
  const countryText =
    textOf(stated, 'addressCountry') || textOf(fieldOf(stated, 'addressCountry'), 'name');
  const country = countryCode(countryText);
  if (country === null)
    problems.add(
      'addressCountry',
      `${quoted(countryText)} ist kein bekanntes Land; angenommen wird Deutschland.`,
    );
  const code = textOf(stated, 'postalCode');
  const known = postalCode(code, country ?? 'DE');
  if (code !== '' && known === null)
    problems.add('postalCode', `${quoted(code)} ist keine Postleitzahl.`);
  const { street, note } = splitStreet(plainTitle(textOf(stated, 'streetAddress')));
  const { place: town, locality } = splitPlace(plainTitle(textOf(stated, 'addressLocality')));
  if (name === null && street === null && known === null && town === null) return null;
  return {
    name,
    street,
    postalCode: known,
    place: town,
    locality,
    country: country ?? 'DE',
    note,
    ...geoFacts(place, problems),
  };
}

/** A place that is one line of text. */
function lineVenue(text: string, name: string | null): VenueRecord | null {
  const parts = splitAddress(plainTitle(text));
  if (name === null && Object.values(parts).every((part) => part === null)) return null;
  return {
    ...parts,
    name: name ?? parts.name,
    country: 'DE',
    note: name === null ? null : parts.name,
    position: null,
    access: {},
  };
}

function geoFacts(
  place: JsonNode,
  problems: RecordProblems,
): Pick<VenueRecord, 'position' | 'access'> {
  return { position: readPosition(place, problems), access: readAccess(place) };
}

function readPosition(place: JsonNode, problems: RecordProblems): VenueRecord['position'] {
  const geo = fieldOf(place, 'geo') ?? place;
  const lat = textOf(geo, 'latitude');
  const lon = textOf(geo, 'longitude');
  if (lat === '' && lon === '') return null;
  const position = parsePosition(lat, lon);
  if (position === null)
    problems.add('geo', `${quoted(`${lat}, ${lon}`)} ist keine Position in Europa.`);
  return position;
}

function readAccess(place: JsonNode): AccessFacts {
  const feature = fieldsOf(place, 'amenityFeature').find((one) =>
    /rollstuhl|wheelchair|barrierefrei|stufenfrei|step.?free/i.test(
      one.text || textOf(one, 'name'),
    ),
  );
  switch (textOf(feature, 'value').toLowerCase()) {
    case 'true':
    case 'ja':
    case 'yes':
      return { step_free: 'yes' };
    case 'false':
    case 'nein':
    case 'no':
      return { step_free: 'no' };
    default:
      return {};
  }
}
