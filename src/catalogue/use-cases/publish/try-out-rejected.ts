import type { OfferRecord } from '../../exchange/record.ts';
import type { BatchContext } from './batch-context.ts';
import type { BatchWatch } from './observe-batch.ts';
import { resolveOffer } from './resolve-offer.ts';
import { tryOut } from './try-out.ts';

/** What is known of a rejected record. */
export interface RejectedOffer {
  readonly record: number;
  readonly offer: OfferRecord;
}

/** Of one batch; a file of nothing but mistakes is not mended record by record. */
const MOST_TRIED = 100;

/** A key that no source gives. */
export const rejectedKey = (record: number): string => `\u0001${record}`;

/** Finds out what the editor would show of rejected records, so that people can mend them with their own values. */
export async function tryOutRejected(
  context: BatchContext,
  watch: BatchWatch,
  rejected: readonly RejectedOffer[],
): Promise<void> {
  const offers = rejected.slice(0, MOST_TRIED).map(({ record, offer }) => {
    const key = rejectedKey(record);
    const runs = offer.runs.map((run, index) => ({ ...run, key: `${key} ${index}` }));
    const parsed = { ...offer, key, title: offer.title === '' ? '–' : offer.title, runs };
    const at = { kind: 'offer', record, line: null, raw: '', warnings: [] } as const;
    return resolveOffer({ ...at, offer: parsed }, context.lookups.terms).resolved;
  });
  await tryOut(context, watch, offers, new Map());
}
