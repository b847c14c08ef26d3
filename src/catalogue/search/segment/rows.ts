import type { LocalDate } from '../../../platform/clock.ts';
import type {
  ChildcareState,
  DeliveryFormat,
  LanguageLevel,
  PriceState,
  RunStatus,
  StartKind,
  TimeModel,
} from '../../tables.ts';

/** Position of a venue; `place` is the name of its town for the map and for searching. */
export interface RowPosition {
  readonly lat: number;
  readonly lon: number;
  readonly place: string;
}

/** One published run as the index takes it. Null = unknown. */
export interface RunRow {
  readonly id: string;
  readonly startKind: StartKind;
  readonly startsOn: LocalDate | null;
  readonly format: DeliveryFormat | 'unknown';
  readonly times: readonly TimeModel[];
  readonly priceState: PriceState;
  readonly priceCents: number | null;
  readonly seatsFree: number | null;
  readonly status: RunStatus;
  readonly childcare: ChildcareState;
  readonly position: RowPosition | null;
  /** Town of the venue, known even where its position is not. */
  readonly place: string | null;
  /** Barrier facts of the venue that are a plain yes. */
  readonly access: readonly string[];
}

/** One published offer with its published runs, as the index takes it; from the database or from a generator. */
export interface OfferRow {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly provider: { readonly slug: string; readonly name: string };
  readonly topics: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly keywords: readonly string[];
  readonly certificates: readonly string[];
  readonly certificateText: string | null;
  readonly languages: readonly string[];
  readonly languageLevel: LanguageLevel | null;
  readonly durationDays: number | null;
  readonly description: string | null;
  /** Barrier facts of material and teaching that are a plain yes. */
  readonly access: readonly string[];
  readonly runs: readonly RunRow[];
}

/** What the index needs of the network's closed lists. */
export interface Terms {
  /** Topic → its parent; absent for topics of the first level. */
  readonly topicParents: ReadonlyMap<string, string>;
  /** Topic → its labels in all languages. */
  readonly topicLabels: ReadonlyMap<string, readonly string[]>;
  readonly certificateLabels: ReadonlyMap<string, readonly string[]>;
}
