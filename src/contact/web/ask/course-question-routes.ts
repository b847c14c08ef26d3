import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import {
  type OfferDetail,
  offerPath,
  publishedOffer,
  readOfferAddress,
} from '../../../catalogue/index.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { isCourseReason } from '../../model/ask/ask-choices.ts';
import { planNeeds } from '../../use-cases/enquiry/plan-needs.ts';
import type { AskParts } from './ask-parts.ts';
import { COURSE_QUESTION_PATTERN } from './ask-paths.ts';
import { askErrors } from './ask-words.ts';
import {
  type AskProblems,
  type AskValues,
  checkAsked,
  NOBODY,
  NOTHING_ASKED,
} from './check-asked.ts';
import { CourseQuestionPage } from './course-question-page.tsx';
import { dueWords } from './due-words.ts';
import { formStart } from './form-start.ts';
import { readValues } from './read-values.ts';
import { enquiryOf, sendAsked } from './send-asked.ts';

const CourseInput = z.object({ params: z.object({ address: z.string().max(200) }) });
type CourseRequest = RouteRequest<z.output<typeof CourseInput>>;

/** A question about one course: to its provider, or to the contact point where the provider has nobody who answers here. */
export function courseQuestionRoutes(parts: AskParts): Route[] {
  const { shell, network, secret, db } = parts;

  async function page(
    { language, now }: Pick<CourseRequest, 'language' | 'now'>,
    offer: OfferDetail,
    values: AskValues,
    problems: AskProblems = {},
  ) {
    const origin = { channel: 'course', offerId: offer.id } as const;
    const [plan] = await planNeeds(parts, enquiryOf(NOBODY, origin, { language, now }));
    return CourseQuestionPage({
      shell,
      network,
      language,
      values,
      errors: askErrors(problems, language),
      start: formStart(secret, now),
      course: { title: offer.title, path: offerPath(offer) },
      provider: offer.provider.name,
      isAskedForYou: plan?.memberId !== offer.provider.id,
      until: dueWords(plan?.dueAt ?? now, now, language),
    });
  }

  async function withOffer(
    request: CourseRequest,
    handle: (offer: OfferDetail) => Promise<Response>,
  ): Promise<Response> {
    const { language, path, now, input } = request;
    const address = readOfferAddress(input.params.address);
    const offer = address && (await publishedOffer(db, address.id, now));
    return offer === null
      ? htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 })
      : handle(offer);
  }

  const common = { localized: true, access: { kind: 'public' }, input: CourseInput } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: COURSE_QUESTION_PATTERN,
      rateLimit: { perMinute: 240 },
      handle: (request) =>
        withOffer(request, async (offer) => privatePage(await page(request, offer, NOTHING_ASKED))),
    }),
    route({
      ...common,
      method: 'POST',
      path: COURSE_QUESTION_PATTERN,
      rateLimit: { perMinute: 20 },
      handle: (request) =>
        withOffer(request, async (offer) => {
          const values = readValues(request.form);
          const checked = checkAsked(values, 'no visit');
          return checked.problems !== null
            ? privatePage(await page(request, offer, values, checked.problems), 422)
            : sendAsked(parts, request, checked.asked, {
                channel: 'course',
                offerId: offer.id,
                reasonChips: values.reasons.filter(isCourseReason),
              });
        }),
    }),
  ];
}
