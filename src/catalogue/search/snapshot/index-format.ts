import { endianness } from 'node:os';

/** Raised by hand when the same sources would write another file (none such is known). */
const LAYOUT = 1;

/**
 * Another text as soon as anything changes that shapes the columns: the sources of index and query (a hash that the build writes
 * in place of the variable), the Unicode tables of the run time, the byte order.
 */
export function indexFormat(): string {
  const sources = process.env.INDEX_SOURCES ?? 'unbuilt';
  return [LAYOUT, sources, process.versions.unicode ?? '', endianness()].join('/');
}
