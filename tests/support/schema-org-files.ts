import type { OfferRecord, ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { schemaOrg } from '../../src/catalogue/exchange/schema-org/schema-org.ts';
import { readAll } from './pieces.ts';

export const file = (...courses: unknown[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': courses });

export async function offersOf(text: string): Promise<OfferRecord[]> {
  const records = await readAll(schemaOrg, text);
  return records.flatMap((record) => (record.kind === 'offer' ? [record.offer] : []));
}

export const reasonsOf = (record: ParsedRecord | undefined): string[] =>
  record?.kind === 'offer'
    ? record.warnings.map(({ field, reason }) => `${field}: ${reason}`)
    : record?.kind === 'rejected'
      ? record.problems.map(({ field, reason }) => `${field}: ${reason}`)
      : [];
