import type { PersonExport } from '../../use-cases/privacy/export-person.ts';

/** An export as a file to keep; no name or address in the file's name. */
export function exportFile(data: PersonExport): Response {
  const day = data.createdAt.slice(0, 10);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="daten-${day}.json"`,
      'cache-control': 'no-store',
    },
  });
}
