import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { FEEDBACK_PICTURES } from '../../model/mail/feedback-picture.ts';
import { MOST_WORDS_CHARACTERS } from '../../model/mail/feedback-time.ts';
import { FEEDBACK_PATTERN } from '../../model/mail/feedback-token.ts';
import { type VoteByToken, voteByToken } from '../../queries/mail/vote-by-token.ts';
import { contactTexts } from '../../texts.ts';
import { castVote } from '../../use-cases/mail/cast-vote.ts';
import { FeedbackEndPage, FeedbackPage } from './feedback-page.tsx';
import type { MailParts } from './mail-parts.ts';
import { serviceNameOf } from './service-name.ts';

const Input = z.object({
  params: z.object({ token: z.string().max(100) }),
  query: z.object({ aendern: z.literal('1').optional().catch(undefined) }),
});
type FeedbackRequest = RouteRequest<z.output<typeof Input>>;

/** Whether it helped. Whoever has the link may say so; nobody signs in, nothing tells who it was. */
export function feedbackRoutes(parts: MailParts): Route[] {
  const { db, shell, network } = parts;
  const common = { localized: true, access: { kind: 'public' }, input: Input } as const;

  function viewOf({ language, path }: FeedbackRequest, vote: VoteByToken) {
    const serviceName = serviceNameOf(network, vote.serviceKey);
    return { shell, language, path, serviceName, picture: vote.picture };
  }

  function notFound({ language, path }: FeedbackRequest): Response {
    return privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
  }

  return [
    route({
      ...common,
      method: 'GET',
      path: FEEDBACK_PATTERN,
      rateLimit: { perMinute: 60 },
      async handle(request) {
        const { params, query } = request.input;
        const vote = await voteByToken(db, params.token, request.now);
        if (vote === null) return notFound(request);
        const view = viewOf(request, vote);
        if (vote.isOver) return privatePage(FeedbackEndPage({ ...view, kind: 'over' }));
        return vote.picture !== null && query.aendern === undefined
          ? privatePage(FeedbackEndPage({ ...view, kind: 'thanks' }))
          : privatePage(FeedbackPage({ ...view, words: '' }));
      },
    }),
    route({
      ...common,
      method: 'POST',
      path: FEEDBACK_PATTERN,
      rateLimit: { perMinute: 20 },
      async handle(request) {
        const { form, now, language, path } = request;
        const { token } = request.input.params;
        const vote = await voteByToken(db, token, now);
        if (vote === null) return notFound(request);
        const picture = FEEDBACK_PICTURES.find((own) => own === formText(form, 'picture'));
        const words = formText(form, 'words').trim().slice(0, MOST_WORDS_CHARACTERS);
        if (picture === undefined && !vote.isOver) {
          const error = contactTexts(language)('mail.feedback.wrong');
          return privatePage(FeedbackPage({ ...viewOf(request, vote), words, error }), 422);
        }
        if (picture !== undefined)
          await castVote(parts, { token, picture, words: words === '' ? null : words, now });
        return seeOther(localizedPath(language, path));
      },
    }),
  ];
}
