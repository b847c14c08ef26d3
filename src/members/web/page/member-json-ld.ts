import { htmlToPlain } from '../../../platform/html/plain-text.ts';
import { knownProperties } from '../../../ui/known-properties.ts';
import { memberPlaces, type ShownPlace } from '../../model/profile/member-places.ts';
import { webAddress } from '../../model/web-address.ts';
import type { MemberKind } from '../../tables.ts';
import { type MemberView, namedTopics } from './member-view.ts';

const TYPES = {
  provider: 'EducationalOrganization',
  company: 'Organization',
  public_body: 'GovernmentOrganization',
  advice_service: 'Organization',
  supporter: 'Organization',
} as const satisfies Record<MemberKind, string>;

/** The member in the vocabulary of schema.org. Unknown facts are left out, never guessed; people stand on the page only. */
export function memberJsonLd(view: MemberView, url: string): Record<string, unknown> {
  const { member } = view;
  const { house, others } = memberPlaces(member, member.places);
  const topics = namedTopics(view).map(({ label }) => label);
  const website = member.website === null ? null : webAddress(member.website);
  return knownProperties({
    '@context': 'https://schema.org',
    '@type': TYPES[member.kind],
    '@id': url,
    url,
    name: member.name,
    slogan: member.summary,
    description: member.descriptionHtml === null ? null : htmlToPlain(member.descriptionHtml),
    telephone: member.phone,
    email: member.email,
    sameAs: website?.href,
    address: house === null ? null : addressOf(house),
    knowsAbout: topics.length === 0 ? null : topics,
    knowsLanguage: member.languages.length === 0 ? null : member.languages,
    location: others.length === 0 ? null : others.map((place) => placeOf(place)),
  });
}

function placeOf(place: ShownPlace): Record<string, unknown> {
  return knownProperties({
    '@type': 'Place',
    name: place.name,
    address: addressOf(place),
    // A position that stands for a whole postal code would put the place somewhere else.
    ...(place.precision === 'address'
      ? { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } }
      : {}),
  });
}

function addressOf(place: ShownPlace): Record<string, unknown> {
  return knownProperties({
    '@type': 'PostalAddress',
    streetAddress: place.street,
    postalCode: place.postalCode,
    addressLocality: place.place,
  });
}
