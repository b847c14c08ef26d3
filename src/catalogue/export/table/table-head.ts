import { COLUMNS, type Column } from '../../exchange/table/columns.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { tableRows } from './table-cells.ts';

/** Columns of the template in its order. */
const TEMPLATE = Object.keys(COLUMNS).flatMap((name): Column[] => (isColumn(name) ? [name] : []));

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** Whose table: of one member, which it can send back as it is, or of several, with who they are and whose data it is. */
export interface TableKind {
  readonly kind: 'member' | 'many';
  pageUrl(offer: HandedOnOffer): string;
}

const OWN_COLUMNS = ['anbieter', 'seite', 'quelle', 'lizenz', 'nennung', 'bestaetigt_am'] as const;

/** The headings of a table. */
export function headings({ kind }: TableKind): string[] {
  const template = TEMPLATE.map((column) => COLUMNS[column][0]);
  return kind === 'member' ? template : [...template, ...OWN_COLUMNS];
}

/** The rows of an offer under these headings. Keys of different sources may be the same: a table of many names offers by our ids. */
export function rowsOf(offer: HandedOnOffer, table: TableKind): string[][] {
  const isMany = table.kind === 'many';
  return tableRows(offer, isMany ? offer.id : offer.key).map((cells) => {
    const template = TEMPLATE.map((column) => cells[column] ?? '');
    if (!isMany) return template;
    const { source } = offer;
    return [
      ...template,
      offer.provider.name,
      table.pageUrl(offer),
      source?.name ?? '',
      source?.licence ?? '',
      source?.attribution ?? '',
      offer.confirmedOn,
    ];
  });
}
