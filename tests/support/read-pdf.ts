import { inflateSync } from 'node:zlib';

/** What a PDF says of itself, as text: its objects with all packed streams opened. Enough to look for marks, no reader of PDF. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const opened = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...opened].join('\n');
}

/** The title of the document by its metadata (XMP); null = none. */
export function pdfTitle(text: string): string | null {
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(text)?.[1];
  return title === undefined ? null : Buffer.from(title, 'latin1').toString('utf8');
}
