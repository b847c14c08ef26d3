import type { Kysely } from 'kysely';
import { formatNamed } from '../../exchange/formats.ts';
import { readBytes } from '../../exchange/read-bytes.ts';
import type { ParsedRecord } from '../../exchange/record.ts';
import type { ColumnMapping } from '../../exchange/table/column-mapping.ts';
import { UnreadableDelivery } from '../../exchange/unreadable-delivery.ts';
import type { DeliveredTable } from '../../queries/columns/delivered-table.ts';
import { storedBytes } from '../../queries/intake/delivery-pieces.ts';
import type { CatalogueTables } from '../../tables.ts';

const MOST_RECORDS = 3;

export type PreviewedRecord = Extract<ParsedRecord, { kind: 'offer' | 'rejected' }>;

/** The first courses of a delivered table as a mapping would have them understood; none where it does not name a title. */
export async function previewMapping(
  db: Kysely<CatalogueTables>,
  { id, format: name, encoding }: DeliveredTable,
  mapping: ColumnMapping,
): Promise<PreviewedRecord[]> {
  const format = formatNamed(name);
  if (format === null) return [];
  const records: PreviewedRecord[] = [];
  const options = { mappingFor: () => Promise.resolve(mapping) };
  try {
    for await (const record of readBytes(format, storedBytes(db, id), encoding, options)) {
      if (record.kind === 'offer' || record.kind === 'rejected') records.push(record);
      if (records.length >= MOST_RECORDS) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableDelivery)) throw error;
  }
  return records;
}
