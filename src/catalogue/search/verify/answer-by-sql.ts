import { type Kysely, sql } from 'kysely';
import { FACETS, type OfferQuery } from '../../model/offer-query.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { SearchRequest } from '../types.ts';

const RUN_FACET_NAMES = sql.raw(
  "'format', 'time', 'weekday', 'price', 'childcare', 'status', 'access'",
);

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
 * for tests and `verify`. `words` are the ids of the offers that meet the text, null for a query without text.
 */
export async function answerBySql(
  db: Kysely<CatalogueTables>,
  request: SearchRequest,
  words: readonly string[] | null,
): Promise<SqlAnswer> {
  const { query, centre, today } = request;
  const filters = JSON.stringify(
    FACETS.filter((facet) => query[facet].length > 0).map((facet) => ({
      facet,
      wanted: query[facet],
    })),
  );
  const { rows } = await sql<{ answer: SqlAnswer }>`
with recursive filter as (
  select * from jsonb_to_recordset(${filters}::jsonb) as f (facet text, wanted text[])
),
published as materialized (
  select offer.id, offer.topics, offer.funding, offer.targets, member.slug, course.certificates, course.languages, course.language_level, course.duration_days,
    coalesce(course.access, '{}') as course_access
  from offer join member on member.id = offer.member_id left join course on course.offer_id = offer.id
  where offer.publication = 'published' and member.publication = 'published'
    and (${words === null} or offer.id = any(${words ?? []}::text[]))
),
topic_of (offer_id, key) as (
  select id, unnest(topics) from published
  union
  select topic_of.offer_id, term.parent from topic_of
    join vocabulary_term term on term.vocabulary = 'topic' and term.key = topic_of.key and term.parent is not null
),
fact (offer_id, facet, value) as materialized (
  select offer_id, 'topic', key from topic_of
  union select id, 'provider', slug from published
  union select id, 'funding', unnest(funding) from published
  union select id, 'certificate', unnest(certificates) from published
  union select id, 'language', unnest(case when languages = '{}' then '{unknown}' else coalesce(languages, '{unknown}') end) from published
  union select id, 'level', coalesce(language_level, 'unknown') from published
  union select id, 'target', unnest(targets) from published
  union select id, 'duration', case when duration_days is null then 'unknown' when duration_days <= 1 then 'd0' when duration_days <= 5 then 'd1'
      when duration_days <= 20 then 'd2' when duration_days <= 60 then 'd3' when duration_days <= 180 then 'd4'
      when duration_days <= 365 then 'd5' else 'd6' end
    from published
),
offer_failure (offer_id, facet) as materialized (
  select published.id, filter.facet from published cross join filter
  where filter.facet not in (${RUN_FACET_NAMES})
  except
  select fact.offer_id, fact.facet from fact join filter on filter.facet = fact.facet and fact.value = any(filter.wanted)
),
met as materialized (
  select run_id, array_agg(distinct to_char(held_on, 'dy')) as weekdays, min(starts_at) as earliest, bool_or(starts_at is null) as some_begin_unknown,
    max(case when ends_at < starts_at then interval '24 hours' else interval '0' end + ends_at::interval) as latest, bool_or(ends_at is null) as some_end_unknown
  from course_session group by run_id
),
run as materialized (
  select course_run.*, ${distance(centre)} as km,
    coalesce(met.weekdays, case when course_run.starts_on = course_run.ends_on then array[to_char(course_run.starts_on, 'dy')] end, '{unknown}') as weekdays,
    status in ('full', 'waiting_list') or coalesce(seats_free = 0, false) as is_full,
    case when price_state = 'free' then 0 when price_state = 'known' then price_cents end as cents, coalesce(venue.access, '{}') as venue_access, published.course_access
  from course_run join published on published.id = course_run.offer_id left join venue on venue.id = course_run.venue_id
    left join met on met.run_id = course_run.id
  where course_run.publication = 'published' and course_run.status <> 'cancelled'
    and ${startRule(query, today)}
    and ${beginsRule(query)} and ${endsRule(query)}
    and (${centre === null} or case
      when course_run.format in ('online', 'selfpaced') then ${query.also.includes('online')}
      when venue.lat is null then ${query.also.includes('unplaced')}
      else ${distance(centre)} <= ${query.km}::float8 end)
),
run_fact (run_id, offer_id, facet, value) as materialized (
  select id, offer_id, 'format', format from run
  union select id, offer_id, 'time', unnest(case when times = '{}' then '{unknown}' else times end) from run
  union select id, offer_id, 'weekday', unnest(weekdays) from run
  union select id, offer_id, 'price', case when cents is null then 'unknown' when cents = 0 then 'p0' when cents <= 5000 then 'p1'
      when cents <= 10000 then 'p2' when cents <= 25000 then 'p3' when cents <= 50000 then 'p4' when cents <= 100000 then 'p5' else 'p6' end
    from run
  union select id, offer_id, 'childcare', childcare from run
  union select id, offer_id, 'status', 'guaranteed' from run where status = 'guaranteed'
  union select id, offer_id, 'status', case when is_full then 'waiting_list' when seats_free is null then 'unknown' else 'free_seats' end from run
  union select id, offer_id, 'access', known.key from run, jsonb_each_text(venue_access) known where known.value = 'yes'
  union select id, offer_id, 'access', known.key from run, jsonb_each_text(course_access) known where known.value = 'yes'
),
-- The values of each run in each facet that has a filter, as one array.
run_values as materialized (
  select run.id as run_id, filter.facet, filter.wanted, run.cents, run.venue_access, run.course_access,
    array(select value from run_fact where run_fact.run_id = run.id and run_fact.facet = filter.facet) as has
  from run cross join (
    select * from filter where facet in (${RUN_FACET_NAMES})
    union select 'price', '{}' where ${query.price_max !== undefined} and not exists (select 1 from filter where facet = 'price')
  ) filter
),
run_failure (run_id, facet) as materialized (
  select run_id, facet from run_values where not case facet
    when 'weekday' then has <@ wanted
    when 'price' then has && wanted or coalesce(cents <= ${query.price_max ?? null}::numeric * 100, false)
    when 'access' then case when 'unknown' = any(wanted)
      then not exists (select 1 from unnest(wanted) feature where not feature = any(has)
        and (venue_access ->> feature = 'no' or course_access ->> feature = 'no') is true)
      else wanted <@ has end
    when 'status' then
      (wanted && '{guaranteed,free_seats}' and array(select unnest(wanted) intersect select unnest('{guaranteed,free_seats}'::text[])) <@ has)
      or array(select unnest(wanted) intersect select unnest('{waiting_list,unknown}'::text[])) && has
    else has && wanted end
),
good_run as materialized (
  select *, case start_kind when 'fixed' then starts_on::text else start_kind end as start,
    row_number() over (partition by offer_id order by
      case start_kind when 'fixed' then 0 when 'rolling' then 1 else 2 end, starts_on, id collate "C") as place
  from run where not exists (select 1 from run_failure where run_failure.run_id = run.id)
),
hit as (
  select offer_id as id, max(id) filter (where place = 1) as "runId", count(*) as "runCount", min(km) as "distanceKm",
    max(start) filter (where place = 1) as start,
    min(case price_state when 'free' then 0 when 'known' then price_cents end) as "priceCents"
  from good_run where not exists (select 1 from offer_failure where offer_failure.offer_id = good_run.offer_id)
  group by offer_id
),
counted (facet, value, offers) as (
  select facet, value, count(distinct offer_id) from fact
  where exists (select 1 from good_run where good_run.offer_id = fact.offer_id)
    and not exists (select 1 from offer_failure failed
      where failed.offer_id = fact.offer_id and failed.facet <> fact.facet)
  group by facet, value
  union all
  select facet, value, count(distinct offer_id) from run_fact
  where not exists (select 1 from offer_failure where offer_failure.offer_id = run_fact.offer_id)
    and not exists (select 1 from run_failure failed where failed.run_id = run_fact.run_id and failed.facet <> run_fact.facet)
  group by facet, value
)
select jsonb_build_object(
  'offers', (select coalesce(jsonb_agg(to_jsonb(hit) order by id), '[]') from hit),
  'facets', (select coalesce(jsonb_object_agg(facet, amounts), '{}')
    from (select facet, jsonb_object_agg(value, offers) as amounts from counted group by facet) lists)
) as answer`.execute(db);
  return rows[0]?.answer ?? { offers: [], facets: {} };
}

/** Kilometres from the centre to the venue of a run in attendance (haversine, mean radius of the earth); null where unknown. */
function distance(centre: SearchRequest['centre']) {
  if (centre === null) return sql`null::float8`;
  return sql`case when course_run.format in ('online', 'selfpaced') or venue.lat is null then null else
    2 * 6371.0088 * asin(least(1, sqrt(
      sin(radians(venue.lat - ${centre.lat}::float8) / 2) ^ 2
      + cos(radians(${centre.lat}::float8)) * cos(radians(venue.lat)) * sin(radians(venue.lon - ${centre.lon}::float8) / 2) ^ 2
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
