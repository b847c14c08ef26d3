import type { Kysely } from 'kysely';
import { type Suggestion, suggestionKey } from '../../model/suggestions/suggestion.ts';
import type { EditingTables } from '../../tables.ts';

/** What people said does not fit these courses, by offer id, as `suggestionKey`. */
export async function declinedSuggestions(
  db: Kysely<EditingTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const declined = new Map<string, Set<string>>();
  if (offerIds.length === 0) return declined;
  const rows = await db
    .selectFrom('declined_suggestion')
    .where('offer_id', 'in', offerIds)
    .select(['offer_id', 'part', 'value'])
    .execute();
  for (const { offer_id, ...one } of rows) {
    const known = declined.get(offer_id) ?? new Set<string>();
    known.add(suggestionKey(one));
    declined.set(offer_id, known);
  }
  return declined;
}

/** Remembers that a suggestion does not fit; said twice it is kept once. */
export async function noteDeclined(
  trx: Kysely<EditingTables>,
  entry: Pick<Suggestion, 'part' | 'value'> & {
    readonly offerId: string;
    readonly actorId: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await trx
    .insertInto('declined_suggestion')
    .values({
      offer_id: entry.offerId,
      part: entry.part,
      value: entry.value,
      declined_by: entry.actorId,
      declined_at: entry.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
