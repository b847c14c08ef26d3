import type { Kysely } from 'kysely';
import { logDelivery } from '../../queries/delivery-log.ts';
import { type DeliveryWork, noteEnd } from '../../queries/intake/delivery-work.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryReport } from '../publish-delivery.ts';

const MESSAGES = {
  no_format:
    'Das Format dieser Datei wird nicht mehr gelesen. Bitte wählen Sie beim Export ein anderes.',
  tried_often:
    'Die Datei ließ sich auch nach mehreren Versuchen nicht bis zum Ende lesen. Am Bestand ist nichts geändert. Bitte erzeugen Sie sie neu; hilft das nicht, wenden Sie sich an die Geschäftsstelle.',
} as const;

/** Ends a delivery that cannot be worked on, so that those behind it get their turn. */
export async function refuseUnreadable(
  db: Kysely<CatalogueTables>,
  delivery: DeliveryWork,
  why: keyof typeof MESSAGES,
  now: Date,
): Promise<void> {
  const counts = { records: 0, created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  const report: DeliveryReport = {
    state: 'refused',
    format: delivery.format,
    encoding: delivery.encoding,
    ...counts,
    rejected: [],
    warnings: [],
    rejectedCount: 0,
    warningCount: 0,
    message: MESSAGES[why],
    ms: 0,
  };
  await db.transaction().execute(async (trx: Kysely<CatalogueTables>) => {
    const isNoted = await noteEnd(trx, delivery.id, {
      state: 'refused',
      waitsFor: null,
      report,
      now,
    });
    if (!isNoted) return;
    await logDelivery(trx, {
      ...delivery,
      ...counts,
      state: 'refused',
      receivedAt: now,
      finishedAt: now,
      rejected: 0,
      report,
    });
  });
}
