import { type Kysely, sql } from 'kysely';
import { FACETS, type Facet, type OfferQuery, UNKNOWN } from '../../model/offer-query.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { SearchRequest } from '../types.ts';

export interface SqlOffer {
  readonly id: string;
  readonly runId: string;
  readonly runCount: number;
  readonly distanceKm: number | null;
  /** ISO date, `rolling` or `on_request` of the first matching run. */
  readonly start: string;
  /** Cheapest known price of the matching runs. */
  readonly priceCents: number | null;
}

export interface SqlAnswer {
  readonly offers: readonly SqlOffer[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The same question answered by PostgreSQL alone, written from the rules and without a single structure of the index: the oracle
 * for tests and `verify`. `words` are the ids of the offers that meet the text, null for a query without text. Each run is one row
 * with the values it and its offer have in all facets and the facets whose filter it fails: nothing is looked up again for a row
 * in what was worked out before, since PostgreSQL has neither index nor estimate for that.
 */
export async function answerBySql(
  db: Kysely<CatalogueTables>,
  request: SearchRequest,
  words: readonly string[] | null,
): Promise<SqlAnswer> {
  const { query, centre, today } = request;
  const { rows } = await sql<{ answer: SqlAnswer }>`
with recursive topic (key, above) as (
  select key, key from vocabulary_term where vocabulary = 'topic'
  union
  select topic.key, term.parent from topic
    join vocabulary_term term on term.vocabulary = 'topic' and term.key = topic.above and term.parent is not null
),
topics_of as (
  select offer.id as offer_id, array_agg(distinct coalesce(topic.above, own.key)) as topics
  from offer cross join unnest(offer.topics) own (key) left join topic on topic.key = own.key
  group by offer.id
),
published as materialized (
  select offer.id, ${fundingLeft} as funding, offer.targets as target, array[member.slug] as provider,
    coalesce(topics_of.topics, '{}') as topic, coalesce(course.certificates, '{}') as certificate,
    case when coalesce(course.languages, '{}') = '{}' then '{unknown}' else course.languages end as language,
    array[coalesce(course.language_level, 'unknown')] as level,
    array[case when duration_days is null then 'unknown' when duration_days <= 1 then 'd0' when duration_days <= 5 then 'd1'
      when duration_days <= 20 then 'd2' when duration_days <= 60 then 'd3' when duration_days <= 180 then 'd4'
      when duration_days <= 365 then 'd5' else 'd6' end] as duration,
    funding_goal, teaching_units, coalesce(mandatory_training, 'pflichtnachweis' = any(course.certificates), false) as is_mandatory,
    ${features('course.access', 'yes')} as yes, ${features('course.access', 'no')} as no
  from offer join member on member.id = offer.member_id left join course on course.offer_id = offer.id
    left join topics_of on topics_of.offer_id = offer.id
  where offer.publication = 'published' and offer.freshness <> 'hidden' and member.publication = 'published'
    and (${words === null} or offer.id = any(${words ?? []}::text[]))
),
met as materialized (
  select run_id, array_agg(distinct to_char(held_on, 'dy')) as weekdays, min(starts_at) as earliest, bool_or(starts_at is null) as some_begin_unknown,
    max(case when ends_at < starts_at then interval '24 hours' else interval '0' end + ends_at::interval) as latest, bool_or(ends_at is null) as some_end_unknown
  from course_session group by run_id
),
place as materialized (
  select id, lat, lon, ${features('venue.access', 'yes')} as yes, ${features('venue.access', 'no')} as no from venue
),
-- "offset 0" here and below: worked out once per row, yet not written to disk in between.
run as (
  select course_run.id, offer_id, start_kind, starts_on, ${distance(centre)} as km, price.cents,
    topic, provider, funding, certificate, language, level, target, duration,
    array[format] as format, case when times = '{}' then '{unknown}' else times end as time,
    coalesce(met.weekdays, case when starts_on = ends_on then array[to_char(starts_on, 'dy')] end, '{unknown}') as weekday,
    array[case when cents is null then 'unknown' when cents = 0 then 'p0' when cents <= 5000 then 'p1' when cents <= 10000 then 'p2'
      when cents <= 25000 then 'p3' when cents <= 50000 then 'p4' when cents <= 100000 then 'p5' else 'p6' end] as price,
    case when own is null then '{}' when own = 0 then '{s0}' when own <= 5000 then '{s1}' when own <= 10000 then '{s2}'
      when own <= 25000 then '{s3}' when own <= 50000 then '{s4}' when own <= 100000 then '{s5}' else '{s6}' end::text[] as share,
    array[childcare] as childcare,
    case when status = 'guaranteed' then '{guaranteed}' else '{}'::text[] end || case
      when status in ('full', 'waiting_list') or seats_free = 0 then 'waiting_list'
      when seats_free is null then 'unknown' else 'free_seats' end as status,
    published.yes || coalesce(place.yes, '{}') as access, published.no || coalesce(place.no, '{}') as no
  from course_run join published on published.id = offer_id left join place on place.id = venue_id
    left join met on met.run_id = course_run.id
    cross join lateral (select case when price_state = 'free' then 0 when price_state = 'known' then price_cents end) as price (cents)
    cross join lateral (${ownShare}) as own_share (own)
  where course_run.publication = 'published' and course_run.status <> 'cancelled'
    and ${startRule(query, today)}
    and ${beginsRule(query)} and ${endsRule(query)}
    and (${centre === null} or case
      when format in ('online', 'selfpaced') then ${query.also.includes('online')}
      when place.lat is null then ${query.also.includes('unplaced')}
      else ${distance(centre)} <= ${query.km}::float8 end)
  offset 0
),
judged as (
  select *, ${failures(OFFER_FACETS, query)} as offer_failures, ${failures(RUN_FACETS, query)} as run_failures,
    case start_kind when 'fixed' then starts_on::text else start_kind end as start
  from run offset 0
),
-- Runs that meet the query come first, the earliest start first.
placed as materialized (
  select *, offer_failures | run_failures as failures,
    row_number() over (partition by offer_id order by run_failures <> 0,
      case start_kind when 'fixed' then 0 when 'rolling' then 1 else 2 end, starts_on, id collate "C") as place
  from judged
),
hit as (
  select offer_id as id, max(id) filter (where place = 1) as "runId", count(*) as "runCount", min(km) as "distanceKm",
    max(start) filter (where place = 1) as start, min(cents) as "priceCents"
  from placed where failures = 0
  group by offer_id
),
-- A facet counts what fails no filter but its own; what is a fact of the offer is read off one of its runs.
counted as (
  select facet, value, count(*) as offers from (
    select distinct offer_id, facet, value
    from placed cross join lateral (values ${lists(OFFER_FACETS)}, ${lists(RUN_FACETS)}) as list (facet, bit, is_of_run, has)
      cross join lateral unnest(has) as value
    where failures & ~bit = 0 and (is_of_run or place = 1)
  ) as found group by facet, value
)
select jsonb_build_object(
  'offers', (select coalesce(jsonb_agg(to_jsonb(hit)), '[]') from hit),
  'facets', (select coalesce(jsonb_object_agg(facet, amounts), '{}')
    from (select facet, jsonb_object_agg(value, offers) as amounts from counted group by facet) lists)
) as answer`.execute(db);
  return rows[0]?.answer ?? { offers: [], facets: {} };
}

/** Funding statements without those that need a seal which was on record and is over. */
const fundingLeft = sql`array(select stated.funding from unnest(offer.funding) with ordinality stated (funding, place)
  where not exists (select from funding_need need where need.funding = stated.funding and (
    select coalesce(bool_or(seal.standing = 'over') and not bool_or(seal.standing = 'counts'), false) from seal
    where seal.member_id = offer.member_id and seal.kind = need.kind
      and (need.holder = 'provider' and seal.offer_id is null or need.holder = 'measure' and seal.offer_id = offer.id)))
  order by stated.place)`;

/** What is left of a run's price by the most generous way of funding that its offer states; null where none counts for it. */
const ownShare = sql`select min(case when percent = 100 and most_cents is null then 0
    else price.cents - least(round(price.cents::numeric * percent / 100), most_cents) end)
  from funding_share where funding_share.funding = any(published.funding)
    and (goals is null or coalesce(published.funding_goal = any(goals), true))
    and coalesce(published.teaching_units >= least_units, true) and (mandatory or not published.is_mandatory)
    and coalesce(course_run.starts_on >= first_start, first_start is null)
    and coalesce(course_run.starts_on <= last_start, true)`;

const OFFER_FACETS = [
  'topic',
  'provider',
  'funding',
  'certificate',
  'language',
  'level',
  'target',
  'duration',
] as const satisfies readonly Facet[];
const RUN_FACETS = FACETS.filter((facet) => !OFFER_FACETS.some((other) => other === facet));

/** A facet as a number with one bit. */
const bitOf = (facet: Facet) => sql.lit(1 << FACETS.indexOf(facet));

/** The bits of the facets whose filter a row of `run` does not meet. */
function failures(facets: readonly Facet[], query: OfferQuery) {
  const failed = facets
    .filter(
      (facet) => query[facet].length > 0 || (facet === 'price' && query.price_max !== undefined),
    )
    .map((facet) => sql`case when ${meets(facet, query)} then 0 else ${bitOf(facet)} end`);
  return failed.length === 0 ? sql`0` : sql.join(failed, sql` + `);
}

function meets(facet: Facet, query: OfferQuery) {
  const has = sql.ref(facet);
  const wanted = sql`${query[facet]}::text[]`;
  switch (facet) {
    case 'weekday':
      return sql`${has} <@ ${wanted}`;
    case 'price':
      return sql`(${has} && ${wanted} or coalesce(cents <= ${query.price_max ?? null}::numeric * 100, false))`;
    case 'access':
      if (!query.access.includes(UNKNOWN)) return sql`${wanted} <@ ${has}`;
      return sql`not exists (select from unnest(${wanted}) feature where feature = any(no) and not feature = any(${has}))`;
    case 'status': {
      const isAdded = (value: string) => value === 'waiting_list' || value === UNKNOWN;
      const all = query.status.filter((value) => !isAdded(value));
      const added = query.status.filter(isAdded);
      return sql`(${all.length > 0} and ${all}::text[] <@ ${has} or ${added}::text[] && ${has})`;
    }
    default:
      return sql`${has} && ${wanted}`;
  }
}

/** Facets as rows: name, bit, whether a fact of the run, values. */
function lists(facets: readonly Facet[]) {
  const isOfRun = sql.lit(facets === RUN_FACETS);
  return sql.join(
    facets.map((facet) => sql`(${sql.lit(facet)}, ${bitOf(facet)}, ${isOfRun}, ${sql.ref(facet)})`),
  );
}

/** The barrier facts with this answer, as an array. */
function features(facts: string, answer: 'yes' | 'no') {
  return sql`array(select key from jsonb_each_text(${sql.ref(facts)}) where value = ${sql.lit(answer)})`;
}

/** Kilometres from the centre to the venue of a run in attendance (haversine, mean radius of the earth); null where unknown. */
function distance(centre: SearchRequest['centre']) {
  if (centre === null) return sql`null::float8`;
  return sql`case when course_run.format in ('online', 'selfpaced') or place.lat is null then null else
    2 * 6371.0088 * asin(least(1, sqrt(
      sin(radians(place.lat - ${centre.lat}::float8) / 2) ^ 2
      + cos(radians(${centre.lat}::float8)) * cos(radians(place.lat)) * sin(radians(place.lon - ${centre.lon}::float8) / 2) ^ 2
    ))) end`;
}

/** No meeting begins earlier; where that is not known of all, only if it was asked for. */
function beginsRule({ starts_after, also }: OfferQuery) {
  if (starts_after === undefined) return sql`true`;
  return sql`(coalesce(met.earliest >= ${starts_after}::time, true)
    and (${also.includes('untimed')} or not coalesce(met.some_begin_unknown, true)))`;
}

function endsRule({ ends_by, also }: OfferQuery) {
  if (ends_by === undefined) return sql`true`;
  return sql`(coalesce(met.latest <= ${ends_by}::interval, true)
    and (${also.includes('untimed')} or not coalesce(met.some_end_unknown, true)))`;
}

function startRule({ from, to, past, also }: OfferQuery, today: string) {
  return sql`case course_run.start_kind
    when 'fixed' then course_run.starts_on <= coalesce(${to ?? null}::date, 'infinity')
      and course_run.starts_on >= coalesce(${from ?? null}::date, case when ${past === '1'} then '-infinity' else ${today}::date end)
    when 'rolling' then coalesce(${to ?? null}::date, 'infinity') >= ${today}::date
      and coalesce(${from ?? null}::date, '-infinity') <= coalesce(${to ?? null}::date, 'infinity')
    else ${(from === undefined && to === undefined) || also.includes('undated')} end`;
}
