import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { SpooledFile } from '../../../platform/files/spool-to-file.ts';
import type { RefusalReason } from '../../model/intake/receive-answer.ts';
import type { EditingTables } from '../../tables.ts';
import { receiveDelivery } from '../intake/receive-delivery.ts';

export interface Push {
  readonly key: { readonly keyId: string; readonly memberId: string };
  readonly file: SpooledFile;
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly format: string;
  /** What the program calls this request, so that it may ask again; null = the bytes say it. */
  readonly idempotencyKey: string | null;
  readonly now: Date;
}

export type PushAnswer =
  | { readonly kind: 'received'; readonly deliveryId: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly message: string }
  /** The same request is being taken at this moment. */
  | { readonly kind: 'busy' }
  /** The program has used this Idempotency-Key for another file. */
  | { readonly kind: 'key_used' };

/** As long as an answer is remembered. */
const REMEMBERED_MS = 24 * 3_600_000;
/** A process that ended while it took a body does not come back to it. */
const GIVEN_UP_MS = 10 * 60_000;

/**
 * Takes what a program delivers, once: the same request (by its Idempotency-Key, or by the bytes where they were the last that this key
 * delivered) gets the same delivery for a day.
 */
export async function takePush(db: Kysely<EditingTables>, push: Push): Promise<PushAnswer> {
  const { key, file, idempotencyKey, now } = push;
  const requestHash = createHash('sha256')
    .update(idempotencyKey === null ? `body ${file.sha256}` : `key ${idempotencyKey}`)
    .digest();
  const receipt = { key_id: key.keyId, request_hash: requestHash, content_hash: file.sha256 };
  const before = await claim(db, receipt, now);
  if (before !== 'claimed') return before;
  let isTaken = false;
  try {
    const received = await receiveDelivery(db, {
      memberId: key.memberId,
      channel: 'push',
      fileName: push.fileName,
      mediaType: push.mediaType,
      body: createReadStream(file.path),
      format: push.format,
      actorId: null,
      now,
    });
    if (received.kind === 'refused') return received;
    await db
      .updateTable('delivery_receipt')
      .set({ delivery_id: received.deliveryId, at: now })
      .where('key_id', '=', key.keyId)
      .where('request_hash', '=', requestHash)
      .execute();
    isTaken = true;
    return received;
  } finally {
    if (!isTaken) await forget(db, receipt);
  }
}

interface Receipt {
  readonly key_id: string;
  readonly request_hash: Buffer;
  readonly content_hash: string;
}

/** Says whether the request is new, or what became of the same one before. */
async function claim(
  db: Kysely<EditingTables>,
  receipt: Receipt,
  now: Date,
): Promise<'claimed' | PushAnswer> {
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    await sql`select from delivery_key where id = ${receipt.key_id} for no key update`.execute(trx);
    await trx
      .deleteFrom('delivery_receipt')
      .where('key_id', '=', receipt.key_id)
      .where('at', '<', new Date(now.getTime() - REMEMBERED_MS))
      .execute();
    const same = await trx
      .selectFrom('delivery_receipt')
      .where('key_id', '=', receipt.key_id)
      .where('request_hash', '=', receipt.request_hash)
      .select(['content_hash', 'delivery_id', 'at'])
      .executeTakeFirst();
    if (same === undefined) {
      await forgetOtherBodies(trx, receipt);
    } else {
      if (same.content_hash !== receipt.content_hash) return { kind: 'key_used' };
      if (same.delivery_id !== null) return { kind: 'received', deliveryId: same.delivery_id };
      if (now.getTime() - same.at.getTime() < GIVEN_UP_MS) return { kind: 'busy' };
    }
    await trx
      .insertInto('delivery_receipt')
      .values({ ...receipt, delivery_id: null, at: now })
      .onConflict((row) => row.columns(['key_id', 'request_hash']).doUpdateSet({ at: now }))
      .execute();
    return 'claimed';
  });
}

/** The file of yesterday after another one of today is a new delivery: it brings yesterday's state back. */
async function forgetOtherBodies(trx: Kysely<EditingTables>, receipt: Receipt): Promise<void> {
  await trx
    .deleteFrom('delivery_receipt')
    .where('key_id', '=', receipt.key_id)
    .where('content_hash', '!=', receipt.content_hash)
    .where(sql<boolean>`request_hash = sha256(convert_to('body ' || content_hash, 'UTF8'))`)
    .where('delivery_id', 'is not', null)
    .execute();
}

async function forget(db: Kysely<EditingTables>, receipt: Receipt): Promise<void> {
  await db
    .deleteFrom('delivery_receipt')
    .where('key_id', '=', receipt.key_id)
    .where('request_hash', '=', receipt.request_hash)
    .where('delivery_id', 'is', null)
    .execute();
}
