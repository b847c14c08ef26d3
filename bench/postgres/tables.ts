import { type Kysely, sql } from 'kysely';
import { DURATION_BOUNDS_DAYS, PRICE_BOUNDS_CENTS } from '../../src/catalogue/model/offer-query.ts';
import { type CatalogueTables, DELIVERY_FORMATS, TIME_MODELS } from '../../src/catalogue/tables.ts';

/** Values of closed lists; their place in the list is their bit. */
export interface ValueLists {
  readonly certificates: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly languages: readonly string[];
}

export const SCHEMA = 'bench_full_text';
/** Facts of a run in one number: formats, then hours, then the step of the price. */
export const FORMAT_BIT = 0;
export const TIME_BIT = DELIVERY_FORMATS.length;
export const PRICE_BIT = TIME_BIT + TIME_MODELS.length;

type Database = Kysely<CatalogueTables>;

/** Which values the catalogue has. */
export async function valueLists(db: Database): Promise<ValueLists> {
  const list = async (column: string, table: string): Promise<string[]> => {
    const { rows } = await sql<{ value: string }>`
      select distinct unnest(${sql.ref(column)}) as value from ${sql.table(table)} order by 1`.execute(
      db,
    );
    return rows.map(({ value }) => value);
  };
  return {
    certificates: await list('certificates', 'course'),
    targets: await list('targets', 'offer'),
    funding: await list('funding', 'offer'),
    languages: await list('languages', 'course'),
  };
}

/**
 * The catalogue as a good row store has it for searching: numbers instead of texts, small lists as bits, the German text vector with
 * weights, indexes for every condition, statistics.
 */
export async function makeTables(db: Database, lists: ValueLists): Promise<void> {
  const bits = (column: string, values: readonly string[]) =>
    sql`(select coalesce(bit_or(1 << (array_position(${values}::text[], x) - 1)), 0) from unnest(${sql.ref(column)}) x)`;
  await sql`drop schema if exists ${sql.id(SCHEMA)} cascade`.execute(db);
  await sql`create schema ${sql.id(SCHEMA)}`.execute(db);
  const table = (name: string) => sql.table(`${SCHEMA}.${name}`);
  await sql`create table ${table('place')} as
    select row_number() over ()::int as id, lat, lon from (select distinct lat, lon from venue where lat is not null) v`.execute(
    db,
  );
  await sql`create table ${table('numbered')} as
    select o.id as key, row_number() over (order by o.id)::int as id from offer o where publication = 'published'`.execute(
    db,
  );
  await sql`create table ${table('course')} as
    select n.id, o.id as key, o.title, substr(m.slug, 2)::int as provider,
      (select array_agg(substr(x, 2)::int) from unnest(o.topics) x) as topics,
      ${bits('c.certificates', lists.certificates)} as certificates,
      ${bits('o.targets', lists.targets)} as targets,
      ${bits('o.funding', lists.funding)} as funding,
      ${bits('c.languages', lists.languages)} as languages,
      width_bucket(c.duration_days - 1, ${DURATION_BOUNDS_DAYS}::int[])::smallint as duration,
      setweight(to_tsvector('german', o.title), 'A')
        || setweight(to_tsvector('german', coalesce(t.names, '')), 'B')
        || setweight(to_tsvector('german', m.name), 'C')
        || setweight(to_tsvector('german', coalesce(c.description_text, '')), 'D') as words
    from offer o
    join ${table('numbered')} n on n.key = o.id
    join member m on m.id = o.member_id
    join course c on c.offer_id = o.id
    left join lateral (select string_agg(v.labels ->> 'de', ' ') as names from vocabulary_term v
      where v.vocabulary = 'topic' and v.key = any(o.topics)) t on true
    order by n.id`.execute(db);
  await sql`create table ${table('run')} as
    select n.id as course, r.starts_on as starts, p.id as place,
      case r.price_state when 'free' then 0 when 'known' then r.price_cents end as cents,
      (coalesce(1 << (array_position(${DELIVERY_FORMATS}::text[], r.format) - 1 + ${FORMAT_BIT}), 0)
        | (select coalesce(bit_or(1 << (array_position(${TIME_MODELS}::text[], x) - 1 + ${TIME_BIT})), 0) from unnest(r.times) x)
        | case r.price_state when 'free' then 1 << ${PRICE_BIT}
            when 'known' then 1 << (${PRICE_BIT} + width_bucket(r.price_cents - 1, ${PRICE_BOUNDS_CENTS}::int[])) else 0 end) as facts
    from course_run r
    join ${table('numbered')} n on n.key = r.offer_id
    left join venue v on v.id = r.venue_id
    left join ${table('place')} p on p.lat = v.lat and p.lon = v.lon
    where r.publication = 'published'
    order by n.id, r.starts_on`.execute(db);
  for (const index of [
    sql`alter table ${table('course')} add primary key (id)`,
    sql`create index on ${table('course')} using gin (words)`,
    sql`create index on ${table('course')} using gin (topics)`,
    sql`create index on ${table('course')} (provider)`,
    sql`create index on ${table('run')} (course, starts)`,
    sql`create index on ${table('run')} (place, starts)`,
    sql`create index on ${table('run')} (starts)`,
    sql`alter table ${table('place')} add primary key (id)`,
    sql`create index on ${table('place')} (lat, lon)`,
    sql`analyze ${table('course')}, ${table('run')}, ${table('place')}`,
  ])
    await index.execute(db);
}

export async function dropTables(db: Database): Promise<void> {
  await sql`drop schema if exists ${sql.id(SCHEMA)} cascade`.execute(db);
}
