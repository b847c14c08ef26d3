import { createReadStream } from 'node:fs';
import { type FileSurvey, surveyFile } from './encoding/survey-file.ts';
import type { ExchangeFormat, ReadOptions } from './format.ts';
import { readBytes } from './read-bytes.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { ParsedRecord } from './record.ts';

export interface OpenedDelivery {
  /** Null: none of ours. */
  readonly format: ExchangeFormat | null;
  readonly encoding: string;
  readonly survey: FileSurvey;
  /** The records of a format of ours, to be read once. */
  records(options?: ReadOptions): AsyncIterable<ParsedRecord>;
}

/**
 * Finds encoding and format of a file and opens it; `wanted` is a format that somebody has named, null = find it. Throws the system's
 * error.
 */
export async function openDelivery(
  file: string,
  wanted: ExchangeFormat | null,
): Promise<OpenedDelivery> {
  const survey = await surveyFile(file);
  const { format, encoding } = recogniseFormat(survey, wanted);
  return {
    format,
    encoding,
    survey,
    records: (options) =>
      format === null ? nothing() : readBytes(format, createReadStream(file), encoding, options),
  };
}

async function* nothing(): AsyncGenerator<ParsedRecord> {}
