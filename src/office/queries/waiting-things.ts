import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** Something that waits for the office. */
export interface WaitingThing {
  readonly id: string;
  /** What it is about: the name of an organisation, the title of a course. */
  readonly name: string;
  readonly memberName: string | null;
  readonly since: Date;
}

/** Confirmed applications that nobody has decided, oldest first. */
export async function waitingApplications(
  db: Kysely<OfficeTables>,
): Promise<readonly WaitingThing[]> {
  const rows = await db
    .selectFrom('membership_application')
    .where('confirmed_at', 'is not', null)
    .where('decided_at', 'is', null)
    .select(['id', 'name', 'created_at as since'])
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({ ...row, memberName: null }));
}

/** Seals that nobody has checked, oldest first. */
export async function waitingSeals(db: Kysely<OfficeTables>): Promise<readonly WaitingThing[]> {
  return db
    .selectFrom('seal')
    .innerJoin('member', 'member.id', 'seal.member_id')
    .where('seal.state', '=', 'waiting')
    .where('seal.removed_at', 'is', null)
    .select(['seal.id', 'seal.kind as name', 'member.name as memberName', 'submitted_at as since'])
    .orderBy('submitted_at')
    .execute();
}

/** Takeovers that nobody has decided, oldest first. */
export async function waitingTakeovers(db: Kysely<OfficeTables>): Promise<readonly WaitingThing[]> {
  return db
    .selectFrom('takeover_request')
    .innerJoin('member', 'member.id', 'takeover_request.member_id')
    .where('decided_at', 'is', null)
    .select([
      'takeover_request.id',
      'takeover_request.name',
      'member.name as memberName',
      'takeover_request.created_at as since',
    ])
    .orderBy('takeover_request.created_at')
    .execute();
}

/** Pairs of courses of two members that look like one and that nobody has decided, oldest first. */
export async function waitingTwins(db: Kysely<OfficeTables>): Promise<readonly WaitingThing[]> {
  return db
    .selectFrom('twin_pair as p')
    .innerJoin('offer as a', 'a.id', 'p.offer_id')
    .innerJoin('offer as b', 'b.id', 'p.other_offer_id')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .innerJoin('member as n', 'n.id', 'b.member_id')
    .where('p.state', '=', 'suggested')
    .whereRef('a.member_id', '<>', 'b.member_id')
    .where('a.publication', '=', 'published')
    .where('b.publication', '=', 'published')
    .where('m.publication', '=', 'published')
    .where('n.publication', '=', 'published')
    .select(['p.id', 'a.title as name', 'm.name as memberName', 'p.found_at as since'])
    .orderBy('p.found_at')
    .execute();
}

/** Courses whose changes wait for the office, oldest first. */
export async function waitingCourses(db: Kysely<OfficeTables>): Promise<readonly WaitingThing[]> {
  const rows = await db
    .selectFrom('course_draft')
    .innerJoin('offer', 'offer.id', 'course_draft.offer_id')
    .innerJoin('member', 'member.id', 'offer.member_id')
    .where('course_draft.state', '=', 'waiting')
    .select([
      'offer.id',
      'offer.title as name',
      'member.name as memberName',
      'course_draft.submitted_at as since',
    ])
    .orderBy('course_draft.submitted_at')
    .execute();
  // The table's own check: what waits was handed in.
  return rows.flatMap(({ since, ...row }) => (since === null ? [] : [{ ...row, since }]));
}
