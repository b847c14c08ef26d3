import { z } from 'zod';
import type { CheckRulesOn, RuleBook } from '../../funding/index.ts';
import type { Network, Places } from '../../network/index.ts';
import type { KeptBodies } from '../../platform/http/kept-bodies.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { MissedSearches } from '../use-cases/missed/open-missed-searches.ts';
import type { CatalogueReader } from '../use-cases/open-reader.ts';
import type { createBankFinder } from './courses/river-bank.ts';

/** What the pages of the catalogue are made of. */
export interface WebParts {
  readonly reader: CatalogueReader;
  readonly network: Network;
  readonly places: Places;
  readonly shell: PageShell;
  /** The rules of funding; none in a deployment without them. */
  readonly funding: RuleBook;
  readonly checkRules: CheckRulesOn;
  readonly pages: KeptBodies;
  /** Pages of single courses, apart: whoever walks through all of them must not push out the lists. */
  readonly coursePages: KeptBodies;
  /** Counts searches without hits; null where nobody counts. */
  readonly missed: Pick<MissedSearches, 'note'> | null;
  readonly bankOf: ReturnType<typeof createBankFinder>;
}

const query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The raw query, for pages that name wrong values at their fields themselves. */
export const AnyQuery = z.object({ query });
