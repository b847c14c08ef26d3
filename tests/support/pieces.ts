import type { ExchangeFormat } from '../../src/catalogue/exchange/format.ts';
import type { DeliveryProblem, ParsedRecord } from '../../src/catalogue/exchange/record.ts';

/** A text as it comes from a file: in pieces of a given length. */
export async function* inPieces(text: string, length = 64_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** All records of a text in a format. */
export function readAll(
  format: ExchangeFormat,
  text: string,
  length?: number,
): Promise<ParsedRecord[]> {
  return listOf(format.read(inPieces(text, length)));
}

/** What an adapter said about a record. */
export function remarksOf(record: ParsedRecord): readonly DeliveryProblem[] {
  if (record.kind === 'rejected') return record.problems;
  return record.kind === 'offer' || record.kind === 'runs' ? record.warnings : [];
}
