import type { DeliveryProblem } from '../../exchange/record.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import type { DeliveryItemKind } from '../../tables.ts';

/** What a delivery does to one course, or why a record does nothing. */
export interface ObservedItem {
  readonly kind: DeliveryItemKind;
  /** 0 = the file does not have it. */
  readonly record: number;
  readonly line: number | null;
  readonly key: string | null;
  readonly title: string | null;
  readonly offerId: string | null;
  /** Of changed courses what was online; of kept ones what people wrote. */
  readonly before: CourseDocument | null;
  /** What the delivery says. */
  readonly after: CourseDocument | null;
  readonly problems: readonly DeliveryProblem[];
  /** Of rejected records their own words. */
  readonly raw: string | null;
}

/** Hears what a delivery does while it is written, from the very code that writes it. */
export interface DeliveryObserver {
  /** Called after each batch; the batch waits for it. `records` = read so far. */
  note(items: readonly ObservedItem[], records: number): Promise<void>;
}
