import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.ts';
import { jsonText } from './json-rows.ts';

export interface DeliveryEntry {
  readonly id: string;
  readonly sourceId: string;
  readonly format: string;
  readonly encoding: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly state: 'published' | 'waiting' | 'refused';
  readonly receivedAt: Date;
  readonly finishedAt: Date;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
  readonly report: unknown;
}

/** Notes what became of a delivery; one that was noted as waiting before counts as the last of its source from now on. */
export async function logDelivery(
  db: Kysely<CatalogueTables>,
  entry: DeliveryEntry,
): Promise<void> {
  const row = {
    format: entry.format,
    encoding: entry.encoding,
    file_name: entry.fileName,
    file_hash: entry.fileHash,
    file_bytes: entry.fileBytes,
    state: entry.state,
    received_at: entry.receivedAt,
    finished_at: entry.finishedAt,
    records: entry.records,
    created: entry.created,
    updated: entry.updated,
    unchanged: entry.unchanged,
    withdrawn: entry.withdrawn,
    rejected: entry.rejected,
    report: jsonText(entry.report),
  };
  await db
    .insertInto('delivery')
    .values({ id: entry.id, source_id: entry.sourceId, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ ...row, seq: sql<string>`default` }),
    )
    .execute();
}
