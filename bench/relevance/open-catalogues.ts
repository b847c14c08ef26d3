import type { CatalogueName } from '../../src/catalogue/web/quality/quality-figures.ts';
import { openBerlin } from './catalogues/berlin.ts';
import { openDemo } from './catalogues/demo.ts';
import { openGenerated } from './catalogues/generated.ts';
import type { EmptyDatabase, JudgedCatalogue } from './judged-catalogue.ts';

/** Opens a catalogue in an empty database; null if it needs the files beside the repository and they are absent. */
export async function openCatalogue(
  name: CatalogueName,
  database: EmptyDatabase,
  shared: string | null,
): Promise<JudgedCatalogue | null> {
  if (name === 'demo') return openDemo(database);
  if (shared === null) return null;
  return name === 'berlin' ? openBerlin(database, shared) : openGenerated(database, shared);
}
