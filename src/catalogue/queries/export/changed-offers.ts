import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** From where on somebody wants the changes: a number in the log, or an instant. */
export type Since =
  | { readonly kind: 'sequence'; readonly sequence: number }
  | { readonly kind: 'instant'; readonly instant: Date };

/** An offer that has changed, with all keys under which it may have been handed on. */
export interface ChangedOffer {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The last number in the log of changes; 0 while there is none. */
export async function lastSequence(db: Kysely<CatalogueTables>): Promise<number> {
  const row = await db
    .selectFrom('catalogue_change')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** Whether the log still holds everything since then: entries are kept for a week. */
export async function reachesBack(db: Kysely<CatalogueTables>, since: Since): Promise<boolean> {
  const first = await db
    .selectFrom('catalogue_change')
    .orderBy('seq')
    .limit(1)
    .select(['seq', 'changed_at'])
    .executeTakeFirst();
  if (first === undefined) return since.kind === 'sequence' && since.sequence === 0;
  if (since.kind === 'instant') return first.changed_at <= since.instant;
  return Number(first.seq) <= since.sequence + 1;
}

/** The member's offers that have changed since then, drafts apart, up to a number in the log. */
export async function changedOffers(
  db: Kysely<CatalogueTables>,
  memberId: string,
  since: Since,
  upTo: number,
): Promise<ChangedOffer[]> {
  const after =
    since.kind === 'sequence'
      ? sql<boolean>`c.seq > ${since.sequence}`
      : sql<boolean>`c.changed_at >= ${since.instant}`;
  const rows = await db
    .selectFrom('offer as o')
    .where('o.member_id', '=', memberId)
    .where('o.publication', '!=', 'draft')
    .where('o.id', 'in', (change) =>
      change
        .selectFrom('catalogue_change as c')
        .where(after)
        .where('c.seq', '<=', String(upTo))
        .select('c.offer_id'),
    )
    .leftJoin('course_run as r', 'r.offer_id', 'o.id')
    .groupBy('o.id')
    .orderBy('o.id')
    .select([
      'o.id',
      'o.source_key',
      sql<(string | null)[]>`array_agg(r.id order by r.id)`.as('run_ids'),
      sql<(string | null)[]>`array_agg(r.source_key order by r.id)`.as('run_keys'),
    ])
    .execute();
  return rows.map((row) => {
    const key = row.source_key ?? row.id;
    const runs = row.run_ids.flatMap((id, index) => {
      if (id === null) return [];
      const runKey = row.run_keys[index] ?? id;
      return [runKey === key ? id : runKey];
    });
    return { id: row.id, keys: [key, ...runs] };
  });
}
