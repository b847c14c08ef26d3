import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Table } from '../../../ui/table.tsx';
import type { SafeTable } from '../../model/figures/hide-small.ts';
import { contactTexts } from '../../texts.ts';

/** Counts as a table with a bar for each row; below it where they come from. Says so where there are too few. */
export function FigureTable(props: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  /** Where the counts come from and of when they are. */
  readonly source: string;
  readonly table: SafeTable;
  readonly label: (key: string) => string;
  /** One more value for each row, e.g. a share. */
  readonly more?: { readonly title: string; readonly value: (key: string | null) => string };
}): JSX.Element {
  const { language, id, title, table, label, more } = props;
  const t = contactTexts(language);
  const { count } = formats(language);
  const { rows, others, total } = table;
  const largest = Math.max(1, ...rows.map((row) => row.count), others ?? 0);
  const cells = (name: string, value: number, key: string | null) => ({
    key: key ?? '',
    cells: {
      name,
      count: count(value),
      bar: <Bar value={value} largest={largest} />,
      more: more?.value(key) ?? '',
    },
  });
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {total === null || total === 0 ? (
        <p>{total === 0 ? t('figures.none') : t('figures.tooFew')}</p>
      ) : (
        <Table
          id={id}
          caption={`${title}. ${props.source}`}
          columns={[
            { key: 'name', label: t('figures.column.what') },
            { key: 'count', label: t('figures.column.count'), isNumber: true },
            ...(more === undefined ? [] : [{ key: 'more', label: more.title, isNumber: true }]),
            { key: 'bar', label: t('figures.column.bar') },
          ]}
          rows={[
            ...rows.map((row) => cells(label(row.key), row.count, row.key)),
            ...(others === null ? [] : [cells(t('figures.others'), others, null)]),
          ]}
        />
      )}
      {total !== null && total > 0 && (
        <p class="small">{t('figures.total', { count: count(total) })}</p>
      )}
    </section>
  );
}

/** The number beside it says the same: for eyes only. */
function Bar({ value, largest }: { value: number; largest: number }): JSX.Element {
  const width = Math.round((value / largest) * 100);
  return (
    <svg
      aria-hidden="true"
      width="120"
      height="14"
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      fill="currentColor"
    >
      <rect x="0" y="2" width={width} height="10" />
    </svg>
  );
}
