import type { Kysely } from 'kysely';
import { quoted } from '../../exchange/problems.ts';
import type { DeliveryProblem } from '../../exchange/record.ts';
import { type KnownOffer, lockOffers } from '../../queries/delivery-keys.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { ResolvedOffer } from './resolve-offer.ts';

/** The remark about a record whose offer was edited by hand: it is kept as it is (C-A1). */
export function editedByHand(
  { record, line }: Pick<DeliveryProblem, 'record' | 'line'>,
  title: string,
): DeliveryProblem {
  return {
    record,
    line,
    field: null,
    reason: `${quoted(title)} wurde von Hand geändert und bleibt so. Die Lieferung ändert daran nichts.`,
  };
}

/** The remark about an offer that was edited by hand and that the delivery no longer has: it stays online. */
export function missingButEdited(title: string): DeliveryProblem {
  return {
    record: 0,
    line: null,
    field: null,
    reason: `${quoted(title)} fehlt in der Lieferung, wurde aber von Hand geändert und bleibt online. Findet der Kurs nicht mehr statt, nehmen Sie ihn bitte im Arbeitsbereich offline.`,
  };
}

/** Keys of offers that people have edited by hand, also of those that they edit while the delivery is running. */
export async function editedKeys(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  known: ReadonlyMap<string, KnownOffer>,
  toUpdate: readonly ResolvedOffer[],
): Promise<ReadonlySet<string>> {
  const before = [...known].filter(([, { isEdited }]) => isEdited).map(([key]) => key);
  const locked = await lockOffers(
    trx,
    sourceId,
    toUpdate.map(({ offer }) => offer.key),
  );
  return new Set([...before, ...locked]);
}
