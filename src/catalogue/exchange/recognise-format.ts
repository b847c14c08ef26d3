import { decodeHead } from './encoding/decode-file.ts';
import { sniffEncoding } from './encoding/sniff-encoding.ts';
import type { FileSurvey } from './encoding/survey-file.ts';
import type { ExchangeFormat } from './format.ts';
import { sniffBinaryFormat, sniffFormat } from './formats.ts';

/** What binary formats have instead of an encoding. */
export const BINARY = 'binary';

/** Format and encoding of a file by its beginning; `wanted` is a format that somebody has named. A format of null is none of ours. */
export function recogniseFormat(
  survey: FileSurvey,
  wanted: ExchangeFormat | null,
): { readonly format: ExchangeFormat | null; readonly encoding: string } {
  const binary = wanted ?? sniffBinaryFormat(survey.head);
  if (binary?.readBytes !== undefined) return { format: binary, encoding: BINARY };
  const encoding = sniffEncoding(survey);
  return { format: wanted ?? sniffFormat(decodeHead(survey.head, encoding)), encoding };
}
