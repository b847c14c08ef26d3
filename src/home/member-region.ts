import type { MemberRegion } from '../members/index.ts';
import type { Network, Places } from '../network/index.ts';

/** What the pages of members need to know of the network. */
export function memberRegion(network: Network, places: Places): MemberRegion {
  return {
    name: () => network.settings.region,
    topics: () => network.terms.topic,
    access: () => network.terms.access,
    map: () => network.map,
    geocode: (address) => places.geocodeVenue(address),
    municipality(text) {
      const name = places.find(text)?.municipality ?? null;
      const middle = name === null ? null : places.findNamed(name);
      return name === null || middle === null ? null : { name, lat: middle.lat, lon: middle.lon };
    },
  };
}
