import { type Kysely, sql } from 'kysely';
import type { DeliveryFileState, EditingTables } from '../../tables.ts';

/** A delivery as its member sees it. */
export interface MemberDelivery {
  readonly id: string;
  readonly sourceName: string;
  readonly fileName: string;
  readonly format: string;
  /** `waiting`: of those that came before files were kept. */
  readonly state: Exclude<DeliveryFileState, 'arriving'> | 'waiting';
  readonly waitsFor: 'member' | 'office' | null;
  readonly receivedAt: Date;
  /** Since when it is worked on, as far as is known: since somebody decided, else since it came. */
  readonly workedOnSince: Date;
  /** Figures of its report, with what was rejected and remarked only where one delivery is asked for. Null = not read yet. */
  readonly report: unknown;
  readonly fileBytes: number;
  readonly bytesRead: number;
  readonly recordsRead: number;
  readonly version: number;
  /** Whether the file itself is there. */
  readonly isKept: boolean;
}

/** What stands in the log: every delivery that was read, also those whose file is gone. */
const selectLogged = (db: Kysely<EditingTables>, memberId: string) =>
  db
    .selectFrom('delivery as d')
    .innerJoin('data_source as s', 's.id', 'd.source_id')
    .where('s.member_id', '=', memberId)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('delivery_file as f').whereRef('f.id', '=', 'd.id').select('f.id'),
        ),
      ),
    )
    .select([
      'd.id',
      's.name as sourceName',
      'd.file_name as fileName',
      'd.format',
      'd.state',
      'd.received_at as receivedAt',
      'd.file_bytes as fileBytes',
      'd.records',
      'd.created',
      'd.updated',
      'd.unchanged',
      'd.withdrawn',
      'd.rejected as rejectedCount',
    ]);

const selectFiles = (db: Kysely<EditingTables>, memberId: string) =>
  db
    .selectFrom('delivery_file as f')
    .innerJoin('data_source as s', 's.id', 'f.source_id')
    .where('f.member_id', '=', memberId)
    .select([
      'f.id',
      's.name as sourceName',
      'f.file_name as fileName',
      'f.format',
      'f.state',
      'f.waits_for as waitsFor',
      'f.received_at as receivedAt',
      sql<Date>`coalesce(f.decided_at, f.received_at)`.as('workedOnSince'),
      'f.file_bytes as fileBytes',
      'f.bytes_read as bytesRead',
      'f.records_read as recordsRead',
      'f.version',
    ]);

const FIGURES = sql<unknown>`report - '{rejected,warnings}'::text[]`.as('report');

/** The deliveries of a member, newest first. */
export async function listDeliveries(
  db: Kysely<EditingTables>,
  memberId: string,
  limit: number,
): Promise<readonly MemberDelivery[]> {
  const files = await selectFiles(db, memberId)
    .select(FIGURES)
    .orderBy('f.seq', 'desc')
    .limit(limit)
    .execute();
  const logged = await selectLogged(db, memberId)
    .select(FIGURES)
    .orderBy('d.seq', 'desc')
    .limit(limit)
    .execute();
  return [...files.map(ofFile), ...logged.map(ofLog)]
    .sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime())
    .slice(0, limit);
}

/** One delivery with its whole report; null where the member has no such delivery. */
export async function deliveryOf(
  db: Kysely<EditingTables>,
  memberId: string,
  deliveryId: string,
): Promise<MemberDelivery | null> {
  const file = await selectFiles(db, memberId)
    .where('f.id', '=', deliveryId)
    .select('f.report')
    .executeTakeFirst();
  if (file !== undefined) return ofFile(file);
  const logged = await selectLogged(db, memberId)
    .where('d.id', '=', deliveryId)
    .select('d.report')
    .executeTakeFirst();
  return logged === undefined ? null : ofLog(logged);
}

type FileRow = Awaited<ReturnType<ReturnType<typeof selectFiles>['execute']>>[number];
type LogRow = Awaited<ReturnType<ReturnType<typeof selectLogged>['execute']>>[number];

function ofFile(row: FileRow & { readonly report: unknown }): MemberDelivery {
  return {
    ...row,
    state: row.state === 'arriving' ? 'received' : row.state,
    fileBytes: Number(row.fileBytes),
    bytesRead: Number(row.bytesRead),
    isKept: true,
  };
}

function ofLog(row: LogRow & { readonly report: unknown }): MemberDelivery {
  const { id, sourceName, fileName, format, state, receivedAt, fileBytes, report, ...figures } =
    row;
  return {
    id,
    sourceName,
    fileName,
    format,
    state,
    receivedAt,
    workedOnSince: receivedAt,
    waitsFor: null,
    // Reports of old deliveries hold less than the log itself.
    report: { ...(typeof report === 'object' ? report : {}), ...figures },
    fileBytes: Number(fileBytes),
    bytesRead: 0,
    recordsRead: 0,
    version: 0,
    isKept: false,
  };
}
