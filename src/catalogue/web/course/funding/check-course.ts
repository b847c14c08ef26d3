import type { CheckCourse } from '../../../../funding/index.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import { fundingPath } from '../../courses/course-links.ts';
import { startWords } from '../../words/start-words.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';

/** What the check is told of a course; nothing of it is about whoever asks. */
export function checkCourse(
  offer: OfferDetail,
  { facts }: Pick<CourseCost, 'facts'>,
  upcoming: readonly DetailRun[],
  words: Words,
): CheckCourse {
  return {
    title: offer.title,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, { value, source }]) => [name, { value, source }]),
    ),
    runs: upcoming.flatMap((run) =>
      run.startsOn === null || run.status === 'cancelled'
        ? []
        : [
            {
              id: run.id,
              startsOn: run.startsOn,
              priceCents: run.price.state === 'free' ? 0 : run.price.cents,
              label: startWords(run, words),
            },
          ],
    ),
    withoutScript: fundingPath(offer),
  };
}
