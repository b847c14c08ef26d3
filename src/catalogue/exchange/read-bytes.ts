import { Pace } from '../../platform/pace.ts';
import { decodeBytes, encodingNamed } from './encoding/decode-file.ts';
import type { ExchangeFormat, ReadOptions } from './format.ts';
import { mendRecord } from './mend-record.ts';
import type { ParsedRecord } from './record.ts';

/** The records of a file whose format and encoding were recognised before (`recogniseFormat`), damaged umlauts put right. */
export async function* readBytes(
  format: ExchangeFormat,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  options?: ReadOptions,
): AsyncGenerator<ParsedRecord> {
  const pace = new Pace();
  for await (const record of recordsOf(format, bytes, encoding, options)) {
    await pace.pause();
    yield mendRecord(record);
  }
}

function recordsOf(
  format: ExchangeFormat,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  options?: ReadOptions,
): AsyncIterable<ParsedRecord> {
  if (format.readBytes !== undefined) return format.readBytes(bytes, options);
  return format.read(decodeBytes(bytes, encodingNamed(encoding) ?? 'utf-8'), options);
}
