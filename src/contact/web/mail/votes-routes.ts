import { z } from 'zod';
import { guardedRoute, noteAccess } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { feedbackWords } from '../../queries/mail/feedback-words.ts';
import { satisfactionFigures } from '../../queries/mail/satisfaction-figures.ts';
import { readWords } from '../../use-cases/mail/read-words.ts';
import type { MailParts } from './mail-parts.ts';
import { READ_WORDS_PATTERN, VOTES_PATH } from './mail-paths.ts';
import { VotesPage } from './votes-page.tsx';

/** The office sees whether it helped, and reads what people added. */
export function votesRoutes(parts: MailParts): Route[] {
  const { db, shell, guards, network, secret } = parts;
  const common = { localized: true, access: guards.may('enquiry.oversee') } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: VOTES_PATH,
      rateLimit: { perMinute: 60 },
      input: z.object({
        query: z.object({ done: z.literal('read').optional().catch(undefined) }),
      }),
      async handle({ input, actor, language, now }) {
        const [figures, words] = await Promise.all([
          satisfactionFigures(db),
          feedbackWords(db, secret),
        ]);
        await noteAccess(db, { actor, page: 'enquiries', id: 'words', lines: words.length, now });
        const isRead = input.query.done === 'read';
        return htmlResponse(VotesPage({ shell, language, network, figures, words, isRead }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: READ_WORDS_PATTERN,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ words: z.string().max(64) }) }),
      async handle({ input, actor, language, path, now }) {
        const id = input.params.words;
        return (await readWords(db, { id, actorId: actor.personId, now }))
          ? seeOther(`${localizedPath(language, VOTES_PATH)}?done=read`)
          : htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
      },
    }),
  ];
}
