import type { ComponentChildren, JSX } from 'preact';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
}

/** A real table with caption. It scrolls by itself where the screen is narrow, and can then be reached by keyboard. */
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
                  <td key={column.key} class={column.isNumber ? 'number' : undefined}>
                    {row.cells[column.key]}
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
