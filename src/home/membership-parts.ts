import type { CatalogueTables } from '../catalogue/index.ts';
import { exportCourses, exportDeliveries, leavingOffers } from '../catalogue/index.ts';
import type { MembershipParts } from '../members/index.ts';
import type { Network, Places } from '../network/index.ts';
import { localized } from '../platform/texts/localized.ts';

/** The tables as Kysely takes them for a transaction that was opened by a domain below. */
type AllTables = { [Table in keyof CatalogueTables]: CatalogueTables[Table] };

/** What membership needs of network and catalogue: both know the members and not the reverse, so it is joined here. */
export function membershipParts(
  network: Network,
  places: Places,
): Pick<MembershipParts, 'rules' | 'topics' | 'locate' | 'offers' | 'exportSources'> {
  return {
    rules: () => network.settings.membership,
    topics: (language) =>
      network.terms.topic
        .filter(({ parent }) => parent === null)
        .map(({ key, label }) => ({ key, label: localized(label, language) })),
    locate: (address) => places.geocodeVenue({ ...address, locality: null, country: 'DE' }),
    offers: leavingOffers,
    exportSources(transaction) {
      const db = transaction.withTables<AllTables>();
      return [
        (question) => exportCourses(db, question),
        (question) => exportDeliveries(db, question),
      ];
    },
  };
}
