import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import { cut, type SaidOfTarget } from '../../model/slips/said-of-service.ts';
import { MOST_LINE, MOST_NAME } from '../../model/slips/slip-content.ts';
import type { ContactTables } from '../../tables.ts';

/** Where a slip may lead, with what is known about it: the form begins with that. */
export interface SlipTarget {
  readonly serviceKey: string | null;
  readonly offerId: string | null;
  readonly runId: string | null;
  /** Whose desk will say "arrived". */
  readonly memberId: string | null;
  /** People whom that member names on its page. */
  readonly contacts: readonly string[];
  readonly said: SaidOfTarget;
}

/** A run of a course that somebody may be sent to. */
export interface SlipRun {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly place: string | null;
}

export interface CourseTarget extends SlipTarget {
  readonly runs: readonly SlipRun[];
}

const MOST_RUNS = 12;

/** Names of the people whom a member shows on its page. */
export async function shownContacts(
  db: Kysely<ContactTables>,
  memberId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('member_contact')
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

/** The member with this slug, if it is one. */
export async function memberIdOf(db: Kysely<ContactTables>, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * A course that is online, at one of its coming runs: the one that was chosen, else the next one; without runs at the provider's own
 * address. Null = no such course.
 */
export async function courseTarget(
  db: Kysely<ContactTables>,
  course: { readonly offerId: string; readonly runId: string | null; readonly today: LocalDate },
): Promise<CourseTarget | null> {
  const offer = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('o.id', '=', course.offerId)
    .where('o.publication', '=', 'published')
    .select(['o.id', 'o.title', 'm.id as memberId', 'm.name', 'm.phone'])
    .select(['m.street', 'm.postal_code', 'm.place'])
    .executeTakeFirst();
  if (offer === undefined) return null;
  const runs = await db
    .selectFrom('course_run as r')
    .leftJoin('venue as v', 'v.id', 'r.venue_id')
    .leftJoin('course_session as s', (join) =>
      join.onRef('s.run_id', '=', 'r.id').on('s.position', '=', 0),
    )
    .where('r.offer_id', '=', offer.id)
    .where('r.publication', '=', 'published')
    .where('r.status', '!=', 'cancelled')
    .where('r.starts_on', '>=', course.today)
    .select(['r.id', 'r.starts_on', 's.held_on', 's.starts_at'])
    .select(['v.name as venue', 'v.street', 'v.postal_code', 'v.place'])
    .orderBy('r.starts_on')
    .orderBy('r.id')
    .limit(MOST_RUNS)
    .execute();
  const run = runs.find(({ id }) => id === course.runId) ?? runs[0];
  const address = run?.place ? run : offer;
  return {
    serviceKey: null,
    offerId: offer.id,
    runId: run?.id ?? null,
    memberId: offer.memberId,
    contacts: await shownContacts(db, offer.memberId),
    runs: runs.map(({ id, starts_on, place }) => ({ id, startsOn: starts_on ?? '', place })),
    said: {
      name: cut(offer.name, MOST_NAME),
      purpose: cut(offer.title, MOST_NAME),
      street: cut(address.street, MOST_LINE),
      postalCode: germanPostalCode(address.postal_code),
      place: address.place ?? '',
      room: cut(run?.venue ?? null, MOST_LINE),
      day: run?.starts_on ?? null,
      time: run?.held_on === run?.starts_on ? (run?.starts_at?.slice(0, 5) ?? null) : null,
      hours: [],
      bus: null,
      phone: offer.phone,
    },
  };
}

const germanPostalCode = (code: string | null) =>
  code !== null && /^\d{5}$/.test(code) ? code : null;
