import { type Kysely, sql } from 'kysely';
import { randomId, slugOf } from '../../../platform/ids.ts';
import { isSameCoursePart, runChanges } from '../../model/course-changes.ts';
import type { CourseDocument, CourseRunDocument } from '../../model/course-document.ts';
import { COURSE_PART_NAMES } from '../../model/course-parts.ts';
import type { EditingTables } from '../../tables.ts';
import { replaceSessions, writeCourses } from '../delivery-write.ts';
import { contactIdOf } from './contact-of-course.ts';
import { foreignRuns, withdrawRuns, writeRuns } from './write-runs.ts';

export interface Publication {
  readonly memberId: string;
  readonly offerId: string;
  /** What is online, or was before it was withdrawn; null = nothing yet. */
  readonly before: CourseDocument | null;
  readonly after: CourseDocument;
  /** The description as it goes online; not asked for where it is the same as before. */
  readonly description: (text: string | null) => { html: string | null; text: string | null };
  /** The venue of each run. */
  readonly venueIds: ReadonlyMap<CourseRunDocument, string | null>;
  /** Whether a person says by this that the whole course is right; also what was withdrawn is online then. */
  readonly confirms: boolean;
  readonly now: Date;
}

/**
 * Brings what is online into the state of a document: only what differs is written, runs keep their ids, runs that are gone are
 * withdrawn, because somebody may hold a link to them. The change log hears of it by the triggers of the tables.
 */
export async function writePublished(
  trx: Kysely<EditingTables>,
  publication: Publication,
): Promise<void> {
  const { offerId, before, after, now } = publication;
  if (changesCourse(publication)) {
    await writeOffer(trx, publication);
    await writeCourse(trx, publication);
  }
  const known = new Map((before?.runs ?? []).map((run) => [run.id, run]));
  const changed = after.runs.filter((run) => {
    const old = known.get(run.id);
    return old === undefined || runChanges(old, run).length > 0;
  });
  const foreign = await foreignRuns(
    trx,
    offerId,
    changed.map(({ id }) => id),
  );
  // An id of another course's run can only come from a forged form: the run gets one of its own.
  const rows = changed.map((run) => ({
    run: foreign.has(run.id) ? { ...run, id: randomId() } : run,
    venueId: publication.venueIds.get(run) ?? null,
  }));
  await writeRuns(trx, { offerId, now }, rows);
  await replaceSessions(
    trx,
    rows.map(({ run }) => run.id),
    rows.flatMap(({ run }) =>
      run.sessions.map((session, index) => ({
        run_id: run.id,
        position: index + 1,
        held_on: session.heldOn,
        starts_at: session.startsAt,
        ends_at: session.endsAt,
        note: session.note,
      })),
    ),
  );
  const kept = new Set(after.runs.map(({ id }) => id));
  await withdrawRuns(
    trx,
    { offerId, now },
    [...known.keys()].filter((id) => !kept.has(id)),
  );
}

function changesCourse({ before, after, confirms }: Publication): boolean {
  if (before === null || confirms) return true;
  return COURSE_PART_NAMES.some((part) => !isSameCoursePart(before, after, part));
}

async function writeOffer(
  trx: Kysely<EditingTables>,
  { memberId, offerId, after, now, confirms }: Publication,
): Promise<void> {
  const contactId = await contactIdOf(trx, memberId, after.contact);
  await trx
    .updateTable('offer')
    .set({
      kind: after.kind,
      slug: slugOf(after.title),
      title: after.title,
      subtitle: after.subtitle,
      topics: after.topics,
      targets: after.targets,
      funding: after.funding,
      keywords: after.keywords,
      contact_id: contactId,
      url: after.url,
      publication: 'published',
      withdrawn_at: null,
      ...(confirms ? { confirmed_at: now } : {}),
      updated_at: now,
    })
    .where('id', '=', offerId)
    .execute();
}

async function writeCourse(
  trx: Kysely<EditingTables>,
  { offerId, before, after, description }: Publication,
): Promise<void> {
  // Bold words and links of a delivered description stay as long as nobody changes its words.
  const isKept = before !== null && before.description === after.description;
  const written = isKept ? await storedDescription(trx, offerId) : description(after.description);
  await writeCourses(trx, [
    {
      offer_id: offerId,
      description_html: written.html,
      description_text: written.text,
      requirements: after.requirements,
      audience: after.audience,
      certificates: after.certificates,
      certificate_text: after.certificateText,
      languages: after.languages,
      language_level: after.languageLevel,
      duration_days: after.durationDays,
      teaching_units: after.teachingUnits,
      duration_text: after.durationText,
      funding_text: after.fundingText,
      access: after.access,
      learning_aim: after.learningAim,
      teacher_profile: after.teacherProfile,
      cancel_terms: after.cancelTerms,
      occupations: after.occupations,
      funding_goal: after.fundingGoal,
      upgrading_level: after.upgradingLevel,
      mandatory_training: after.mandatoryTraining,
    },
  ]);
}

async function storedDescription(
  trx: Kysely<EditingTables>,
  offerId: string,
): Promise<{ html: string | null; text: string | null }> {
  const row = await trx
    .selectFrom('course')
    .where('offer_id', '=', offerId)
    .select(['description_html as html', 'description_text as text'])
    .executeTakeFirst();
  return row ?? { html: null, text: null };
}

/** Says that a course is right as it is online; nothing else of it changes. */
export async function confirmOffer(
  trx: Kysely<EditingTables>,
  offerId: string,
  now: Date,
): Promise<void> {
  await sql`update offer set confirmed_at = ${now}::timestamptz where id = ${offerId}`.execute(trx);
}
