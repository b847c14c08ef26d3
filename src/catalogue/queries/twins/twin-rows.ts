import { type Kysely, sql } from 'kysely';
import type { CatalogueTables, OfferKind, TimeModel } from '../../tables.ts';

/** What is compared of an offer, as the tables hold it. */
export interface TwinOfferRow {
  readonly id: string;
  readonly memberId: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly url: string | null;
  readonly units: number | null;
  /** Null where it was not asked for or there is none. */
  readonly text: string | null;
  /** Null where nobody has read the offer yet. */
  readonly sketch: readonly number[] | null;
  readonly runs: readonly TwinRunRow[];
}

export interface TwinRunRow {
  readonly number: string | null;
  readonly startsOn: string | null;
  readonly startsAt: string | null;
  readonly times: readonly TimeModel[];
  readonly format: string;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly street: string | null;
}

/** Runs of an offer that are compared; whoever has more is known by these. */
const MOST_RUNS = 20;
const MOST_LETTERS = 6000;

/** Reads published offers with their runs to come or without a day, in one statement. Ids that are none are left out. */
export async function twinRows(
  db: Kysely<CatalogueTables>,
  question: {
    readonly ids: readonly string[];
    readonly today: string;
    readonly withText: boolean;
  },
): Promise<readonly TwinOfferRow[]> {
  const { ids, today, withText } = question;
  const text = withText ? sql`left(c.description_text, ${MOST_LETTERS})` : sql`null`;
  const { rows } = await sql<TwinOfferRow>`
    select o.id, o.member_id as "memberId", o.kind, o.title, o.url, c.teaching_units::float8 as units,
      ${text} as text, t.sketch,
      coalesce((
        select jsonb_agg(jsonb_build_object('number', r.number, 'startsOn', r.starts_on, 'startsAt',
          (select to_char(s.starts_at, 'HH24:MI') from course_session s where s.run_id = r.id order by s.held_on, s.starts_at limit 1),
          'times', r.times, 'format', r.format, 'postalCode', v.postal_code, 'place', v.place, 'street', v.street)
          order by r.starts_on nulls last, r.id)
        from (
          select * from course_run where offer_id = o.id and publication = 'published'
            and (starts_on is null or coalesce(ends_on, starts_on) >= ${today}::date)
          order by starts_on nulls last, id limit ${MOST_RUNS}
        ) r left join venue v on v.id = r.venue_id
      ), '[]') as runs
    from offer o
    left join course c on c.offer_id = o.id
    left join twin_look t on t.offer_id = o.id
    where o.id = any(${[...ids]}::text[]) and o.publication = 'published'`.execute(db);
  return rows;
}
