import type { Segment } from './segment.ts';
import { TextColumn } from './text-column.ts';

/** Bytes of all columns of a segment. */
export function segmentBytes(segment: Segment): number {
  return bytesOf(segment);
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof TextColumn) return value.offsets.byteLength + value.bytes.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}
