import type { Answers } from '../../../../funding/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { type CourseFacts, fundingFacts } from '../../../model/funding/course-facts.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import { sealStandings } from '../../../queries/offer-seals.ts';

/** What funding needs to know of an offer on a day. */
export function offerFacts(
  offer: OfferDetail,
  run: DetailRun | null,
  today: LocalDate,
): CourseFacts {
  const { kind, funding, course } = offer;
  const seals = sealStandings(offer.seals, today);
  return fundingFacts({ kind, funding, course, seals }, run, today);
}

/** Facts as the rules want them: values only. */
export function answersOf(facts: CourseFacts): Answers {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}
