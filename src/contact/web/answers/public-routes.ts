import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { ANSWER_PATTERN, ANSWERS_PATH } from '../../model/answers/answer-paths.ts';
import { answerPath } from '../../model/answers/public-answer.ts';
import { voteForAnswer } from '../../use-cases/answers/vote-for-answer.ts';
import { AnswerPage } from './answer-page.tsx';
import type { AnswerParts } from './answer-parts.ts';
import { AnswersPage } from './answers-page.tsx';

const Vote = z.enum(['helped', 'wrong']);
const AnswerInput = z.object({
  params: z.object({ answer: z.string().max(80) }),
  query: z.object({ said: Vote.optional().catch(undefined) }),
});

/** The answers as everybody sees them. */
export function publicAnswerRoutes(parts: AnswerParts): Route[] {
  const { db, shell, answers, network } = parts;
  const common = { localized: true, access: { kind: 'public' } } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  return [
    route({
      ...common,
      method: 'GET',
      path: ANSWERS_PATH,
      rateLimit: { perMinute: 240 },
      input: z.object({ query: z.object({ q: z.string().max(200).catch('') }) }),
      handle({ input, language, now }) {
        const today = localDate(now);
        const words = input.query.q.trim();
        const found =
          words === '' ? [] : answers.find({ words, today }).map(({ answer }) => answer);
        const all = answers.all(today);
        return htmlResponse(AnswersPage({ shell, language, words, found, all }));
      },
    }),
    route({
      ...common,
      method: 'GET',
      path: ANSWER_PATTERN,
      rateLimit: { perMinute: 240 },
      input: AnswerInput,
      handle({ input, language, path, now }) {
        const answer = answers.bySlug(input.params.answer, localDate(now));
        if (answer === null) return gone(language, path);
        const { adviceServices, contact } = network.settings;
        return htmlResponse(
          AnswerPage({
            shell,
            language,
            answer,
            services: answer.document.services.flatMap(
              (key) => adviceServices.find((service) => service.key === key) ?? [],
            ),
            contactName: localized(contact.name, language),
            said: input.query.said,
          }),
        );
      },
    }),
    route({
      ...common,
      method: 'POST',
      path: ANSWER_PATTERN,
      rateLimit: { perMinute: 10 },
      input: AnswerInput,
      async handle({ input, form, language, path, now }) {
        const answer = answers.bySlug(input.params.answer, localDate(now));
        const vote = Vote.safeParse(formText(form, 'vote'));
        if (answer === null || !vote.success) return gone(language, path);
        await voteForAnswer(db, { answerId: answer.id, vote: vote.data, now });
        return seeOther(`${localizedPath(language, answerPath(answer.slug))}?said=${vote.data}`);
      },
    }),
  ];
}
