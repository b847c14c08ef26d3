import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

export type DeliveryStateNow = 'published' | 'waiting' | 'refused';
/** `discarded`: by a person, or overtaken by a newer one. */
export type ShownDeliveryState = DeliveryStateNow | 'discarded';

/** A delivery in the list of all members. */
export interface DeliveryLine {
  readonly id: string;
  readonly memberName: string | null;
  readonly memberSlug: string | null;
  readonly sourceName: string;
  readonly format: string;
  readonly fileName: string;
  readonly state: ShownDeliveryState;
  /** Whose consent it waits for; null where it does not wait, or its file is gone. */
  readonly waitsFor: 'member' | 'office' | null;
  readonly receivedAt: Date;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
}

export const DELIVERIES_A_PAGE = 50;

/** Deliveries of all members, newest first. */
export async function deliveryLines(
  db: Kysely<OfficeTables>,
  { state, page }: { readonly state: DeliveryStateNow | null; readonly page: number },
): Promise<{ readonly lines: readonly DeliveryLine[]; readonly total: number }> {
  const wanted = lines(db).$if(state !== null, (rows) => rows.where('delivery.state', '=', state));
  const [rows, { total }] = await Promise.all([
    wanted
      .orderBy('delivery.seq', 'desc')
      .limit(DELIVERIES_A_PAGE)
      .offset((page - 1) * DELIVERIES_A_PAGE)
      .execute(),
    db
      .selectFrom('delivery')
      .$if(state !== null, (all) => all.where('delivery.state', '=', state))
      .select((row) => row.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { lines: rows.map(shown), total: Number(total) };
}

/** Refused and waiting deliveries that no later one of the same source has replaced, oldest first. */
export async function stuckDeliveries(db: Kysely<OfficeTables>): Promise<readonly DeliveryLine[]> {
  const rows = await lines(db)
    .where('delivery.state', '!=', 'published')
    .where((row) =>
      row.or([
        row('delivery_file.state', 'is', null),
        row('delivery_file.state', 'not in', ['discarded', 'publishing']),
      ]),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('delivery as later')
            .whereRef('later.source_id', '=', 'delivery.source_id')
            .whereRef('later.seq', '>', 'delivery.seq')
            .select('later.id'),
        ),
      ),
    )
    .orderBy('delivery.received_at')
    .execute();
  return rows.map(shown);
}

/** One delivery with its report as the publishing wrote it; null = there is none. */
export async function deliveryWithReport(
  db: Kysely<OfficeTables>,
  id: string,
): Promise<(DeliveryLine & { readonly report: unknown }) | null> {
  const row = await lines(db)
    .select('delivery.report')
    .where('delivery.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...shown(row), report: row.report };
}

function shown<Row extends { state: DeliveryStateNow; fileState: string | null }>(
  row: Row,
): Omit<Row, 'state'> & { readonly state: ShownDeliveryState } {
  return { ...row, state: row.fileState === 'discarded' ? 'discarded' : row.state };
}

function lines(db: Kysely<OfficeTables>) {
  return db
    .selectFrom('delivery')
    .innerJoin('data_source', 'data_source.id', 'delivery.source_id')
    .leftJoin('member', 'member.id', 'data_source.member_id')
    .leftJoin('delivery_file', 'delivery_file.id', 'delivery.id')
    .select([
      'delivery.id',
      'member.name as memberName',
      'member.slug as memberSlug',
      'data_source.name as sourceName',
      'delivery.format',
      'delivery.file_name as fileName',
      'delivery.state',
      'delivery_file.state as fileState',
      'delivery_file.waits_for as waitsFor',
      'delivery.received_at as receivedAt',
      'delivery.records',
      'delivery.created',
      'delivery.updated',
      'delivery.unchanged',
      'delivery.withdrawn',
      'delivery.rejected',
    ]);
}
