import { searchCatalogue } from '../../../src/catalogue/search/query/search-catalogue.ts';
import { buildSegment } from '../../../src/catalogue/search/segment/build-segment.ts';
import { newDictionaries } from '../../../src/catalogue/search/segment/dictionaries.ts';
import type { OfferRow, Terms } from '../../../src/catalogue/search/segment/rows.ts';
import { NETWORK_SOURCE } from '../../../src/catalogue/search/text/synonyms.ts';
import type { GeneratedMeta } from '../../../src/catalogue/use-cases/seed-bench/generated.ts';
import { placeFinder } from '../../../src/catalogue/web/courses/locate.ts';
import { loadNetwork, type Network, openPlaces } from '../../../src/network/index.ts';
import { loadGenerator, rowsOf, termsOf } from '../../search-generated.ts';
import { bareCentre, type EmptyDatabase, type JudgedCatalogue } from '../judged-catalogue.ts';
import type { JudgedOffer } from '../judged-offer.ts';

const CATALOGUE = { courses: 10_000, region: 'wesel', seed: 1 } as const;

/**
 * 10,000 generated courses around Wesel, straight into the index: the way through the database is that of the other catalogues.
 * Offers are judged by rules over their titles and topics.
 */
export async function openGenerated(
  { db }: EmptyDatabase,
  shared: string,
): Promise<JudgedCatalogue> {
  const generator = await loadGenerator(shared);
  const meta = generator.meta(CATALOGUE);
  const portions = [...rowsOf(generator.courses({ ...CATALOGUE, meta }), meta)];
  const dictionaries = newDictionaries();
  const network = await loadNetwork('network/wesel');
  const terms = networkTerms(meta, network);
  const { segment, lexicon } = await buildSegment(portions, { dictionaries, terms });
  const state = { segments: [segment], dictionaries, lexicon, position: 1 };
  return {
    name: 'generated',
    offers: portions.flat().map((row) => judgedOffer(row, terms)),
    today: meta.today,
    search: (request) => searchCatalogue(state, request),
    places: placeFinder(await openPlaces(db, network)),
    centreOf: bareCentre,
    close: async () => undefined,
  };
}

/** The topics are the generator's own; the network's synonyms and the names of its programmes hold for every catalogue. */
function networkTerms(meta: GeneratedMeta, network: Network): Terms {
  return {
    ...termsOf(meta),
    factLabels: new Map([
      ...network.terms.funding.map(({ key, label }): [string, string[]] => [key, [label.de]]),
      ...meta.targets.map((name, number): [string, string[]] => [`g${number}`, [name]]),
    ]),
    synonyms: network.synonyms.map(({ words }) => ({
      source: NETWORK_SOURCE,
      labels: words,
      topics: [],
    })),
  };
}

function judgedOffer(row: OfferRow, { topicLabels }: Terms): JudgedOffer {
  return {
    id: row.id,
    key: row.id,
    title: row.title,
    subtitle: row.subtitle,
    keywords: [...row.keywords],
    topics: [...row.topics],
    topicLabels: row.topics.flatMap((topic) => topicLabels.get(topic) ?? []),
    description: row.description,
    provider: row.provider.name,
    providerSlug: row.provider.slug,
    targets: [...row.targets],
    funding: [...row.funding],
    certificates: [...row.certificates],
    level: row.languageLevel,
    runs: row.runs.map((run) => ({
      ...run,
      times: [...run.times],
      lat: run.position?.lat ?? null,
      lon: run.position?.lon ?? null,
    })),
  };
}
