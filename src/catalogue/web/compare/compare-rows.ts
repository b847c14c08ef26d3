import type { CatalogueText } from '../../texts.ts';
import type { CellContext, CompareCell } from './compare-cell.ts';
import type { ComparedOffer } from './compared-offer.ts';
import { fundingCell, priceCell } from './money-cells.ts';
import { contactCell, providerCell, sealCell, sourceCell } from './provider-cells.ts';
import { accessCell, certificateCell, childcareCell, languageCell } from './suit-cells.ts';
import {
  durationCell,
  formatCell,
  placeCell,
  startCell,
  statusCell,
  timesCell,
} from './when-cells.ts';

export interface CompareRow {
  readonly key: string;
  readonly question: string;
  /** In the order of the offers. */
  readonly cells: readonly CompareCell[];
}

export interface CompareRows {
  /** Where the offers differ, or where there is only one. */
  readonly different: readonly CompareRow[];
  /** Questions to which all offers have the same answer. */
  readonly equal: readonly CompareRow[];
}

type CellOf = (column: ComparedOffer, context: CellContext) => CompareCell;

/** In the order in which people decide: can I go there, when, where, for how much, is it for me, whom do I ask. */
const QUESTIONS: readonly { key: string; text: CatalogueText; cell: CellOf }[] = [
  { key: 'provider', text: 'compare.provider', cell: providerCell },
  { key: 'start', text: 'fact.nextStart', cell: startCell },
  { key: 'status', text: 'fact.status', cell: statusCell },
  { key: 'times', text: 'fact.times', cell: timesCell },
  { key: 'place', text: 'fact.place', cell: placeCell },
  { key: 'format', text: 'facet.format', cell: formatCell },
  { key: 'duration', text: 'compare.duration', cell: durationCell },
  { key: 'price', text: 'compare.price', cell: priceCell },
  { key: 'funding', text: 'facet.funding', cell: fundingCell },
  { key: 'certificate', text: 'fact.certificate', cell: certificateCell },
  { key: 'language', text: 'fact.language', cell: languageCell },
  { key: 'childcare', text: 'fact.childcare', cell: childcareCell },
  { key: 'access', text: 'access.title', cell: accessCell },
  { key: 'contact', text: 'compare.contact', cell: contactCell },
  { key: 'seal', text: 'compare.seal', cell: sealCell },
  { key: 'source', text: 'compare.source', cell: sourceCell },
];

/** All questions with the answers of each offer; equal answers of two and more offers apart. */
export function compareRows(columns: readonly ComparedOffer[], context: CellContext): CompareRows {
  const rows = QUESTIONS.map(({ key, text, cell }) => ({
    key,
    question: context.words.t(text),
    cells: columns.map((column) => cell(column, context)),
  }));
  return {
    different: rows.filter((row) => !areEqual(row.cells)),
    equal: rows.filter((row) => areEqual(row.cells)),
  };
}

function areEqual(cells: readonly CompareCell[]): boolean {
  const texts = new Set(cells.map((cell) => cell.map(({ text }) => text).join('\n')));
  return cells.length > 1 && texts.size === 1;
}
