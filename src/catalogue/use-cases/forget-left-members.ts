import { type Kysely, sql } from 'kysely';
import { addDays, localDate } from '../../platform/clock.ts';
import { forgetCopies, holdDeliveries } from '../queries/forget-copies.ts';
import type { CatalogueTables } from '../tables.ts';

/** Time to come back, to export, to ask (docs/privacy.md). */
const KEPT_DAYS = 180;

/**
 * Deletes what can name people of members that left the network 180 days ago: contacts, words of courses, drafts, history, delivered
 * records, the organisation's own address. Offers and runs stay without words, so that counts of the past stay. Answers how many
 * members; they are found only once.
 */
export async function forgetLeftMembers(db: Kysely<CatalogueTables>, now: Date): Promise<number> {
  const before = addDays(localDate(now), -KEPT_DAYS);
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select id from member where publication = 'withdrawn'
        and exists (select from membership t where t.member_id = member.id)
        and not exists (select from membership t where t.member_id = member.id and (t.to_on is null or t.to_on >= ${before}::date))
        and (coalesce(email, phone, street, description_html) is not null
          or exists (select from contact c where c.member_id = member.id)
          or exists (select from source_record r join data_source s on s.id = r.source_id where s.member_id = member.id))
      for update`.execute(trx);
    if (rows.length === 0) return 0;
    const left = rows.map(({ id }) => id);
    await holdDeliveries(trx);
    for (const statement of statementsFor(left)) await statement.execute(trx);
    await forgetCopies(trx, { member: left.length });
    return left.length;
  });
}

function statementsFor(left: readonly string[]) {
  const offers = sql`(select id from offer where member_id = any(${left}))`;
  const sources = sql`(select id from data_source where member_id = any(${left}))`;
  return [
    sql`delete from contact where member_id = any(${left})`,
    sql`delete from member_contact where member_id = any(${left})`,
    sql`delete from delivery_file where member_id = any(${left})`,
    sql`delete from column_mapping where member_id = any(${left})`,
    sql`delete from pull_source where member_id = any(${left})`,
    sql`delete from delivery_key where member_id = any(${left})`,
    sql`delete from course_draft where offer_id in ${offers}`,
    sql`delete from course_version where offer_id in ${offers}`,
    sql`update course set description_html = null, description_text = null, requirements = null, audience = null,
      certificate_text = null, duration_text = null, funding_text = null, learning_aim = null,
      teacher_profile = null, cancel_terms = null where offer_id in ${offers}`,
    sql`update course_session set note = null where run_id in (select id from course_run where offer_id in ${offers})`,
    sql`update course_run set schedule_text = null, price_text = null, cancel_reason = null, source_record_id = null
      where offer_id in ${offers}`,
    sql`update venue set note = null, source_record_id = null where member_id = any(${left})`,
    sql`update offer set source_record_id = null where member_id = any(${left})`,
    sql`update member set email = null, phone = null, street = null, summary = null, description_html = null,
      opening_hours = null, source_record_id = null where id = any(${left})`,
    sql`delete from source_record where source_id in ${sources}`,
    sql`update delivery set report = '{}' where source_id in ${sources}`,
  ];
}
