import pg from 'pg';
import { inject } from 'vitest';

/** A course of the demonstration network as a person would name it. */
export interface KnownCourse {
  readonly title: string;
  /** Address of its page without language prefix. */
  readonly path: string;
}

async function ask<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly string[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    host: inject('portalSocketDir'),
    user: 'postgres',
    database: 'bildungsnetz',
  });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function course(text: string, word: string): Promise<KnownCourse | null> {
  const [row] = await ask<{ title: string; slug: string; id: string }>(text, [`%${word}%`]);
  return row ? { title: row.title, path: `/kurse/${row.slug}-${row.id}` } : null;
}

function known(found: KnownCourse | null, word: string): KnownCourse {
  if (found === null) throw new Error(`The demonstration network has no course with "${word}"`);
  return found;
}

/** A published course with this word in its title and a run in the future. */
export async function someCourse(word: string): Promise<KnownCourse> {
  const found = await course(
    `select o.title, o.slug, o.id from offer o join course_run r on r.offer_id = o.id
      where o.publication = 'published' and o.title ilike $1 and r.starts_on > '2026-11-23'
      order by o.id limit 1`,
    word,
  );
  return known(found, word);
}

/** A course that its provider has given up: the one of an earlier call, or one that is withdrawn now as a delivery would do it. */
export async function withdrawnCourse(word: string): Promise<KnownCourse> {
  const before = await course(
    "select title, slug, id from offer where publication = 'withdrawn' and title ilike $1 limit 1",
    word,
  );
  if (before) return before;
  const { path } = await someCourse(word);
  const withdrawn = await course(
    `update offer set publication = 'withdrawn', withdrawn_at = now()
      where $1 like '%' || id || '%' returning title, slug, id`,
    path.split('-').at(-1) ?? '',
  );
  return known(withdrawn, word);
}

/** The comparison of so many courses of the demonstration network, those with the longest titles. */
export async function comparisonPath(count: number): Promise<string> {
  const rows = await ask<{ id: string }>(
    `select id from offer where publication = 'published'
      order by length(title) desc, id limit ${Math.trunc(count)}`,
  );
  return `/vergleich?near=46483${rows.map(({ id }) => `&offer=${id}`).join('')}`;
}

/** Address of a provider's page. */
export async function someProviderPath(): Promise<string> {
  const [row] = await ask<{ slug: string }>(
    "select slug from member where kind = 'provider' order by slug limit 1",
  );
  return `/anbieter/${row?.slug ?? ''}`;
}

/** The portal's own clock, as its newest session tells it; a few seconds old. */
export async function portalNow(): Promise<Date> {
  const [row] = await ask<{ last_seen_at: Date }>(
    'select last_seen_at from session order by last_seen_at desc limit 1',
  );
  if (!row) throw new Error('Nobody is signed in');
  return row.last_seen_at;
}

/** The public page of a slip that the demonstration network has given out in Arabic. */
export async function slipInArabicPath(): Promise<string> {
  const [row] = await ask<{ code: string }>(
    "select code from handover_slip where language = 'ar' and content is not null order by id limit 1",
  );
  return `/l/${row?.code ?? ''}`;
}

/** The page on which a slot of the demonstration network is booked that is still free in three weeks. */
export async function freeSlotPath(): Promise<string> {
  const [row] = await ask<{ id: string; day: string }>(`
    select p.id, to_char(d.day, 'YYYYMMDD') as day
    from presence p, generate_series(date '2026-12-14', date '2026-12-18', '1 day') as d(day)
    where p.service_key = 'frag-wesel' and p.weekday = 2 and extract(isodow from d.day) = 2 limit 1`);
  // Nine o'clock in winter.
  return `/beratung/termine/${row?.id ?? ''}-${row?.day ?? ''}T0800`;
}
