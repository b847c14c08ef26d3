import type { ParsedRecord } from '../../exchange/record.ts';

const RECORDS_PER_BATCH = 500;
const CHARACTERS_PER_BATCH = 800_000;

/** Records in groups that are worth a statement each and small enough to hold two of them in memory. */
export async function* batchesOf(
  records: AsyncIterable<ParsedRecord>,
): AsyncGenerator<ParsedRecord[]> {
  let batch: ParsedRecord[] = [];
  let characters = 0;
  for await (const record of records) {
    batch.push(record);
    if ('raw' in record) characters += record.raw.length;
    if (batch.length < RECORDS_PER_BATCH && characters < CHARACTERS_PER_BATCH) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
