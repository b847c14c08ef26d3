import { parse } from 'csv-parse';
import { openPacked } from '../../platform/files/open-packed.ts';
import { OperatorProblem } from '../../platform/operator-problem.ts';
import type { LabelGroup } from '../model/synonyms.ts';
import {
  type CellOf,
  FORMAT_RULES,
  SYNONYM_FORMATS,
  type SynonymFormat,
} from './synonym-formats.ts';

export interface SynonymFile {
  readonly format: SynonymFormat;
  /** Rows below the headings. */
  readonly rows: number;
  readonly groups: readonly LabelGroup[];
}

const MAX_BYTES = 100_000_000;
/** ESCO has about three thousand occupations; far more than that is another file. */
const MAX_ROWS = 100_000;
const ALLOWED =
  'Erlaubt ist eine CSV-Datei mit den Berufen von ESCO (uri, art, isco08, bezeichnung, synonyme oder die amtliche occupations_de.csv), der KldB 2010 (code, ebene, kurztitel, titel) oder von auxco (auxco_id, title, default_kldb_id, default_isco_id), auch als .gz.';

/**
 * Reads an official list of occupations; `format` null = known by its headings. Throws {@link OperatorProblem} with what is allowed
 * if it cannot be read or is something else.
 */
export async function readSynonymFile(
  path: string,
  format: SynonymFormat | null,
): Promise<SynonymFile> {
  try {
    const file = await openPacked(path, (name) => name.endsWith('.csv'), MAX_BYTES);
    if (!file) throw new RangeError('im ZIP ist keine CSV-Datei');
    try {
      const cells = parse({ bom: true, relax_quotes: true, relax_column_count: true });
      file.bytes.on('error', (error) => cells.destroy(error));
      return await readRows(file.bytes.pipe(cells), format);
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(
      `${path}: Die Datei kann nicht gelesen werden (${reason}). ${ALLOWED}`,
      { cause: error },
    );
  }
}

async function readRows(
  records: AsyncIterable<unknown>,
  wanted: SynonymFormat | null,
): Promise<SynonymFile> {
  let headings: readonly string[] | null = null;
  let format = wanted;
  let rows = 0;
  const groups = new Map<string, LabelGroup>();
  for await (const record of records) {
    const texts = Array.isArray(record) ? record.map(String) : [];
    if (headings === null) {
      headings = texts;
      format = formatOf(texts, wanted);
      continue;
    }
    if (++rows > MAX_ROWS) throw new RangeError(`mehr als ${MAX_ROWS} Zeilen`);
    const names = headings;
    const cell: CellOf = (name) => texts[names.indexOf(name)]?.trim() ?? '';
    const group = format === null ? null : FORMAT_RULES[format].groupOf(cell);
    if (group !== null) groups.set(group.key, group);
  }
  if (format === null || groups.size === 0) throw new RangeError('sie enthält keine Berufe');
  return { format, rows, groups: [...groups.values()] };
}

function formatOf(headings: readonly string[], wanted: SynonymFormat | null): SynonymFormat {
  const fits = (format: SynonymFormat) =>
    FORMAT_RULES[format].headings.some((names) => names.every((name) => headings.includes(name)));
  const found = (wanted === null ? SYNONYM_FORMATS : [wanted]).find(fits);
  if (found === undefined) throw new RangeError('die erste Zeile nennt nicht die nötigen Spalten');
  return found;
}
