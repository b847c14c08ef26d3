import type { LocalDate } from '../../../platform/clock.ts';
import type { Weekday } from '../../model/offer-query.ts';
import type {
  ChildcareState,
  DeliveryFormat,
  LanguageLevel,
  PriceState,
  RunStatus,
  StartKind,
  TimeModel,
} from '../../tables.ts';
import type { SynonymGroup } from '../text/synonyms.ts';

/** Position of a venue; `place` is the name of its town for the map and for searching. */
export interface RowPosition {
  readonly lat: number;
  readonly lon: number;
  readonly place: string;
}

/** When the meetings of a run begin and end, in minutes after midnight; null = not known of any meeting. */
export interface MeetingHours {
  readonly earliest: number | null;
  /** An end on the next day lies beyond 24:00. */
  readonly latest: number | null;
  /** Whether the beginning (the end) of every meeting is known, so that no other can be earlier (later). */
  readonly allBegins: boolean;
  readonly allEnds: boolean;
}

export const UNKNOWN_HOURS: MeetingHours = {
  earliest: null,
  latest: null,
  allBegins: false,
  allEnds: false,
};

/** Barrier facts that are plain: on request is neither, what is missing is unknown. */
export interface PlainAccess {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** One published run as the index takes it. Null = unknown. */
export interface RunRow {
  readonly id: string;
  readonly startKind: StartKind;
  readonly startsOn: LocalDate | null;
  readonly format: DeliveryFormat | 'unknown';
  readonly times: readonly TimeModel[];
  /** Days of its meetings; empty = unknown. */
  readonly weekdays: readonly Weekday[];
  readonly hours: MeetingHours;
  readonly priceState: PriceState;
  readonly priceCents: number | null;
  /** What a person pays if the funding that the offer states is granted; null where none takes anything off. */
  readonly ownShareCents: number | null;
  readonly seatsFree: number | null;
  readonly status: RunStatus;
  readonly childcare: ChildcareState;
  readonly position: RowPosition | null;
  /** Town of the venue, known even where its position is not. */
  readonly place: string | null;
  /** The part of the town, as far as it is known. */
  readonly locality?: string | null;
  /** Barrier facts of the venue. */
  readonly access: PlainAccess;
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
  /** Barrier facts of material and teaching. */
  readonly access: PlainAccess;
  readonly runs: readonly RunRow[];
}

/** What the index needs of the network's closed lists. */
export interface Terms {
  /** Topic → its parent; absent for topics of the first level. */
  readonly topicParents: ReadonlyMap<string, string>;
  /** Topic → its labels in all languages. */
  readonly topicLabels: ReadonlyMap<string, readonly string[]>;
  readonly certificateLabels: ReadonlyMap<string, readonly string[]>;
  /** Funding programmes and target groups → their labels. */
  readonly factLabels?: ReadonlyMap<string, readonly string[]>;
  /** The network's own words for the same thing, and occupations; none where nothing is known. */
  readonly synonyms?: readonly SynonymGroup[];
}
