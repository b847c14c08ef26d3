import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExchangeFormat } from '../../../src/catalogue/exchange/format.ts';
import { formatNamed } from '../../../src/catalogue/exchange/formats.ts';
import { templateXlsx } from '../../../src/catalogue/exchange/table/template.ts';

/** A sane file that gets damaged: at least one for each format that deliveries may come in. */
export interface Specimen {
  readonly name: string;
  readonly format: ExchangeFormat;
  readonly bytes: Buffer;
}

/** Name, format and file of every specimen; the workbook is written anew. */
const FILES: Readonly<Record<string, readonly [format: string, file: string | null]>> = {
  openqcat: ['openqcat', 'docs/formats/openqcat-beispiel.xml'],
  'openqcat-delta': ['openqcat', 'docs/formats/openqcat-aenderung-beispiel.xml'],
  'open-vhs': ['open-vhs', 'docs/formats/open-vhs-beispiel.xml'],
  kufer: ['kufer', 'docs/formats/kufer-beispiel.xml'],
  'berlin-vhs': ['berlin-vhs', 'tests/hostile-input/specimens/berlin-vhs.json'],
  'xcri-cap': ['xcri-cap', 'docs/formats/xcri-cap-beispiel.xml'],
  'schema-org': ['jsonld', 'docs/formats/schema-org-beispiel.jsonld'],
  'schema-org-page': ['jsonld', 'docs/formats/schema-org-beispiel.html'],
  amb: ['amb', 'docs/formats/amb-beispiel.json'],
  moochub: ['moochub', 'docs/formats/moochub-beispiel.json'],
  icalendar: ['ics', 'docs/formats/icalendar-beispiel.ics'],
  csv: ['csv', 'docs/formats/csv-vorlage.csv'],
  xlsx: ['xlsx', null],
};

/** The full delivery that a delta refers to. */
export const BEFORE_DELTA: Readonly<Record<string, string>> = { 'openqcat-delta': 'openqcat' };

export const SPECIMEN_NAMES: readonly string[] = Object.keys(FILES);
export const FORMATS_WITH_SPECIMEN: readonly string[] = Object.values(FILES).map(([name]) => name);

/** Ending of a specimen's file name, which nothing may depend on. */
export const endingOf = (name: string): string => path.extname(FILES[name]?.[1] ?? 'a.xlsx');

/** A specimen by its name. Throws RangeError for one that is not there. */
export async function specimenOf(name: string): Promise<Specimen> {
  const [formatName = '', file = null] = FILES[name] ?? [];
  const format = formatNamed(formatName);
  if (format === null) throw new RangeError(`There is no specimen "${name}"`);
  const bytes = file === null ? await templateXlsx((column) => column) : readFileSync(file);
  return { name, format, bytes: Buffer.from(bytes) };
}
