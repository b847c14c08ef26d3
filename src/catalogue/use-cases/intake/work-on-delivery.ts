import type { Kysely } from 'kysely';
import { formatNamed } from '../../exchange/formats.ts';
import { readBytes } from '../../exchange/read-bytes.ts';
import { isTrusted } from '../../queries/editing/is-trusted.ts';
import { dropItems } from '../../queries/intake/delivery-items.ts';
import { storedBytes } from '../../queries/intake/delivery-pieces.ts';
import {
  type DeliveryWork,
  discardOvertaken,
  noteBegin,
  noteCalledOff,
  noteEnd,
} from '../../queries/intake/delivery-work.ts';
import type { EditingTables } from '../../tables.ts';
import { type DeliveryReport, type PublishLookups, publishDelivery } from '../publish-delivery.ts';
import { itemWriter } from './item-writer.ts';
import { ReadingProgress } from './note-progress.ts';
import { readingRulesOf, readOptionsOf } from './read-options.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';

export interface IntakeParts {
  readonly db: Kysely<EditingTables>;
  /** Asked for each delivery: the network's lists may change. */
  readonly lookups: () => PublishLookups;
}

/** Somebody else works on a delivery of the same source. */
export class SourceBusy extends Error {
  override readonly name = 'SourceBusy';
}

/** Somebody else has ended the delivery meanwhile. */
class HasEnded extends Error {}

/** Tries after which a file is refused that ends the process or the connection each time. */
const MOST_TRIES = 5;

/**
 * Reads a delivery and compares it, or publishes it: what has to be done follows from its state and from whether the office trusts the
 * member. Done in one transaction, so that a kill at any point leaves it to be done again from the beginning. Throws {@link SourceBusy}.
 */
export async function workOnDelivery(
  parts: IntakeParts,
  delivery: DeliveryWork,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal | null },
): Promise<void> {
  const { db } = parts;
  const format = formatNamed(delivery.format);
  if (format === null || delivery.tries >= MOST_TRIES)
    return refuseUnreadable(db, delivery, format === null ? 'no_format' : 'tried_often', now);
  // The operator's command line publishes as it always has.
  const isFree = delivery.channel === 'cli' || (await isTrusted(db, delivery.memberId));
  const isPublishing = delivery.state === 'publishing';
  const isLive = isPublishing && !isFree && !delivery.isReleased;
  const progress = new ReadingProgress(db, delivery.id);
  const bytes = progress.count(storedBytes(db, delivery.id), signal);
  const begin = async (): Promise<void> => {
    if (!(await noteBegin(db, delivery.id))) throw new HasEnded();
    await dropItems(db, delivery.id);
  };
  try {
    const report = await publishDelivery(
      db,
      { memberId: delivery.memberId, key: delivery.sourceKey, name: delivery.sourceName },
      readBytes(format, bytes, delivery.encoding, readOptionsOf(db, delivery.memberId)),
      {
        file: {
          format: format.name,
          encoding: delivery.encoding,
          name: delivery.fileName,
          hash: delivery.fileHash,
          bytes: delivery.fileBytes,
        },
        now,
        lookups: parts.lookups(),
        readingRules: await readingRulesOf(db, delivery.memberId),
        deliveryId: delivery.id,
        dryRun: !isFree && !isPublishing,
        keepsSeats: true,
        acceptShrink: delivery.acceptsShrink,
        waitsIfNothingUsable: delivery.channel !== 'cli' && !delivery.acceptsShrink,
        observer: itemWriter(db, delivery.id, (records) => progress.tellRecords(records)),
        ...(isLive ? { speed: 'live' } : {}),
        onWait: () => {
          throw new SourceBusy();
        },
        onBegin: begin,
        onCommit: async (trx, done) => {
          const isPublished = done.state === 'published';
          const end = isPublished
            ? ({ state: 'published', waitsFor: null } as const)
            : ({ state: 'checked', waitsFor: 'office' } as const);
          if (!(await noteEnd(trx, delivery.id, { ...end, report: done, now })))
            throw new HasEnded();
          if (isPublished && done.isDelta !== true) await discardOvertaken(trx, delivery, now);
        },
      },
    );
    await noteUnpublished(parts, delivery, report, now);
  } catch (error) {
    if (signal?.aborted === true) await noteCalledOff(db, delivery.id);
    if (!(error instanceof HasEnded)) throw error;
  }
}

/** What publishing has noted itself is noted already. */
async function noteUnpublished(
  { db }: IntakeParts,
  { id }: DeliveryWork,
  report: DeliveryReport,
  now: Date,
): Promise<void> {
  if (report.state === 'published') return;
  const end =
    report.state === 'refused'
      ? ({ state: 'refused', waitsFor: null } as const)
      : ({ state: 'checked', waitsFor: 'member' } as const);
  await noteEnd(db, id, { ...end, report, now });
}
