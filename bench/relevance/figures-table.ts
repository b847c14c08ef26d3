import type {
  CatalogueName,
  Measures,
  QualityFigures,
  QuestionClass,
} from '../../src/catalogue/web/quality/quality-figures.ts';
import { missedBudgets } from './budgets.ts';

const CLASS_NAMES: Readonly<Record<QuestionClass, string>> = {
  word: 'one word',
  two_words: 'two words and more',
  compound: 'compound',
  part: 'part of a compound',
  typo: 'misspelt',
  synonym: 'synonym',
  occupation: 'occupation',
  abbreviation: 'abbreviation, code',
  provider: 'provider',
  place: 'place',
  phrase: 'phrase',
  exclusion: 'without …',
  combination: 'words and filters',
};

const CATALOGUE_NAMES: Readonly<Record<CatalogueName, string>> = {
  demo: 'demo',
  berlin: 'Berlin',
  generated: 'generated',
};

const START = '<!-- figures: written by `npm run bench -- relevance --write` -->';
const END = '<!-- end of figures -->';

/** The figures as a table of a document, with what they miss. */
export function figuresTable(figures: QualityFigures): string {
  const missed = missedBudgets(figures);
  const head = [
    '| | Questions | recall@20 | precision@10 | MRR | With forbidden hits |',
    '|---|---:|---:|---:|---:|---:|',
  ];
  return [
    `Measured on ${figures.measuredOn}.`,
    '',
    ...head,
    row('**All questions**', figures.overall),
    ...figures.classes.map((one) => row(CLASS_NAMES[one.class], one)),
    ...figures.catalogues.map(({ name, offers, overall }) =>
      row(`Catalogue ${CATALOGUE_NAMES[name]}, ${offers.toLocaleString('en')} offers`, overall),
    ),
    '',
    missed.length === 0 ? 'All budgets are kept.' : `Not reached yet: ${missed.join('; ')}.`,
  ].join('\n');
}

function row(name: string, measures: Measures): string {
  const { questions, recallAt20, precisionAt10, meanReciprocalRank, withForbiddenHits } = measures;
  const shown = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const cells = [
    name,
    String(questions),
    shown(recallAt20),
    shown(precisionAt10),
    shown(meanReciprocalRank),
    String(withForbiddenHits),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The document with this table in place of the one between its marks. Throws where the marks are missing. */
export function withTable(document: string, table: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error('docs/search-quality.md: the marks are missing');
  return `${document.slice(0, start + START.length)}\n\n${table}\n\n${document.slice(end)}`;
}
