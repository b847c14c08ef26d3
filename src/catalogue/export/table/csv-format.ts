import { textBytes } from '../../../platform/text-bytes.ts';
import { type ExportContext, type ExportFormat, pageOf } from '../format.ts';
import { csvTable } from './csv.ts';
import type { TableKind } from './table-head.ts';

/** What a table needs to know of a file. */
export function tableKind(context: ExportContext): TableKind {
  return {
    kind: context.member === null ? 'many' : 'member',
    pageUrl: (offer) => pageOf(offer, context),
  };
}

/** Our template as CSV. */
export const csvFormat: ExportFormat = {
  name: 'csv',
  suffix: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isDownload: true,
  write: (offers, context) => textBytes(csvTable(offers(), tableKind(context))),
};
