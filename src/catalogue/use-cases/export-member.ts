import type { Kysely } from 'kysely';
import { type ExportedPart, type ExportQuestion, exportedRow } from '../../members/index.ts';
import { groupBy } from '../../platform/group-by.ts';
import { formats } from '../../ui/format.ts';
import type { CatalogueTables } from '../tables.ts';
import { catalogueTexts } from '../texts.ts';

/**
 * All courses of a member, also drafts and withdrawn ones, with runs, sessions and contacts: what it takes along when it leaves the
 * network.
 */
export async function exportCourses(
  db: Kysely<CatalogueTables>,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = catalogueTexts(language);
  const { dateShort, money } = formats(language);
  const ofMember = db.selectFrom('offer').where('member_id', '=', memberId).select('id');
  const offers = await db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('title')
    .orderBy('id')
    .execute();
  const courses = await db
    .selectFrom('course')
    .where('offer_id', 'in', ofMember)
    .selectAll()
    .execute();
  const runs = await db
    .selectFrom('course_run')
    .where('offer_id', 'in', ofMember)
    .selectAll()
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  const sessions = await db
    .selectFrom('course_session')
    .where('run_id', 'in', (run) =>
      run.selectFrom('course_run').where('offer_id', 'in', ofMember).select('id'),
    )
    .selectAll()
    .orderBy('position')
    .execute();
  const contacts = await db
    .selectFrom('contact')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('id')
    .execute();
  const drafts = await db
    .selectFrom('course_draft')
    .where('offer_id', 'in', ofMember)
    .selectAll()
    .execute();
  const sessionsOf = groupBy(sessions, ({ run_id }) => run_id);
  const runsOf = groupBy(runs, ({ offer_id }) => offer_id);
  const courseOf = new Map(courses.map((course) => [course.offer_id, course]));
  const draftOf = new Map(drafts.map((draft) => [draft.offer_id, draft]));
  return {
    key: 'courses',
    data: {
      offers: offers.map((offer) => ({
        ...exportedRow(offer),
        course: courseOf.get(offer.id) ?? null,
        draft: draftOf.get(offer.id)?.content ?? null,
        runs: (runsOf.get(offer.id) ?? []).map((run) => ({
          ...exportedRow(run),
          sessions: sessionsOf.get(run.id) ?? [],
        })),
      })),
      contacts,
    },
    readable: {
      title: t('memberExport.courses', { count: offers.length }),
      parts: offers.map((offer) => ({
        title: offer.title,
        facts: factsOf(courseOf.get(offer.id)),
        table: {
          columns: [
            t('memberExport.start'),
            t('memberExport.end'),
            t('memberExport.sessions'),
            t('memberExport.price'),
          ],
          rows: (runsOf.get(offer.id) ?? []).map((run) => [
            run.starts_on === null ? '' : dateShort(run.starts_on),
            run.ends_on === null ? '' : dateShort(run.ends_on),
            String((sessionsOf.get(run.id) ?? []).length),
            run.price_cents === null ? (run.price_text ?? '') : money(run.price_cents),
          ]),
        },
      })),
    },
  };

  function factsOf(course: (typeof courses)[number] | undefined) {
    const text = course?.description_text ?? '';
    return text === '' ? [] : [[t('memberExport.description'), text] as const];
  }
}

/** The deliveries of a member with their reports, the latest first. */
export async function exportDeliveries(
  db: Kysely<CatalogueTables>,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = catalogueTexts(language);
  const { day, count } = formats(language);
  const deliveries = await db
    .selectFrom('delivery')
    .innerJoin('data_source', 'data_source.id', 'delivery.source_id')
    .where('data_source.member_id', '=', memberId)
    .selectAll('delivery')
    .select('data_source.name as source_name')
    .orderBy('delivery.seq', 'desc')
    .execute();
  return {
    key: 'deliveries',
    data: deliveries.map(exportedRow),
    readable: {
      title: t('memberExport.deliveries'),
      table: {
        columns: [
          t('memberExport.received'),
          t('memberExport.file'),
          t('memberExport.records'),
          t('memberExport.rejected'),
        ],
        rows: deliveries.map((delivery) => [
          day(delivery.received_at),
          delivery.file_name,
          count(delivery.records),
          count(delivery.rejected),
        ]),
      },
    },
  };
}
