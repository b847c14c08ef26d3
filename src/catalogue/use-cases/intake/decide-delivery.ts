import { type Kysely, sql } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import { WORK_OFF_DELIVERIES } from '../../model/intake/deliveries-job.ts';
import type { EditingTables } from '../../tables.ts';

/** What a person does with a delivery that waits. The caller has made sure that the person may. */
export interface DeliveryDecision {
  readonly memberId: string;
  readonly deliveryId: string;
  /** The version that the person has looked at. */
  readonly version: number;
  readonly decision: 'publish' | 'discard';
  /** The person agrees that it withdraws many courses. */
  readonly acceptsShrink: boolean;
  /** The person may let new courses and changes of meaning through: the office. */
  readonly isOffice: boolean;
  readonly actorId: string;
  readonly now: Date;
}

export type DeliveryDecided =
  | { readonly kind: 'publishing' | 'discarded' }
  /** It would withdraw many courses and nobody has agreed; nothing is changed. */
  | { readonly kind: 'consent_needed' }
  /** It waits for the office: only that may publish it. */
  | { readonly kind: 'office_needed' }
  /** Somebody else has decided, or a newer delivery has taken its place. */
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'missing' };

/** Publishes (by a job, at once) or discards a delivery that waits for a person. */
export async function decideDelivery(
  db: Kysely<EditingTables>,
  decision: DeliveryDecision,
): Promise<DeliveryDecided> {
  const { memberId, deliveryId, actorId, now } = decision;
  return db.transaction().execute(async (trx: Kysely<EditingTables>): Promise<DeliveryDecided> => {
    const file = await trx
      .selectFrom('delivery_file')
      .where('id', '=', deliveryId)
      .where('member_id', '=', memberId)
      .select([
        'state',
        'waits_for',
        'version',
        'source_id',
        sql<boolean>`report -> 'shrink' is not null`.as('shrinks'),
      ])
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (file === undefined || file.source_id === null) return { kind: 'missing' };
    if (file.state !== 'checked' || file.version !== decision.version)
      return { kind: 'changed_meanwhile' };
    const isPublished = decision.decision === 'publish';
    if (isPublished && file.waits_for === 'office' && !decision.isOffice)
      return { kind: 'office_needed' };
    if (isPublished && file.shrinks && !decision.acceptsShrink) return { kind: 'consent_needed' };
    await trx
      .updateTable('delivery_file')
      .set({
        state: isPublished ? 'publishing' : 'discarded',
        waits_for: null,
        decided_by: actorId,
        decided_at: now,
        version: file.version + 1,
        ...(isPublished && decision.acceptsShrink ? { accepts_shrink: true } : {}),
        ...(isPublished && decision.isOffice ? { released: true } : {}),
        ...(isPublished ? {} : { finished_at: now }),
      })
      .where('id', '=', deliveryId)
      .execute();
    if (isPublished) await addJob(trx, WORK_OFF_DELIVERIES, { sourceId: file.source_id });
    else {
      await trx
        .updateTable('delivery')
        .set({ state: 'refused' })
        .where('id', '=', deliveryId)
        .execute();
    }
    const subject = { kind: 'delivery', id: deliveryId };
    const action = isPublished ? 'delivery.published' : 'delivery.discarded';
    await note(trx, { actorId, action, subject, memberId, now });
    return { kind: isPublished ? 'publishing' : 'discarded' };
  });
}
