import { DURATION_STEPS, type OfferQuery } from '../../src/catalogue/model/offer-query.ts';
import type { SearchRequest } from '../../src/catalogue/search/types.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../../src/catalogue/tables.ts';
import { FORMAT_BIT, SCHEMA, TIME_BIT, type ValueLists } from './tables.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * One statement that answers a query: total, 20 hits in order, and the counts of all facets. The courses are found first, then
 * their runs that meet all conditions together, then everything is counted in one pass of grouping sets over what was found; small
 * lists come back as bit patterns, which the caller adds up.
 */
export function statementOf({ query, centre, today }: SearchRequest, lists: ValueLists): Statement {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const words = query.q === '' ? null : `websearch_to_tsquery('german', ${value(query.q)})`;
  const offers = offerConditions(query, lists, words, value);
  const runs = runConditions(query, today, value);
  const near =
    centre === null
      ? null
      : `near as materialized (select id, km from (select id, 2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(lat - ${value(centre.lat)}) / 2) ^ 2 + cos(radians(${value(centre.lat)})) * cos(radians(lat))
          * sin(radians(lon - ${value(centre.lon)}) / 2) ^ 2))) as km
        from ${SCHEMA}.place where lat between ${value(centre.lat - query.km / 110)} and ${value(centre.lat + query.km / 110)}) p
        where km <= ${value(query.km)}),`;
  const text = `with ${near ?? ''}
matching as materialized (
  select id, provider, topics, certificates, targets, funding, languages, duration,
    ${words === null ? '0::real' : `ts_rank(words, ${words})`} as rank
  from ${SCHEMA}.course where ${offers.join(' and ') || 'true'}
),
good as materialized (
  select m.*, r.* from matching m join (
    select run.course, min(starts) as starts, min(cents) as cents, ${near === null ? 'null::float8' : 'min(km)'} as km,
      count(*) as runs, bit_or(facts) as facts
    from matching join ${SCHEMA}.run on run.course = matching.id ${near === null ? '' : 'join near on near.id = run.place'}
    where ${runs.join(' and ')} group by run.course
  ) r on r.course = m.id
)
select json_build_object(
  'total', (select count(*) from good),
  'hits', (select json_agg(hit) from (select id, starts, runs, km from good order by ${orderOf(query)}
    limit ${value(query.size)} offset ${value((query.page - 1) * query.size)}) hit),
  'topics', (select json_agg(c) from (select topic, count(*) from good, unnest(topics) topic group by 1) c),
  'counts', (select json_agg(c) from (
    select grouping(provider, certificates, targets, funding, languages, duration, facts) as facet,
      coalesce(provider, certificates, targets, funding, languages, duration, facts) as value, count(*)
    from good group by grouping sets ((provider), (certificates), (targets), (funding), (languages), (duration), (facts))) c)
) as answer`;
  return { text, values };
}

function offerConditions(
  query: OfferQuery,
  lists: ValueLists,
  words: string | null,
  value: (given: unknown) => string,
): string[] {
  const found: string[] = [];
  const bits = (column: string, chosen: readonly string[], all: readonly string[]) => {
    if (chosen.length > 0) found.push(`${column} & ${value(maskOf(chosen, all, 0))} <> 0`);
  };
  const numbers = (keys: readonly string[]) => keys.map((key) => Number(key.slice(1)));
  if (words !== null) found.push(`words @@ ${words}`);
  if (query.topic.length > 0) found.push(`topics && ${value(numbers(query.topic))}::int[]`);
  if (query.provider.length > 0)
    found.push(`provider = any(${value(numbers(query.provider))}::int[])`);
  bits('certificates', query.certificate, lists.certificates);
  bits('targets', query.target, lists.targets);
  bits('funding', query.funding, lists.funding);
  bits('languages', query.language, lists.languages);
  if (query.duration.length > 0) {
    const all: readonly string[] = DURATION_STEPS;
    const steps = query.duration.map((step) => all.indexOf(step));
    found.push(`duration = any(${value(steps)}::smallint[])`);
  }
  return found;
}

function runConditions(
  query: OfferQuery,
  today: string,
  value: (given: unknown) => string,
): string[] {
  const found = [`starts >= ${value(query.from ?? today)}::date`];
  if (query.to !== undefined) found.push(`starts <= ${value(query.to)}::date`);
  if (query.price_max !== undefined)
    found.push(`cents <= ${value(Math.round(query.price_max * 100))}`);
  if (query.format.length > 0)
    found.push(`facts & ${value(maskOf(query.format, DELIVERY_FORMATS, FORMAT_BIT))} <> 0`);
  if (query.time.length > 0)
    found.push(`facts & ${value(maskOf(query.time, TIME_MODELS, TIME_BIT))} <> 0`);
  return found;
}

function maskOf(chosen: readonly string[], all: readonly string[], first: number): number {
  return chosen.reduce((mask, key) => {
    const place = all.indexOf(key);
    return place < 0 ? mask : mask | (1 << (place + first));
  }, 0);
}

function orderOf({ q, sort }: OfferQuery): string {
  if (sort === 'start') return 'starts, id';
  if (sort === 'price') return 'cents nulls last, starts, id';
  if (sort === 'distance') return 'km nulls last, starts, id';
  return q === '' ? 'starts, id' : 'rank desc, starts, id';
}
