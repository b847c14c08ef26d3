import type { DeliveryTally } from './delivery-report.ts';

/** What a delta has done so far; of a full delivery only that it is one. Keys are those of offers. */
export class DeltaState {
  isDelta = false;
  /** Withdrawn by this delta and not stated again behind it. */
  readonly withdrawn = new Set<string>();
  private readonly counted = new Set<string>();

  /** Counts an offer as updated, once, however many of its runs the delta deletes and states. */
  countUpdated(key: string, tally: DeliveryTally): void {
    if (this.counted.has(key)) return;
    if (this.isDelta) this.counted.add(key);
    // Deleted and stated again in one delta is a change, not a withdrawal.
    if (this.withdrawn.delete(key)) tally.withdrawn -= 1;
    tally.updated += 1;
  }
}
