import { readFile } from 'node:fs/promises';
import { surveyFile } from '../../exchange/encoding/survey-file.ts';
import { formatNamed } from '../../exchange/formats.ts';
import { recogniseFormat } from '../../exchange/recognise-format.ts';
import type { SourceNews } from './fetch-source.ts';
import { structuredDataOf } from './structured-data.ts';

/** A longer page is none that people read; as a delivery it says itself what is wrong with it. */
const MOST_PAGE_BYTES = 5 * 1024 * 1024;

/**
 * Whether what came can be a delivery. Servers answer with a page for people where a file is gone, asks for a sign-in, or is being mended:
 * a page of HTML without structured data is never one, whatever its format is said to be.
 */
export async function isDelivery({ file }: SourceNews, format: string): Promise<boolean> {
  const survey = await surveyFile(file.path);
  const beginning = Buffer.from(survey.head.subarray(0, 1000)).toString('latin1');
  if (/^[^<]{0,10}\s*(?:<!--[^>]*>\s*)*<(?:!doctype html|html|head|body)\b/i.test(beginning)) {
    if (survey.bytes > MOST_PAGE_BYTES) return false;
    return (await structuredDataOf(await readFile(file.path, 'utf8'))).length > 0;
  }
  if (format !== 'auto' && formatNamed(format) !== null) return true;
  return recogniseFormat(survey, null).format !== null;
}
