/** A table as CSV (RFC 4180) with names of columns. */
export function tableFile(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Response {
  const text = [columns, ...rows]
    .map((row) => `${row.map((value) => cell(String(value))).join(',')}\r\n`)
    .join('');
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="beratung-zahlen.csv"',
    },
  });
}

/** Programs for tables run cells that begin like a formula; an apostrophe keeps them text (ASVS 1.2.10). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
