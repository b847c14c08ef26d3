import type { ComponentChildren, JSX } from 'preact';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
}

/**
 * A real table with caption. On a phone each row becomes a block with the column's name before each value; where a table is still too
 * wide it scrolls by itself and can be reached by keyboard.
 */
export function Table(props: {
  id: string;
  caption: string;
  columns: readonly Column[];
  rows: readonly {
    readonly key: string;
    readonly cells: Readonly<Record<string, ComponentChildren>>;
  }[];
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-frame" aria-labelledby={`${props.id}-caption`} tabIndex={0}>
      <table class="table">
        <caption id={`${props.id}-caption`}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" class={column.isNumber ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              {props.columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {row.cells[column.key]}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    class={column.isNumber ? 'number' : undefined}
                    data-label={column.label}
                  >
                    <span>{row.cells[column.key]}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
