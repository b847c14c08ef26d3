import { Pace } from '../../../platform/pace.ts';
import type { ParsedRecord } from '../../exchange/record.ts';
import { batchesOf } from './batches.ts';
import type { PublishLookups } from './publish-options.ts';
import { resolveOffer } from './resolve-offer.ts';

/** Records to write together, with what their offers come to. */
export interface ResolvedBatch {
  readonly records: readonly ParsedRecord[];
  readonly resolved: ReadonlyMap<ParsedRecord, ReturnType<typeof resolveOffer>>;
}

/** Batches of records whose offers are resolved already, so that this too is done while the batch before is being written. */
export async function* resolvedBatches(
  records: AsyncIterable<ParsedRecord>,
  terms: PublishLookups['terms'],
): AsyncGenerator<ResolvedBatch> {
  const pace = new Pace();
  for await (const batch of batchesOf(records)) {
    const resolved = new Map<ParsedRecord, ReturnType<typeof resolveOffer>>();
    for (const record of batch) {
      if (record.kind !== 'offer') continue;
      resolved.set(record, resolveOffer(record, terms));
      await pace.pause();
    }
    yield { records: batch, resolved };
  }
}
