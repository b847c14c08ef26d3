import type { EmployerSheet, SheetGroup } from '../../funding/model/employer/employer-sheet.ts';
import { type Content, h } from './build-dom.ts';
import type { SheetContext } from './employer-sheet-view.ts';

interface Column {
  readonly label: string;
  readonly share: string;
  readonly company: string;
  readonly agency: string;
  readonly wage: string;
}

/** Percentages and euros: per person of each group, and for all. Null where the rules name no figure. */
export function figuresView(context: SheetContext, sheet: EmployerSheet<string>): Content {
  const { speech, place } = context;
  const { words } = place;
  const groups = sheet.groups.map((group) => column(context, group));
  const { total } = sheet;
  const columns: Column[] = [
    ...groups,
    ...(total
      ? [
          {
            label: words.forAll,
            share: '',
            company: speech.money(total.companyCents),
            agency: speech.money(total.fundingCents),
            wage: '',
          },
        ]
      : []),
  ];
  const missing = missingIn(sheet);
  const rows = (['share', 'company', 'agency', 'wage'] as const).filter((row) =>
    groups.some((group) => group[row] !== ''),
  );
  if (rows.length === 0 && missing.length === 0) return null;
  return [
    h('h3', {}, words.figures),
    rows.length > 0
      ? h(
          'table',
          { class: 'table' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('td', {}),
              columns.map(({ label }) => h('th', { scope: 'col', class: 'number' }, label)),
            ),
          ),
          h(
            'tbody',
            {},
            rows.map((row) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, words[row]),
                columns.map((one) =>
                  h('td', { class: 'number', 'data-label': one.label }, h('span', {}, one[row])),
                ),
              ),
            ),
          ),
        )
      : null,
    sheet.groups.some(({ cost }) => cost?.status === 'needs_advice')
      ? h('p', { class: 'small' }, words.granted)
      : null,
    missing.length > 0
      ? h('p', {}, words.noFigures.replace('{missing}', speech.facts(missing)))
      : null,
  ];
}

function column(
  { speech, place: { words } }: SheetContext,
  { isFavoured, people, outcomes, cost }: SheetGroup<string>,
): Column {
  const figure = (...keys: readonly string[]): string => {
    const found = outcomes
      .filter(isPositive)
      .flatMap(({ amounts }) => amounts)
      .find(({ key, value }) => keys.includes(key) && value !== null);
    return (found && speech.amount(found)) ?? '';
  };
  const name = isFavoured ? words.favoured : words.usual;
  return {
    label: people === null ? name : `${name} (${speech.number(people)} ×)`,
    share: figure('arbeitgeberanteil_prozent'),
    company: cost?.companyCents === undefined ? '' : speech.money(cost.companyCents),
    agency: cost?.companyCents === undefined ? '' : speech.money(cost.fundingCents),
    wage: figure('prozent', 'prozent_max'),
  };
}

function missingIn({ groups }: EmployerSheet<string>): string[] {
  const amounts = groups.flatMap(({ outcomes }) => outcomes.filter(isPositive));
  return [...new Set(amounts.flatMap((one) => one.amounts.flatMap(({ missing }) => missing)))];
}

const isPositive = ({ status }: { readonly status: string }): boolean =>
  status === 'applicable' || status === 'needs_advice';
