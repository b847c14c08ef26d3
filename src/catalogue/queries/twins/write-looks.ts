import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** What was read of an offer. */
export interface TwinLook {
  readonly offerId: string;
  readonly seenAt: string;
  readonly sketch: readonly number[];
  readonly keys: readonly number[];
}

/** Notes what was read of offers; others like them are to be looked for. */
export async function writeLooks(
  trx: Kysely<CatalogueTables>,
  looks: readonly TwinLook[],
  rule: number,
): Promise<void> {
  if (looks.length === 0) return;
  const rows = JSON.stringify(
    looks.map(({ offerId, seenAt, sketch }) => ({ offerId, seenAt, sketch })),
  );
  const ids = looks.map(({ offerId }) => offerId);
  await sql`
    insert into twin_look (offer_id, rule, seen_at, sketch)
    select l->>'offerId', ${rule}, (l->>'seenAt')::timestamptz,
      array(select jsonb_array_elements_text(l->'sketch')::integer)
    from jsonb_array_elements(${rows}::jsonb) as l
    -- It may have been deleted since it was read.
    where exists (select from offer where offer.id = l->>'offerId')
    on conflict (offer_id) do update
      set rule = excluded.rule, seen_at = excluded.seen_at, sketch = excluded.sketch, is_matched = false`.execute(
    trx,
  );
  await trx.deleteFrom('twin_key').where('offer_id', 'in', ids).execute();
  const keys = looks.flatMap((look) => look.keys.map((key) => ({ key, offerId: look.offerId })));
  await sql`
    insert into twin_key (key, offer_id)
    select k.key, k.id from unnest(${keys.map(({ key }) => key)}::integer[], ${keys.map(({ offerId }) => offerId)}::text[]) as k (key, id)
    where exists (select from twin_look t where t.offer_id = k.id)
    on conflict do nothing`.execute(trx);
}

/** Others like these offers have been looked for. */
export async function noteMatched(
  trx: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('twin_look')
    .set({ is_matched: true })
    .where('offer_id', 'in', [...offerIds])
    .execute();
}
