import {
  DURATION_BOUNDS_DAYS,
  FACETS,
  type Facet,
  PRICE_BOUNDS_CENTS,
} from '../../src/catalogue/model/offer-query.ts';
import { idHash } from '../../src/catalogue/search/segment/offer-ids.ts';
import type {
  MeetingHours,
  OfferRow,
  RowPosition,
  RunRow,
  Terms,
} from '../../src/catalogue/search/segment/rows.ts';

// What brute force knows of each offer, prepared once: it is asked thousands of questions.

/** One bit per value of a facet: what a run has of it, or what is chosen, is one number. At most 32 values. */
export interface FacetBits {
  readonly bits: ReadonlyMap<string, number>;
  /** The bits of these names; a name that was never heard of gets one that nobody has. */
  of(names: readonly string[]): number;
}

export interface KnownRun {
  readonly id: string;
  /** Per facet, in the order of `FACETS`, the bits of its values; 0 for facets of the offer. */
  readonly has: readonly number[];
  /** Bits of the barrier facts that are a plain no. */
  readonly denied: number;
  readonly startKind: RunRow['startKind'];
  /** 20260901; later than all of them for starts at any time, and latest for those by agreement. */
  readonly start: number;
  readonly hours: MeetingHours;
  readonly cents: number | null;
  readonly isFull: boolean;
  readonly isOnline: boolean;
  /** Where it takes place: null for what is online or nowhere known. */
  readonly position: RowPosition | null;
}

export interface KnownOffer {
  readonly id: string;
  readonly member: string;
  readonly has: readonly number[];
  /** The earliest start first, equal ones by id. */
  readonly runs: readonly KnownRun[];
}

export interface Facts {
  readonly facets: readonly FacetBits[];
  /** In the order in which a member's own offers take turns. */
  readonly offers: readonly KnownOffer[];
}

const ROLLING = 99_980_000;
const ON_REQUEST = 99_990_000;
const ACCESS = FACETS.indexOf('access');

/** 2026-09-01 as 20260901. */
export const dayAsNumber = (day: string) => Number(day.replaceAll('-', ''));

export function gatherFacts(rows: readonly OfferRow[], terms: Terms): Facts {
  const facets = FACETS.map(newBits);
  const bitsOf = (values: Partial<Record<Facet, readonly string[]>>) =>
    FACETS.map((name, at) => facets[at]?.of(values[name] ?? []) ?? 0);
  const inTurn = rows.toSorted((a, b) => idHash(a.id) - idHash(b.id) || (a.id < b.id ? -1 : 1));
  const offers = inTurn.map((offer) => {
    const runs = offer.runs.map((run) => knowRun(offer, run, bitsOf, facets[ACCESS]));
    runs.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    const { id, provider } = offer;
    return { id, member: provider.slug, has: bitsOf(valuesOfOffer(offer, terms)), runs };
  });
  return { facets, offers };
}

function newBits(): FacetBits {
  const bits = new Map<string, number>();
  const bitOf = (name: string) => {
    const bit = bits.get(name) ?? 1 << bits.size;
    bits.set(name, bit);
    if (bits.size > 32) throw new Error(`A facet has more than 32 values: ${name}`);
    return bit;
  };
  return { bits, of: (names) => names.reduce((all, name) => all | bitOf(name), 0) };
}

function valuesOfOffer(offer: OfferRow, terms: Terms) {
  const topic: string[] = [];
  for (const own of offer.topics) {
    for (let at: string | undefined = own; at !== undefined; at = terms.topicParents.get(at))
      topic.push(at);
  }
  const { durationDays: days } = offer;
  return {
    topic,
    provider: [offer.provider.slug],
    duration: [days === null ? 'unknown' : step('d', DURATION_BOUNDS_DAYS, days)],
    funding: offer.funding,
    certificate: offer.certificates,
    language: offer.languages.length > 0 ? offer.languages : ['unknown'],
    level: [offer.languageLevel ?? 'unknown'],
    target: offer.targets,
  };
}

function knowRun(
  offer: OfferRow,
  run: RunRow,
  bitsOf: (values: Partial<Record<Facet, readonly string[]>>) => readonly number[],
  accessBits: FacetBits | undefined,
): KnownRun {
  const isFull = run.status === 'full' || run.status === 'waiting_list' || run.seatsFree === 0;
  const cents = run.priceState === 'free' ? 0 : run.priceState === 'known' ? run.priceCents : null;
  const status = [isFull ? 'waiting_list' : run.seatsFree === null ? 'unknown' : 'free_seats'];
  const access = [...offer.access.yes, ...run.access.yes];
  const denied = [...offer.access.no, ...run.access.no].filter((key) => !access.includes(key));
  const isOnline = run.format === 'online' || run.format === 'selfpaced';
  return {
    id: run.id,
    startKind: run.startKind,
    start: startOf(run),
    hours: run.hours,
    isFull,
    cents,
    isOnline,
    position: isOnline ? null : run.position,
    denied: accessBits?.of(denied) ?? 0,
    has: bitsOf({
      format: [run.format],
      time: run.times.length > 0 ? run.times : ['unknown'],
      weekday: run.weekdays.length > 0 ? run.weekdays : ['unknown'],
      price: [cents === null ? 'unknown' : step('p', PRICE_BOUNDS_CENTS, cents)],
      share: run.ownShareCents === null ? [] : [step('s', PRICE_BOUNDS_CENTS, run.ownShareCents)],
      childcare: [run.childcare],
      status: run.status === 'guaranteed' ? ['guaranteed', ...status] : status,
      access,
    }),
  };
}

function startOf({ startKind, startsOn }: RunRow): number {
  if (startKind === 'fixed') return startsOn === null ? 0 : dayAsNumber(startsOn);
  return startKind === 'rolling' ? ROLLING : ON_REQUEST;
}

function step(letter: string, bounds: readonly number[], value: number): string {
  return letter + bounds.filter((bound) => value > bound).length;
}
