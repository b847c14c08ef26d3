import { nextDelivery } from '../../queries/intake/delivery-work.ts';
import { type IntakeParts, workOnDelivery } from './work-on-delivery.ts';

export { type IntakeParts, SourceBusy } from './work-on-delivery.ts';

/**
 * Works off what a source has delivered, in the order of arrival, until nothing is left to do. Throws `SourceBusy` where somebody else
 * does the same, and whatever the database throws.
 */
export async function workOffDeliveries(
  parts: IntakeParts,
  sourceId: string,
  run: { readonly now: Date; readonly signal: AbortSignal | null },
): Promise<void> {
  for (;;) {
    run.signal?.throwIfAborted();
    const delivery = await nextDelivery(parts.db, sourceId);
    if (delivery === null) return;
    await workOnDelivery(parts, delivery, run);
  }
}
