import type { DemoOffer, DemoOffersFile } from './demo-offers-file.ts';

/** The network's closed lists, as far as offers refer to them. */
type ClosedLists = Readonly<
  Record<'topic' | 'target' | 'certificate' | 'funding', readonly { readonly key: string }[]>
>;

/** Sentences about keys of a demo file that nothing stands behind: contacts, venues, topics and other closed lists; and about doubled offers. */
export function danglingReferences(file: DemoOffersFile, terms: ClosedLists): string[] {
  const problems: string[] = [];
  const known = {
    topics: keysOf(terms.topic),
    targets: keysOf(terms.target),
    certificates: keysOf(terms.certificate),
    funding: keysOf(terms.funding),
    venue: new Set(Object.keys(file.venues)),
    contact: new Set(Object.keys(file.contacts)),
  };
  const check = (place: string, list: keyof typeof known, values: readonly string[]) => {
    for (const value of values) {
      if (!known[list].has(value)) {
        problems.push(
          `${place}.${list}: Der Wert „${value}“ ist nicht bekannt. Erlaubt ist: ${allowed(known[list])}.`,
        );
      }
    }
  };
  const seen = new Set<string>();
  file.offers.forEach((offer, index) => {
    const place = `offers[${index}]`;
    if (seen.has(offer.key)) problems.push(`${place}.key: „${offer.key}“ steht schon weiter oben.`);
    seen.add(offer.key);
    for (const list of ['topics', 'targets', 'certificates', 'funding'] as const) {
      check(place, list, offer[list]);
    }
    check(place, 'contact', offer.contact === undefined ? [] : [offer.contact]);
    check(`${place}.runs`, 'venue', venuesOf(offer));
  });
  return problems;
}

const keysOf = (list: readonly { readonly key: string }[]): Set<string> =>
  new Set(list.map(({ key }) => key));

const venuesOf = (offer: DemoOffer): string[] =>
  offer.runs
    .flatMap((run) => [run.venue, run.repeat?.later.venue])
    .filter((venue) => venue !== undefined);

const allowed = (keys: ReadonlySet<string>): string => [...keys].sort().join(', ') || 'nichts';
