import type { JSX } from 'preact';
import { z } from 'zod';
import type { CheckRulesOn, RuleBook } from '../../funding/index.ts';
import type { Network, Places } from '../../network/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import type { KeptBodies } from '../../platform/http/kept-bodies.ts';
import type { Language } from '../../platform/texts/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { MissedSearches } from '../use-cases/missed/open-missed-searches.ts';
import type { CatalogueReader } from '../use-cases/open-reader.ts';
import type { AdviceParameters } from './api/advice-route.ts';
import type { AdviceServiceJson } from './api/schemas/advice-schema.ts';
import type { createBankFinder } from './courses/river-bank.ts';

/** Advice services for a question, best first; handed in, because the contact point lies above the catalogue. */
export type WebAdvice = (
  question: AdviceParameters,
  at: { readonly publicUrl: string; readonly now: Date },
) => Promise<readonly AdviceServiceJson[]>;

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
  /**
   * What others know about the words of a search that are a question; null = nothing. It changes with the day only: whoever changes what
   * it says makes the routes anew, so that no kept page shows an older state.
   */
  readonly answerBand: (asked: {
    readonly words: string;
    readonly language: Language;
    readonly today: LocalDate;
  }) => JSX.Element | null;
  readonly advice: WebAdvice;
  readonly bankOf: ReturnType<typeof createBankFinder>;
}

const query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The raw query, for pages that name wrong values at their fields themselves. */
export const AnyQuery = z.object({ query });
