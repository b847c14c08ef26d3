import { setTimeout as after } from 'node:timers/promises';
import { deliveryState } from '../../queries/intake/delivery-state.ts';
import type { DeliveryReport } from '../publish-delivery.ts';
import { storedReport } from './stored-report.ts';
import { type IntakeParts, SourceBusy, workOffDeliveries } from './work-off-deliveries.ts';

const LOOK_AGAIN_MS = 250;

/**
 * Works off what the source of a delivery has to do, or waits for whoever does (a running portal), until this delivery has ended; answers
 * its report. `onWait` is told once if somebody else is at it.
 */
export async function waitForDelivery(
  parts: IntakeParts,
  deliveryId: string,
  { now, onWait }: { readonly now: Date; readonly onWait: () => void },
): Promise<DeliveryReport> {
  let isTold = false;
  for (;;) {
    const delivery = await deliveryState(parts.db, deliveryId);
    if (delivery === null) throw new Error('The delivery is gone.');
    const { state, sourceId, report } = delivery;
    if (state !== 'received' && state !== 'reading' && state !== 'publishing')
      return storedReport(report);
    try {
      await workOffDeliveries(parts, sourceId, { now, signal: null });
    } catch (error) {
      if (!(error instanceof SourceBusy)) throw error;
      if (!isTold) onWait();
      isTold = true;
      await after(LOOK_AGAIN_MS);
    }
  }
}
