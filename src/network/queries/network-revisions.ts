import type { Kysely } from 'kysely';
import { type Overlay, OverlaySchema } from '../model/overlay.ts';
import type { NetworkTables } from '../tables.ts';

/** What the office has changed so far, as of a revision; revision 0 = nothing yet. */
export interface CurrentOverlay {
  readonly revision: number;
  readonly overlay: Overlay;
}

/** The newest state, or that of an older revision. */
export async function overlayAt(
  db: Kysely<NetworkTables>,
  revision?: number,
): Promise<CurrentOverlay> {
  if (revision === 0) return NOTHING;
  const rows = db.selectFrom('network_revision').select(['revision', 'document']);
  const row = await (revision === undefined
    ? rows.orderBy('revision', 'desc').limit(1)
    : rows.where('revision', '=', revision)
  ).executeTakeFirst();
  if (row === undefined) return NOTHING;
  return { revision: row.revision, overlay: OverlaySchema.parse(row.document) };
}

const NOTHING: CurrentOverlay = { revision: 0, overlay: {} };

/** The number of the newest revision: a small read, for the question whether something has changed. */
export async function newestRevision(db: Kysely<NetworkTables>): Promise<number> {
  const row = await db
    .selectFrom('network_revision')
    .select((from) => from.fn.max('revision').as('revision'))
    .executeTakeFirst();
  return row?.revision ?? 0;
}

export interface RevisionLine {
  readonly revision: number;
  readonly parts: readonly string[];
  readonly undoes: number | null;
  /** Null = the account was erased. */
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

/** The history, newest first. */
export function listRevisions(
  db: Kysely<NetworkTables>,
  { above = 0, limit }: { readonly above?: number; readonly limit: number },
): Promise<readonly RevisionLine[]> {
  return db
    .selectFrom('network_revision')
    .where('revision', '>', above)
    .select(['revision', 'parts', 'undoes', 'changed_by as changedBy', 'changed_at as changedAt'])
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
}
