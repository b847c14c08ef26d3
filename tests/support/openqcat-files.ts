import { readFileSync } from 'node:fs';
import { openqcat } from '../../src/catalogue/exchange/openqcat/openqcat.ts';
import type { OfferRecord, ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { readAll } from './pieces.ts';

export const EXAMPLE = readFileSync('docs/formats/openqcat-beispiel.xml', 'utf8');
export const CHANGES = readFileSync('docs/formats/openqcat-aenderung-beispiel.xml', 'utf8');

export interface Parts {
  readonly id?: string;
  readonly course?: string;
  readonly details?: string;
  readonly education?: string;
  readonly module?: string;
  readonly rest?: string;
  readonly title?: string;
}

export function service({
  id = 'A',
  course = id,
  details,
  education,
  module,
  rest,
  title,
}: Parts): string {
  const kind = course === id ? 'true' : 'false';
  return `<SERVICE mode="new"><PRODUCT_ID>${id}</PRODUCT_ID><COURSE_TYPE>5</COURSE_TYPE><SERVICE_DETAILS>
<TITLE>${title ?? (course === id ? `Kurs ${id}` : '')}</TITLE>${details ?? ''}
<SERVICE_MODULE><EDUCATION type="${kind}"><COURSE_ID>${course}</COURSE_ID>${education ?? ''}<MODULE_COURSE>${module ?? '<DURATION type="0"/>'}</MODULE_COURSE></EDUCATION></SERVICE_MODULE></SERVICE_DETAILS>${rest ?? ''}</SERVICE>`;
}

export const full = (...services: string[]): string =>
  `<?xml version="1.0"?><OPENQCAT version="1.1"><HEADER><CATALOG/></HEADER><NEW_CATALOG FULLCATALOG="true">${services.join('\n')}</NEW_CATALOG></OPENQCAT>`;
export const delta = (content: string): string =>
  `<OPENQCAT version="1.1"><UPDATE_CATALOG seq_number="1">${content}</UPDATE_CATALOG></OPENQCAT>`;

export const kinds = (records: readonly ParsedRecord[]): string[] =>
  records.map(({ kind }) => kind);

export async function one(parts: Parts): Promise<{ offer: OfferRecord; remarks: string[] }> {
  const [record] = await readAll(openqcat, full(service(parts)));
  if (record?.kind !== 'offer') throw new Error(JSON.stringify(record));
  return {
    offer: record.offer,
    remarks: record.warnings.map(({ field, reason }) => `${field}: ${reason}`),
  };
}

export const info = (content: string): string => `<EXTENDED_INFO>${content}</EXTENDED_INFO>`;
