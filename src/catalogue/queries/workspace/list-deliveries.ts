import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A delivery as its member sees it. */
export interface MemberDelivery {
  readonly id: string;
  readonly sourceName: string;
  readonly fileName: string;
  readonly state: 'published' | 'waiting' | 'refused';
  readonly receivedAt: Date;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
}

const selectDeliveries = (db: Kysely<CatalogueTables>, memberId: string) =>
  db
    .selectFrom('delivery as d')
    .innerJoin('data_source as s', 's.id', 'd.source_id')
    .where('s.member_id', '=', memberId)
    .select([
      'd.id',
      's.name as sourceName',
      'd.file_name as fileName',
      'd.state',
      'd.received_at as receivedAt',
      'd.records',
      'd.created',
      'd.updated',
      'd.unchanged',
      'd.withdrawn',
      'd.rejected',
    ]);

/** The deliveries of a member, newest first. */
export async function listDeliveries(
  db: Kysely<CatalogueTables>,
  memberId: string,
  limit: number,
): Promise<readonly MemberDelivery[]> {
  return selectDeliveries(db, memberId).orderBy('d.seq', 'desc').limit(limit).execute();
}

/** One delivery with its report; null where the member has no such delivery. */
export async function deliveryOf(
  db: Kysely<CatalogueTables>,
  memberId: string,
  deliveryId: string,
): Promise<(MemberDelivery & { readonly report: unknown }) | null> {
  const row = await selectDeliveries(db, memberId)
    .where('d.id', '=', deliveryId)
    .select('d.report')
    .executeTakeFirst();
  return row ?? null;
}
