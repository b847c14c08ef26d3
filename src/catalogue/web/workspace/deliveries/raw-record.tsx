import type { JSX } from 'preact';
import { z } from 'zod';

/** The rows of a table as they were kept: the value of each column by its name. */
const RowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number()]))).min(1);

/** A record in its own words: of a table column by column, of other files as the text that it was. */
export function RawRecord({ raw }: { readonly raw: string }): JSX.Element {
  const rows = rowsOf(raw);
  if (rows === null) return <pre class="delivery-raw">{raw}</pre>;
  return (
    <>
      {rows.map((row) => (
        <dl key={JSON.stringify(row)} class="delivery-row">
          {Object.entries(row).map(([column, value]) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  );
}

function rowsOf(raw: string): z.infer<typeof RowsSchema> | null {
  try {
    const read = RowsSchema.safeParse(JSON.parse(raw));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
