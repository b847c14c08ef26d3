import { type EnquiryCount, gather, sumOf } from './gather.ts';
import {
  type Counted,
  type SafeShare,
  type SafeTable,
  safeShare,
  safeTable,
} from './hide-small.ts';

export const OUTCOME_KINDS = ['done', 'done_no_help', 'unreachable', 'not_ours'] as const;

/** Slips of a period that were given out in one kind of place. */
export interface SlipCount {
  readonly channel: string;
  readonly issued: number;
  readonly arrived: number;
}

/** What the contact point tells everybody about its work: nothing about fewer than five people. */
export interface PublicFigures {
  /** Questions that came in; null = too few to say. */
  readonly received: number | null;
  readonly inTime: SafeShare;
  readonly topics: SafeTable;
  readonly channels: SafeTable;
  readonly languages: SafeTable;
  readonly outcomes: SafeTable;
  readonly appointments: SafeTable;
  readonly slips: SafeTable;
  /** Of the slips of a channel that is told, the share with which somebody arrived. */
  readonly arrivals: ReadonlyMap<string, SafeShare>;
  readonly allArrivals: SafeShare;
}

/** Puts the figures together from exact counts of closed months. */
export function publicFigures(exact: {
  readonly enquiries: readonly EnquiryCount[];
  readonly appointments: readonly Counted[];
  readonly slips: readonly SlipCount[];
}): PublicFigures {
  const { enquiries, appointments, slips } = exact;
  const tableOf = (by: 'topic' | 'channel' | 'language') =>
    safeTable(gather(enquiries, ['received'], by));
  const inTime = sumOf(enquiries, 'in_time');
  const issued = safeTable(
    slips
      .map(({ channel, issued: count }) => ({ key: channel, count }))
      .filter(({ count }) => count > 0),
  );
  const told = new Set(issued.rows.map(({ key }) => key));
  const sum = (of: 'issued' | 'arrived') => slips.reduce((all, slip) => all + slip[of], 0);
  return {
    received: safeTable([{ key: 'received', count: sumOf(enquiries, 'received') }]).total,
    inTime: safeShare(inTime, inTime + sumOf(enquiries, 'late')),
    topics: tableOf('topic'),
    channels: tableOf('channel'),
    languages: tableOf('language'),
    outcomes: safeTable(gather(enquiries, OUTCOME_KINDS, 'kind')),
    appointments: safeTable(appointments),
    slips: issued,
    arrivals: new Map(
      slips
        .filter(({ channel }) => told.has(channel))
        .map((slip) => [slip.channel, safeShare(slip.arrived, slip.issued)]),
    ),
    allArrivals: safeShare(sum('arrived'), sum('issued')),
  };
}
