import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { feedbackPath } from '../../model/mail/feedback-token.ts';
import { isMailLate } from '../../queries/ask/is-mail-late.ts';
import { enquiryByToken } from '../../queries/enquiry/enquiry-by-token.ts';
import { historyOf } from '../../queries/enquiry/history-of.ts';
import type { SenderView } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';
import { addFromSender } from '../../use-cases/enquiry/add-from-sender.ts';
import { eraseEnquiry } from '../../use-cases/enquiry/erase-enquiry.ts';
import type { AskParts } from './ask-parts.ts';
import { ENQUIRY_PATTERN, enquiryPath } from './ask-paths.ts';
import { MOST_MESSAGE_LETTERS } from './check-asked.ts';
import { historyLines } from './history-list.tsx';
import { StatusPage } from './status-page.tsx';

const TokenInput = z.object({
  params: z.object({ token: z.string().max(100) }),
  query: z.object({ ergaenzt: z.string().optional().catch(undefined) }),
});
type StatusRequest = RouteRequest<z.output<typeof TokenInput>>;

/** The sender's own page: looking, adding something, taking everything back. */
export function statusRoutes(parts: AskParts): Route[] {
  const { shell, network, db } = parts;

  async function page(
    request: StatusRequest,
    enquiry: SenderView,
    added = '',
    error?: string,
  ): Promise<Response> {
    const { language, now, input } = request;
    const contactPoint = localized(network.settings.contact.name, language);
    const events = await Promise.all(
      enquiry.needs.map(({ needId }) => historyOf(parts, { needId })),
    );
    const view = {
      shell,
      network,
      language,
      token: input.params.token,
      enquiry,
      history: historyLines(events.flat(), contactPoint, language),
      isMailLate: await isMailLate(db, now),
      now,
      added,
      error,
      feedback: enquiry.needs.some(({ answeredAt }) => answeredAt !== null)
        ? feedbackPath(parts.secret, enquiry.enquiryId)
        : null,
      isJustAdded: input.query.ergaenzt === '1',
    };
    return privatePage(StatusPage(view), error === undefined ? 200 : 422);
  }

  async function withEnquiry(
    request: StatusRequest,
    handle: (enquiry: SenderView) => Promise<Response>,
  ): Promise<Response> {
    const { language, path, input } = request;
    const enquiry = await enquiryByToken(parts, input.params.token);
    return enquiry === null
      ? privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404)
      : handle(enquiry);
  }

  const common = { localized: true, access: { kind: 'public' }, input: TokenInput } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: ENQUIRY_PATTERN,
      rateLimit: { perMinute: 60 },
      handle: (request) => withEnquiry(request, (enquiry) => page(request, enquiry)),
    }),
    route({
      ...common,
      method: 'POST',
      path: `${ENQUIRY_PATTERN}/ergaenzen`,
      rateLimit: { perMinute: 10 },
      handle: (request) =>
        withEnquiry(request, async (enquiry) => {
          const { form, language, now, input } = request;
          const t = contactTexts(language);
          const text = formText(form, 'added').replace(/\r\n?/g, '\n').trim();
          if (text === '') return page(request, enquiry, '', t('ask.add.wrong'));
          if (text.length > MOST_MESSAGE_LETTERS)
            return page(request, enquiry, text, t('ask.wrong.messageLong'));
          await addFromSender(parts, { enquiryId: enquiry.enquiryId, text, now });
          return seeOther(`${localizedPath(language, enquiryPath(input.params.token))}?ergaenzt=1`);
        }),
    }),
    route({
      ...common,
      method: 'POST',
      path: `${ENQUIRY_PATTERN}/zurueckziehen`,
      rateLimit: { perMinute: 10 },
      handle: (request) =>
        withEnquiry(request, async (enquiry) => {
          const { language, now, input } = request;
          await eraseEnquiry(parts, { enquiryId: enquiry.enquiryId, now });
          return seeOther(localizedPath(language, enquiryPath(input.params.token)));
        }),
    }),
  ];
}
