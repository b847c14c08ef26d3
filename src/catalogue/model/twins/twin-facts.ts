import type { OfferKind, TimeModel } from '../../tables.ts';
import type { TitleMeaning } from './title-meaning.ts';

/** What is compared of a published run. Null = unknown. */
export interface TwinRun {
  readonly isOnline: boolean | null;
  /** ISO day; null = it can be joined at any time or on request. */
  readonly startsOn: string | null;
  /** `HH:MM` of the first session. */
  readonly startsAt: string | null;
  readonly times: readonly TimeModel[];
  /** The municipality, folded. */
  readonly town: string | null;
  /** Postal code and street, folded. */
  readonly address: string | null;
}

/** What is compared of a published offer. */
export interface TwinFacts {
  readonly offerId: string;
  readonly memberId: string;
  readonly kind: OfferKind;
  readonly title: TitleMeaning;
  /** Stems of the names of the towns in which it is held. */
  readonly townWords: ReadonlySet<string>;
  /** The provider's numbers of its runs, folded. */
  readonly numbers: ReadonlySet<string>;
  /** The page of the offer at its provider; null where it has none of its own. */
  readonly page: string | null;
  readonly units: number | null;
  /** See `sketchOf`; empty = there is too little text to compare. */
  readonly sketch: readonly number[];
  readonly runs: readonly TwinRun[];
}
