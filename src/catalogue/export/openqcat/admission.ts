import type { LocalDate } from '../../../platform/clock.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';

/** What the national portal admits (principles of admission): offers of this size, open to everybody, for working life. */
export const LEAST_TEACHING_UNITS = 4;
const MINUTES_PER_UNIT = 45;

/** Why an offer is left out; each has its sentence for people. */
export const REASONS = [
  'talk',
  'advice',
  'short',
  'length-unknown',
  'not-vocational',
  'not-public',
  'past',
  /** Shown nowhere, because nobody has confirmed it for too long; such an offer is not even looked at. */
  'unconfirmed',
] as const;
export type LeftOutReason = (typeof REASONS)[number];

/** Closed groups say so in words only; there is no field for them. */
const CLOSED =
  /\bin-?house\b|firmenintern|firmenschulung|geschlossene[nr]? gruppe|nur für (?:mitarbeit|beschäftigte (?:de[rs]|von)|mitglieder)|\bwir kommen (?:in|zu) (?:ihren?m?|den|die)\b/i;

/** Reasons against handing an offer on to the national portal; none = it is admitted. Topics not for working life are the network's. */
export function reasonsAgainst(
  offer: HandedOnOffer,
  today: LocalDate,
  leisureTopics: ReadonlySet<string>,
): LeftOutReason[] {
  const reasons: LeftOutReason[] = [];
  if (offer.kind === 'talk') reasons.push('talk');
  if (offer.kind === 'advice') reasons.push('advice');
  const units = teachingUnits(offer);
  if (units === null) reasons.push('length-unknown');
  else if (units < LEAST_TEACHING_UNITS) reasons.push('short');
  if (offer.topics.length > 0 && offer.topics.every((topic) => leisureTopics.has(topic))) {
    reasons.push('not-vocational');
  }
  const { course } = offer;
  const said = [offer.title, offer.subtitle, course.audience, course.requirements];
  if ([...said, ...offer.keywords].some((text) => text !== null && CLOSED.test(text))) {
    reasons.push('not-public');
  }
  if (offer.runs.length > 0 && !offer.runs.some((run) => isToCome(run, today))) {
    reasons.push('past');
  }
  return reasons;
}

/** Runs that one can still join: they are handed on, others are not. */
export function isToCome(run: DetailRun, today: LocalDate): boolean {
  if (run.status === 'cancelled') return false;
  return run.startsOn === null || run.startsOn >= today;
}

/** Stated, or what the sessions of a run come to; full time is a day of enough units at the least; null = unknown. */
function teachingUnits(offer: HandedOnOffer): number | null {
  if (offer.course.teachingUnits !== null) return offer.course.teachingUnits;
  if (offer.runs.some(({ times }) => times.includes('fulltime'))) return LEAST_TEACHING_UNITS;
  const longest = Math.max(0, ...offer.runs.map(minutesOf));
  return longest === 0 ? null : longest / MINUTES_PER_UNIT;
}

function minutesOf(run: DetailRun): number {
  return run.sessions.reduce((sum, { startsAt, endsAt }) => {
    if (startsAt === null || endsAt === null) return sum;
    const minutes = minuteOfDay(endsAt) - minuteOfDay(startsAt);
    return sum + (minutes < 0 ? minutes + 1440 : minutes);
  }, 0);
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
