import { stableId } from '../../../platform/ids.ts';

/** The id of the course that a person makes of a rejected record: mended twice it is the same course. */
export function mendedOfferId(deliveryId: string, record: number): string {
  return stableId(deliveryId, 'mended', String(record));
}
