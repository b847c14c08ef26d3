import { elmFormat } from './elm/elm-format.ts';
import type { ExportFormat } from './format.ts';
import { jsonLdFormat } from './json-ld/json-ld-format.ts';
import { openQcatFormat } from './openqcat/openqcat-format.ts';
import { csvFormat } from './table/csv-format.ts';
import { xlsxFormat } from './table/xlsx-format.ts';
import { xcriFormat } from './xcri-cap/xcri-format.ts';

/** Every format in which courses go out as a file. Feeds and calendars have routes of their own. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  csvFormat,
  xlsxFormat,
  jsonLdFormat,
  openQcatFormat,
  elmFormat,
  xcriFormat,
];
