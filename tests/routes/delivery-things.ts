import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/index.ts';

/** The kept file of a delivery with a record that was rejected: what the parameters of the pages about deliveries name. */
export async function deliveryThings(
  db: Kysely<CatalogueTables>,
  memberId: string,
  deliveryId: string,
): Promise<{ readonly record: string }> {
  const logged = await db
    .selectFrom('delivery')
    .where('id', '=', deliveryId)
    .selectAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('delivery_file')
    .values({
      id: deliveryId,
      member_id: memberId,
      source_id: logged.source_id,
      channel: 'upload',
      file_name: 'demo.csv',
      media_type: null,
      format: 'csv',
      encoding: 'utf-8',
      file_hash: '',
      file_bytes: 1,
      state: 'published',
      waits_for: null,
      actor_id: null,
      decided_by: null,
      replay_of: null,
      received_at: logged.received_at,
    })
    .execute();
  await db
    .insertInto('delivery_item')
    .values({
      delivery_id: deliveryId,
      position: 0,
      kind: 'rejected',
      record: 1,
      line: null,
      source_key: null,
      title: 'Demo',
      offer_id: null,
      before: 'null',
      after: 'null',
      problems: 'null',
      raw: null,
    })
    .execute();
  return { record: '0' };
}
