import { type Kysely, sql } from 'kysely';
import type { SealRules } from '../../model/seals/seal-kind.ts';
import type { MembersTables } from '../../tables.ts';

/**
 * Brings kinds of seals and what funding needs of them to what the network's file says. Seals of a kind that is gone stay and are
 * not shown any more. Writes nothing when nothing changed.
 */
export async function syncSealKinds(db: Kysely<MembersTables>, rules: SealRules): Promise<void> {
  const kinds = rules.kinds.map((kind, position) => ({
    key: kind.key,
    holder: kind.holder,
    position,
    labels: kind.label,
    short_labels: kind.shortLabel,
    sentences: kind.sentence,
    issuer: kind.issuer,
    url: kind.url,
  }));
  const needs = rules.fundingNeeds.flatMap(({ funding, needs }) =>
    needs.map(({ seal, holder }) => ({ funding, kind: seal, holder })),
  );
  await db.transaction().execute(async (transaction) => {
    // Several processes start at once.
    await sql`lock table seal_kind, funding_need in share row exclusive mode`.execute(transaction);
    if ((await storedRules(transaction)) === JSON.stringify([kinds, needs.sort(byName)])) return;
    await transaction.deleteFrom('seal_kind').execute();
    await transaction.deleteFrom('funding_need').execute();
    if (kinds.length > 0) {
      const rows = kinds.map((kind) => ({
        ...kind,
        labels: JSON.stringify(kind.labels),
        short_labels: JSON.stringify(kind.short_labels),
        sentences: JSON.stringify(kind.sentences),
      }));
      await transaction.insertInto('seal_kind').values(rows).execute();
    }
    if (needs.length > 0) await transaction.insertInto('funding_need').values(needs).execute();
    // Which flags hold may be another answer now: whoever keeps offers with a lapsed seal reads them again.
    await sql`insert into catalogue_change (offer_id) select distinct offer.id from offer
      join seal on seal.member_id = offer.member_id where seal.confirmed_at is not null`.execute(
      transaction,
    );
    await sql`notify catalogue_change`.execute(transaction);
  });
}

async function storedRules(transaction: Kysely<MembersTables>): Promise<string> {
  const kinds = await transaction
    .selectFrom('seal_kind')
    .orderBy('position')
    .select(['key', 'holder', 'position', 'labels', 'short_labels', 'sentences', 'issuer', 'url'])
    .execute();
  const needs = await transaction
    .selectFrom('funding_need')
    .select(['funding', 'kind', 'holder'])
    .execute();
  return JSON.stringify([kinds, needs.sort(byName)]);
}

type Need = { readonly funding: string; readonly kind: string; readonly holder: string };
const nameOf = ({ funding, kind, holder }: Need): string => `${funding} ${kind} ${holder}`;
const byName = (a: Need, b: Need): number => (nameOf(a) < nameOf(b) ? -1 : 1);
