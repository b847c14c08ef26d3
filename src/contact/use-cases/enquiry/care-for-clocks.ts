import { type Kysely, type SqlBool, sql } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ContactTables } from '../../tables.ts';
import { countNeed } from './count-need.ts';
import { noteEvent } from './note-event.ts';
import { writeToDesk } from './write-to-desk.ts';

/** A thing that the clock does with a need, once. */
interface Step {
  readonly kind: 'reminded' | 'red' | 'escalated';
  /** Noted here when it is done. */
  readonly done: 'reminded_at' | 'red_at' | 'escalated_at';
  readonly letter: 'reminder' | 'late' | 'escalated';
  /** Which needs are due, besides those that are done. */
  readonly due: (now: Date) => ReturnType<typeof sql<SqlBool>>;
}

const STEPS: readonly Step[] = [
  {
    ...{ kind: 'reminded', done: 'reminded_at', letter: 'reminder' },
    // Where nobody looked until it was late, one letter says so, not two.
    due: (now) => sql<SqlBool>`n.remind_at <= ${now} and n.due_at > ${now}`,
  },
  {
    ...{ kind: 'red', done: 'red_at', letter: 'late' },
    due: (now) => sql<SqlBool>`n.due_at <= ${now}`,
  },
  {
    ...{ kind: 'escalated', done: 'escalated_at', letter: 'escalated' },
    due: (now) => sql<SqlBool>`n.escalate_at <= ${now}`,
  },
];

/**
 * Reminds, marks as late, tells the office. Note and letter are one transaction under the lock of the need: killed in between neither is
 * there, and several processes do each once. Answers how often something was done.
 */
export async function careForClocks(
  db: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
): Promise<number> {
  let done = 0;
  for (const step of STEPS) {
    while (await db.transaction().execute((trx) => doOne(trx, parts, step))) done += 1;
  }
  return done;
}

async function doOne(
  trx: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
  step: Step,
): Promise<boolean> {
  const { now } = parts;
  const need = await trx
    .selectFrom('enquiry_need as n')
    .innerJoin('enquiry as e', 'e.id', 'n.enquiry_id')
    .where('n.closed_at', 'is', null)
    .where('n.answered_at', 'is', null)
    .where(`n.${step.done}`, 'is', null)
    .where(step.due(now))
    .orderBy('n.due_at')
    .limit(1)
    .select(['n.id', 'n.member_id', 'n.person_id', 'n.due_at', 'n.service_key', 'n.topic'])
    .select(['e.number', 'e.channel', 'e.language'])
    // Both rows, as every act at a desk does: nobody waits in a circle.
    .forUpdate(['n', 'e'])
    .skipLocked()
    .executeTakeFirst();
  if (need === undefined) return false;
  const change: Partial<Record<Step['done'], Date>> = {
    [step.done]: now,
  };
  await trx.updateTable('enquiry_need').set(change).where('id', '=', need.id).execute();
  await noteEvent(trx, parts.secret, { needId: need.id, kind: step.kind, at: now });
  if (step.kind === 'escalated') {
    const { topic, channel, language, service_key: serviceKey } = need;
    await countNeed(trx, { kind: 'escalated', serviceKey, topic, channel, language, now });
  }
  const place = { memberId: need.member_id, personId: need.person_id, dueAt: need.due_at };
  await writeToDesk(trx, parts, {
    ...{ need: { needId: need.id, number: need.number, ...place }, event: step.letter, now },
  });
  return true;
}
