import type { DeliveryChannel } from '../../tables.ts';

/** A file that somebody delivers for a member. The caller has made sure that they may. */
export interface DeliveryToReceive {
  readonly memberId: string;
  readonly channel: DeliveryChannel;
  /** As the sender names it; folders and control characters are dropped. */
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** Name of a format, or `auto` to find it. */
  readonly format: string;
  /** The data source, where it is another than the one that each format of a member has. */
  readonly source?: { readonly key: string; readonly name: string; readonly url?: string };
  /** Somebody has agreed beforehand that it withdraws many courses. */
  readonly acceptsShrink?: boolean;
  /** Null = a program. */
  readonly actorId: string | null;
  readonly now: Date;
}

export type ReceiveAnswer =
  /** The bytes are stored and will be worked on, whatever happens to this process. */
  | { readonly kind: 'received'; readonly deliveryId: string }
  /** Nothing is kept. A German sentence says what is wrong and what to do. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly message: string };

export type RefusalReason =
  | 'empty'
  | 'too_large'
  | 'unknown_format'
  | 'no_such_format'
  | 'member_left';

/** Bytes that a delivered file may have. */
export const MOST_DELIVERY_BYTES = 200 * 1024 * 1024;

/** The same bytes from the same member in so short a time are a double click or a repeated request, not another delivery. */
export const SAME_DELIVERY_MS = 60_000;

/** As docs/privacy.md says. */
export const DELIVERY_DAYS = 180;
