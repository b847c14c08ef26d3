import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import { WORK_OFF_DELIVERIES } from '../../model/intake/deliveries-job.ts';
import { copyPieces } from '../../queries/intake/delivery-pieces.ts';
import type { EditingTables } from '../../tables.ts';

/**
 * Delivers a kept file once more, as it came then: for a day on which a newer one turned out to be wrong. Null where the member has no
 * such file, or it is being worked on.
 */
export async function replayDelivery(
  db: Kysely<EditingTables>,
  replay: {
    readonly memberId: string;
    readonly deliveryId: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<{ readonly deliveryId: string } | null> {
  const { memberId, deliveryId, actorId, now } = replay;
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    // Two clicks at once: the second waits and then finds the first.
    const file = await trx
      .selectFrom('delivery_file')
      .where('id', '=', deliveryId)
      .where('member_id', '=', memberId)
      .where('state', 'in', ['checked', 'published', 'refused', 'discarded'])
      .where('source_id', 'is not', null)
      .selectAll()
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (file === undefined || file.source_id === null) return null;
    const same = await trx
      .selectFrom('delivery_file')
      .where('replay_of', '=', deliveryId)
      .where('state', 'in', ['received', 'reading', 'publishing'])
      .select('id')
      .executeTakeFirst();
    if (same !== undefined) return { deliveryId: same.id };
    const id = randomId();
    await trx
      .insertInto('delivery_file')
      .values({
        id,
        member_id: memberId,
        source_id: file.source_id,
        channel: file.channel === 'cli' ? 'upload' : file.channel,
        file_name: file.file_name,
        media_type: file.media_type,
        format: file.format,
        encoding: file.encoding,
        file_hash: file.file_hash,
        file_bytes: file.file_bytes,
        state: 'received',
        waits_for: null,
        actor_id: actorId,
        decided_by: null,
        replay_of: deliveryId,
        received_at: now,
      })
      .execute();
    await copyPieces(trx, deliveryId, id);
    await addJob(trx, WORK_OFF_DELIVERIES, { sourceId: file.source_id });
    const subject = { kind: 'delivery', id };
    await note(trx, { actorId, action: 'delivery.replayed', subject, memberId, now });
    return { deliveryId: id };
  });
}
