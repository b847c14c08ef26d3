import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { addDays, type LocalDate } from '../../platform/clock.ts';
import type { OfficeTables } from '../tables.ts';

export interface AuditFilter {
  /** Name of an act, e.g. `mandate.granted`; null = all. */
  readonly action: string | null;
  /** Who did it. */
  readonly actorId: string | null;
  /** The member whose matter it was, by its address. */
  readonly memberSlug: string | null;
  /** First and last day, in Europe/Berlin. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export interface AuditLine {
  readonly seq: string;
  readonly at: Date;
  /** Null = the portal itself, or an erased account. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly memberName: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** The audit log, newest first. */
export async function auditLines(
  db: Kysely<OfficeTables>,
  filter: AuditFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<readonly AuditLine[]> {
  const rows = await matching(db, filter)
    .leftJoin('person', 'person.id', 'audit_entry.actor_id')
    .select([
      'audit_entry.seq',
      'audit_entry.at',
      'person.name as actorName',
      'audit_entry.action',
      'audit_entry.subject_kind as subjectKind',
      'audit_entry.subject_id as subjectId',
      'member.name as memberName',
      'audit_entry.details',
    ])
    .orderBy('audit_entry.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, details: Details.catch({}).parse(row.details) }));
}

export async function auditCount(db: Kysely<OfficeTables>, filter: AuditFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What stands in the log at all, for the lists of the filter. */
export async function auditChoices(db: Kysely<OfficeTables>): Promise<{
  readonly actions: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly slug: string; readonly name: string }[];
}> {
  const actions = await db
    .selectFrom('audit_entry')
    .select('action')
    .distinct()
    .orderBy('action')
    .execute();
  const people = await db
    .selectFrom('person')
    .where(sql<boolean>`exists (select 1 from audit_entry where actor_id = person.id)`)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const members = await db
    .selectFrom('member')
    .where(sql<boolean>`exists (select 1 from audit_entry where member_id = member.id)`)
    .select(['slug', 'name'])
    .orderBy('name')
    .execute();
  return { actions: actions.map(({ action }) => action), people, members };
}

function matching(db: Kysely<OfficeTables>, filter: AuditFilter) {
  const { action, actorId, memberSlug, from, to } = filter;
  return db
    .selectFrom('audit_entry')
    .leftJoin('member', 'member.id', 'audit_entry.member_id')
    .$if(action !== null, (rows) => rows.where('audit_entry.action', '=', action))
    .$if(actorId !== null, (rows) => rows.where('audit_entry.actor_id', '=', actorId))
    .$if(memberSlug !== null, (rows) => rows.where('member.slug', '=', memberSlug))
    .$if(from !== null, (rows) => rows.where('audit_entry.at', '>=', midnight(from ?? '')))
    .$if(to !== null, (rows) => rows.where('audit_entry.at', '<', midnight(addDays(to ?? '', 1))));
}

const midnight = (day: LocalDate) =>
  sql<Date>`(${day}::date::timestamp at time zone 'Europe/Berlin')`;
