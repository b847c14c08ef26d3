import { postalCode, splitPlace } from '../../model/parse-place.ts';
import { splitStreet } from '../../model/split-street.ts';
import { singleLine } from '../../model/storable-text.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { VenueRecord } from '../record.ts';
import { textOf, type XmlNode } from '../xml/xml-node.ts';

/**
 * The place of a course; null where neither a name nor an address is stated. Schools put building and room into either field, so
 * whatever is not the name becomes the note.
 */
export function readVenue(course: XmlNode, problems: RecordProblems): VenueRecord | null {
  const field = (name: string): string => singleLine(textOf(course, name));
  const names = [field('ortgebaeude'), field('ort'), field('ortraumname')].filter(Boolean);
  const [name = null] = names;
  const code = field('ortplz');
  const known = postalCode(code, 'DE');
  if (code !== '' && known === null)
    problems.add('ortplz', `${quoted(code)} ist keine Postleitzahl.`);
  const { place, locality } = splitPlace(field('ortname'));
  const { street, note } = splitStreet(field('ortstr'));
  if (name === null && street === null && known === null && place === null) return null;
  const rooms = [...new Set([...names.slice(1), field('ortraumnr')])].filter(
    (room) => room !== '' && room !== name && room !== place,
  );
  return {
    name,
    street,
    postalCode: known,
    place,
    locality,
    country: 'DE',
    note: [note, ...rooms].filter((part) => part !== null).join(', ') || null,
    position: null,
    access: {},
  };
}
