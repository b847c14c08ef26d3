import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate, localDate } from '../../../platform/clock.ts';
import { type CourseFilter, ENDING_DAYS } from '../../model/course-list.ts';
import type { CourseState } from '../../model/course-state.ts';
import type { ShownFreshness } from '../../model/freshness/freshness.ts';
import type { EditingTables } from '../../tables.ts';
import { confirmedOn } from '../freshness/note-freshness.ts';

export interface CoursesQuestion {
  readonly memberId: string;
  readonly filter: CourseFilter;
  /** Words in the title or in the number of a run; null = all. */
  readonly words: string | null;
  /** Only courses with these ids; null = all. */
  readonly among: readonly string[] | null;
  readonly limit: number;
  readonly offset: number;
  /** Days after which a course wants to be confirmed. */
  readonly remindDays: number;
  readonly now: Date;
}

export interface CourseRow {
  readonly id: string;
  readonly slug: string;
  readonly state: CourseState;
  readonly version: number;
  readonly updated_at: Date;
  readonly confirmed_at: Date;
  readonly is_expired: boolean;
  readonly is_stale: boolean;
  readonly freshness: ShownFreshness;
  /** Day on which its last run begins or began, where that is soon or was and nothing is open; null = it has time. */
  readonly last_start: LocalDate | null;
  readonly source: string | null;
  readonly edited_at: Date | null;
  readonly content: unknown;
}

/** One page of a member's courses: those to do something about first, then by the next day, then by title. */
export async function coursesOfMember(
  db: Kysely<EditingTables>,
  question: CoursesQuestion,
): Promise<readonly CourseRow[]> {
  const { rows } = await sql<CourseRow>`
    with c as (${stated(question)})
    select c.id, c.slug, c.state, c.updated_at, c.confirmed_at, c.is_expired, c.is_stale, c.freshness, c.last_start, c.edited_at, s.name as source, d.content,
      coalesce(d.version, (select max(version) from course_version v where v.offer_id = c.id), 0)::int as version
    from c left join data_source s on s.id = c.source_id left join course_draft d on d.offer_id = c.id
    where ${fits(question.filter)} and ${contains(question.words)}
    order by case when c.state = 'returned' then 0 when c.last_start is not null then 1 when c.state in ('draft', 'changed') then 2
      when c.state = 'withdrawn' then 4 else 3 end, c.next_on nulls last, c.title, c.id
    limit ${question.limit} offset ${question.offset}`.execute(db);
  return rows;
}

/** How many courses each filter shows, among those with the words. */
export async function countCourses(
  db: Kysely<EditingTables>,
  question: CoursesQuestion,
): Promise<Readonly<Record<CourseFilter, number>>> {
  const { rows } = await sql<Record<CourseFilter, number>>`
    with c as (${stated(question)})
    select ${sql.join(
      FILTERS.map(
        ([name, filter]) => sql`count(*) filter (where ${filter})::int as ${sql.ref(name)}`,
      ),
    )}
    from c where ${contains(question.words)}`.execute(db);
  const counts = rows[0];
  if (counts === undefined) throw new Error('an aggregate without a row');
  return counts;
}

/** A member's offers with how they stand; `next_on` is the first day of a coming published run. */
function stated({ memberId, among, remindDays, now }: CoursesQuestion): RawBuilder<unknown> {
  const today = localDate(now);
  const stale = addDays(today, -remindDays);
  const later = addDays(today, ENDING_DAYS);
  return sql`
    select o.id, o.slug, o.source_id, o.edited_at, o.confirmed_at, o.delivered_at, coalesce(d.updated_at, o.updated_at) as updated_at,
      coalesce(d.content ->> 'title', o.title) as title,
      case when d.state in ('waiting', 'returned') then d.state when o.publication <> 'published' then o.publication
        when d.offer_id is null then 'published' else 'changed' end as state,
      o.publication = 'published' and r.runs > 0 and r.coming = 0 as is_expired,
      o.publication = 'published' and ${confirmedOn('o')} <= ${stale}::date as is_stale, o.freshness,
      case when o.publication = 'published' and not r.stays then r.last_start::text end as last_start,
      r.next_on
    from offer o left join course_draft d on d.offer_id = o.id
      cross join lateral (
        select count(*) as runs, max(starts_on) as last_start, bool_or(starts_on is null or starts_on > ${later}::date) as stays,
          count(*) filter (where starts_on is null or coalesce(ends_on, starts_on) >= ${today}::date) as coming,
          min(starts_on) filter (where coalesce(ends_on, starts_on) >= ${today}::date) as next_on
        from course_run where offer_id = o.id and publication = 'published') r
    where o.member_id = ${memberId} and (${among}::text[] is null or o.id = any(${among}::text[]))`;
}

const FILTERS: readonly (readonly [CourseFilter, RawBuilder<unknown>])[] = [
  ['all', sql`true`],
  ['draft', sql`c.state = 'draft'`],
  ['waiting', sql`c.state = 'waiting'`],
  ['returned', sql`c.state = 'returned'`],
  ['published', sql`c.state = 'published'`],
  ['changed', sql`c.state = 'changed'`],
  ['withdrawn', sql`c.state = 'withdrawn'`],
  ['expired', sql`c.last_start is not null`],
  ['delivered', sql`c.source_id is not null`],
  ['stale', sql`c.is_stale`],
];

function fits(filter: CourseFilter): RawBuilder<unknown> {
  return FILTERS.find(([name]) => name === filter)?.[1] ?? sql`true`;
}

function contains(words: string | null): RawBuilder<unknown> {
  if (words === null) return sql`true`;
  const sought = words.toLowerCase();
  return sql`(position(${sought} in lower(c.title)) > 0 or exists (
    select from course_run n where n.offer_id = c.id and position(${sought} in lower(n.number)) > 0))`;
}
