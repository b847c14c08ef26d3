import type { LabelGroup } from '../model/synonyms.ts';
import type { SynonymSource } from './write-synonyms.ts';

export const SYNONYM_FORMATS = ['esco', 'kldb', 'auxco'] as const;
export type SynonymFormat = (typeof SYNONYM_FORMATS)[number];

/** A row of a file by its headings; a missing cell is empty. */
export type CellOf = (heading: string) => string;

/** How an official list of occupations is read. */
export interface FormatRules {
  readonly source: SynonymSource;
  /** Headings by which a file of this kind is known: all of one row. */
  readonly headings: readonly (readonly string[])[];
  /** Null for rows that are no occupation. */
  readonly groupOf: (cell: CellOf) => LabelGroup | null;
}

const esco: FormatRules = {
  source: {
    key: 'esco',
    title: 'ESCO, Berufe',
    licence: 'CC BY 4.0',
    attribution:
      'Dieser Dienst nutzt die Klassifikation ESCO der Europäischen Kommission (© Europäische Union, CC BY 4.0).',
  },
  headings: [
    ['uri', 'art', 'isco08', 'bezeichnung', 'synonyme'],
    ['conceptType', 'conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
  ],
  groupOf(cell) {
    const kind = cell('art') || cell('conceptType');
    if (kind !== 'beruf' && kind !== 'Occupation') return null;
    return groupOf(cell('uri') || cell('conceptUri'), {
      labels: [
        cell('bezeichnung') || cell('preferredLabel'),
        ...(cell('synonyme') || cell('altLabels')).split(/[|\n]/),
      ],
      isco: [(cell('isco08') || cell('iscoGroup')).replace(/^C/, '')],
    });
  },
};

const auxco: FormatRules = {
  source: {
    key: 'auxco',
    title: 'Hilfsklassifikation der Berufe (auxco)',
    licence: 'MIT',
    attribution:
      'Berufskategorien: occupationMeasurement (MIT, © 2023 occupationMeasurement authors).',
  },
  headings: [['auxco_id', 'title', 'default_kldb_id', 'default_isco_id']],
  groupOf: (cell) =>
    groupOf(cell('auxco_id'), {
      labels: [cell('title')],
      kldb: [cell('default_kldb_id')],
      isco: [cell('default_isco_id')],
    }),
};

const LEVEL_OF_GROUPS = '4';
const FIELD = /^Berufe (?:in|im|für|der|des) (?:der |die |den |das |dem )?/;
const NOTE = /\s*\([^)]*\)\s*/g;

const kldb: FormatRules = {
  source: {
    key: 'kldb',
    title: 'Klassifikation der Berufe 2010, Version 2020',
    licence: 'Weiterverwendung mit Quellenangabe',
    attribution:
      'Klassifikation der Berufe 2010 (Version 2020): Statistik der Bundesagentur für Arbeit.',
  },
  headings: [['code', 'ebene', 'kurztitel', 'titel']],
  // The fields of work; the fifth digit says only how demanding the work is.
  groupOf(cell) {
    if (cell('ebene') !== LEVEL_OF_GROUPS || !FIELD.test(cell('titel'))) return null;
    const label = cell('titel').replace(FIELD, '').replace(NOTE, ' ');
    return groupOf(cell('code'), { labels: [label], kldb: [cell('code')] });
  },
};

export const FORMAT_RULES: Readonly<Record<SynonymFormat, FormatRules>> = { esco, kldb, auxco };

function groupOf(
  key: string,
  { labels, kldb = [], isco = [] }: Partial<Omit<LabelGroup, 'key'>>,
): LabelGroup | null {
  const distinct = [...new Set((labels ?? []).flatMap(formsOf))];
  if (key === '' || distinct.length === 0) return null;
  const codes = (list: readonly string[]) => list.filter((code) => /^\d+$/.test(code));
  return { key, labels: distinct, kldb: codes(kldb), isco: codes(isco) };
}

/** `Umweltpädagoge/Umweltpädagogin` are two labels; `Landwirt/in` and `Kaufmann/-frau` are one. */
function formsOf(label: string): string[] {
  return label
    .split(/\/(?=\p{Lu})/u)
    .map((form) => form.replace(/\s+/g, ' ').trim())
    .filter((form) => form !== '');
}
