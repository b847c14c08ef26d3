import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OfferQuery, OfferQuerySchema } from '../src/catalogue/model/offer-query.ts';
import { ownShareOf, type PriceShare } from '../src/catalogue/model/own-share.ts';
import {
  type OfferRow,
  type RunRow,
  type Terms,
  UNKNOWN_HOURS,
} from '../src/catalogue/search/segment/rows.ts';
import type { SearchRequest } from '../src/catalogue/search/types.ts';
import type {
  GeneratedCourse,
  GeneratedMeta,
} from '../src/catalogue/use-cases/seed-bench/generated.ts';
import {
  formatOf,
  fundingOf,
  languagesOf,
  timesOf,
} from '../src/catalogue/use-cases/seed-bench/values.ts';
import { USUAL_FACET_SIZE } from '../src/catalogue/web/api/search-parameters.ts';

/** A query of the generator's mix; numbers index the lists of its meta data. */
export interface GeneratedQuery {
  readonly kind: string;
  readonly op: 'search' | 'suggest';
  readonly q: string;
  readonly filters: {
    readonly near?: { readonly lat: number; readonly lon: number; readonly km: number };
    readonly from?: string;
    readonly to?: string;
    readonly priceMax?: number;
  } & Readonly<
    Partial<
      Record<
        'topic' | 'provider' | 'format' | 'slots' | 'funding' | 'cert' | 'lang' | 'target' | 'dur',
        number[]
      >
    >
  >;
  readonly sort: 'relevance' | 'date' | 'distance' | 'price';
  readonly offset: number;
  readonly limit: number;
  /** A regular expression that the title of a good hit matches. */
  readonly expect?: string;
}

export interface Generator {
  meta(options: {
    courses: number;
    region: string;
    seed: number;
  }): GeneratedMeta & { today: string };
  courses(options: {
    courses: number;
    sessions?: number;
    region: string;
    seed: number;
    meta: GeneratedMeta;
  }): Iterable<GeneratedCourse>;
  queries(options: { region: string; seed: number; meta: GeneratedMeta }): GeneratedQuery[];
}

/** The catalogue generator of the benchmarks; plain JavaScript whose shapes are stated here. */
export async function loadGenerator(shared: string): Promise<Generator> {
  const load = (name: string) => import(pathToFileURL(path.join(shared, 'bench', name)).href);
  const [gen, mix] = await Promise.all([load('gen.mjs'), load('queries.mjs')]);
  return { meta: gen.makeMeta, courses: gen.generate, queries: mix.makeQueries };
}

export function termsOf(meta: GeneratedMeta): Terms {
  return {
    topicParents: new Map(),
    topicLabels: new Map(meta.topics.map((topic) => [`t${topic.id}`, [topic.name]])),
    certificateLabels: new Map(meta.certs.map((name, number) => [`c${number}`, [name]])),
  };
}

const NO_ACCESS = { yes: [], no: [] };

/** The courses as rows of the index, as the database would give them after `cli seed bench`. */
export function* rowsOf(
  courses: Iterable<GeneratedCourse>,
  meta: GeneratedMeta,
): globalThis.Generator<OfferRow[]> {
  let portion: OfferRow[] = [];
  for (const course of courses) {
    portion.push(rowOf(course, meta));
    if (portion.length < 500) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

/** As today's rules come to. */
const SHARES: readonly PriceShare[] = [
  shareOf('bildungsgutschein', 100, null),
  shareOf('avgs', 100, null),
  shareOf('qualifizierungschancengesetz', 100, null),
  shareOf('bildungsscheck', 50, 50_000),
  shareOf('aufstiegs_bafoeg', 75, 1_125_000),
];

const NOTHING_STATED = {
  fundingGoal: null,
  teachingUnits: null,
  mandatoryTraining: null,
  certificates: [],
};

function shareOf(funding: string, percent: number, mostCents: number | null): PriceShare {
  const always = { firstStart: null, lastStart: null, goals: null, leastUnits: null };
  return { funding, percent, mostCents, ...always, mandatory: true };
}

function rowOf(course: GeneratedCourse, meta: GeneratedMeta): OfferRow {
  const funding = fundingOf(course.funding);
  return {
    id: `course${String(course.id).padStart(6, '0')}`,
    title: course.title,
    subtitle: null,
    provider: { slug: `p${course.provider}`, name: meta.providers[course.provider]?.name ?? '' },
    topics: course.topics.map((topic) => `t${topic}`),
    targets: course.targets.map((target) => `g${target}`),
    funding,
    keywords: [],
    certificates: course.certs.map((certificate) => `c${certificate}`),
    certificateText: null,
    languages: languagesOf(course.langs, meta.langs),
    languageLevel: null,
    durationDays: course.days,
    description: course.description,
    access: NO_ACCESS,
    runs: course.sessions.map((session): RunRow => {
      const place = meta.places[session.place];
      const priced = {
        priceState: session.price === 0 ? ('free' as const) : ('known' as const),
        priceCents: session.price === 0 ? null : Math.round(session.price * 100),
        startsOn: session.start,
      };
      return {
        id: `run${String(session.id).padStart(9, '0')}`,
        startKind: 'fixed',
        ownShareCents:
          ownShareOf(priced, { funding, course: NOTHING_STATED }, SHARES)?.cents ?? null,
        format: formatOf(session.format),
        times: timesOf(session.slots),
        weekdays: [],
        hours: UNKNOWN_HOURS,
        ...priced,
        seatsFree: null,
        status: 'open',
        childcare: 'unknown',
        position:
          place === undefined ? null : { lat: place.lat, lon: place.lon, place: place.name },
        place: place?.name ?? null,
        access: NO_ACCESS,
      };
    }),
  };
}

const SORT = {
  relevance: 'relevance',
  date: 'start',
  distance: 'distance',
  price: 'price',
} as const;

/** The same question as the API asks it. */
export function requestOf(
  query: GeneratedQuery,
  meta: GeneratedMeta,
  today: string,
): SearchRequest {
  const { filters } = query;
  const keys = (letter: string, numbers: readonly number[] = []) =>
    numbers.map((number) => `${letter}${number}`);
  const parsed: OfferQuery = OfferQuerySchema.parse({
    q: query.q,
    km: filters.near?.km,
    from: filters.from,
    to: filters.to,
    price_max: filters.priceMax,
    topic: keys('t', filters.topic),
    provider: keys('p', filters.provider),
    certificate: keys('c', filters.cert),
    target: keys('g', filters.target),
    duration: keys('d', filters.dur),
    format: (filters.format ?? []).map(formatOf),
    time: timesOf(filters.slots ?? []),
    funding: fundingOf(filters.funding ?? []),
    language: languagesOf(filters.lang ?? [], meta.langs),
    sort: SORT[query.sort],
    size: query.limit,
    page: Math.floor(query.offset / query.limit) + 1,
  });
  const centre =
    filters.near === undefined
      ? null
      : { lat: filters.near.lat, lon: filters.near.lon, label: null };
  return { query: parsed, centre, today, facetSize: USUAL_FACET_SIZE, withPlaces: false };
}
