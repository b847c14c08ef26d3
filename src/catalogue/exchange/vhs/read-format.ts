import type { DeliveryFormat } from '../../tables.ts';
import type { VenueRecord } from '../record.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';

const ONLINE_PLACE =
  /^(?:online|internet|digital|virtuell\w*|web-?seminar|webinar|zoom|vhs\.cloud)(?:$|[\s,:(–-])/i;
const ONLINE_KEYWORD = /^(?:online-?kurs|online-?angebot|online-?seminar|webinar)$/i;

/**
 * Form of teaching from the `kursart_digital` mark, a place called "Online" or a keyword like "Onlinekurs"; with an address and no
 * such sign it is on site. A keyword against an address stays unknown: the sources use both for hybrid and for online courses.
 */
export function readFormat(
  course: XmlNode,
  venue: VenueRecord | null,
  keywords: readonly string[],
): DeliveryFormat | 'unknown' {
  for (const value of markValues(course, 'kursart_digital')) {
    if (value === 'blended_learning') return 'hybrid';
    if (value === 'selbstlernangebot') return 'selfpaced';
    if (value === 'online_angebot') return 'online';
  }
  if (
    venue !== null &&
    [venue.name, venue.place, venue.street].some((text) => ONLINE_PLACE.test(text ?? ''))
  )
    return 'online';
  const hasKeyword = keywords.some((word) => ONLINE_KEYWORD.test(word));
  const hasAddress = venue !== null && venue.street !== null;
  if (hasKeyword) return hasAddress ? 'unknown' : 'online';
  return hasAddress || (venue?.postalCode ?? null) !== null ? 'onsite' : 'unknown';
}

/** Values of a `merkmal` of that name, lower case; a mark without a value counts as `true`. */
export function markValues(course: XmlNode, name: string): string[] {
  return childrenOf(childOf(course, 'merkmale'), 'merkmal')
    .filter((mark) => textOf(mark, 'name').toLowerCase() === name)
    .flatMap((mark) => {
      const values = childrenOf(mark, 'wert').map((value) => value.text.toLowerCase());
      return values.length === 0 ? ['true'] : values;
    });
}
