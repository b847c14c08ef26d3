import { z } from 'zod';
import { type Actor, guardedRoute, noteAccess } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { type FoundMail, findMail } from '../../queries/mail/find-mail.ts';
import { unplacedMails } from '../../queries/mail/unplaced-mails.ts';
import { contactTexts } from '../../texts.ts';
import { admitMail, assignMail, discardMail } from '../../use-cases/mail/decide-mail.ts';
import { MailPage } from './mail-page.tsx';
import type { MailParts } from './mail-parts.ts';
import { MAIL_ACTS, MAIL_PATTERN, MAILS_PATH } from './mail-paths.ts';
import { MAIL_DONE, MailsPage } from './mails-page.tsx';

const Input = z.object({ params: z.object({ mail: z.string().max(40) }) });

/** The office places mails by hand. Each look is noted. */
export function mailsRoutes(parts: MailParts): Route[] {
  const { db, shell, guards } = parts;
  const common = { localized: true, access: guards.may('enquiry.oversee') } as const;
  const acting = { ...common, method: 'POST', rateLimit: { perMinute: 30 }, input: Input } as const;

  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const listed = (language: Language, done: (typeof MAIL_DONE)[number]) =>
    seeOther(`${localizedPath(language, MAILS_PATH)}?done=${done}`);

  async function page(
    view: { language: Language; actor: Actor; found: FoundMail; now: Date },
    wrong: { number: string; error: string } | null = null,
  ): Promise<Response> {
    const { language, actor, found, now } = view;
    await noteAccess(db, { actor, page: 'enquiries', id: `mail:${found.id}`, lines: 1, now });
    const number = wrong?.number ?? '';
    return htmlResponse(MailPage({ shell, language, found, number, error: wrong?.error }), {
      status: wrong === null ? 200 : 422,
    });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: MAILS_PATH,
      rateLimit: { perMinute: 60 },
      input: z.object({
        query: z.object({
          art: z.enum(['waiting', 'automatic']).catch('waiting'),
          page: z.coerce.number().int().min(1).max(10_000).catch(1),
          done: z.enum(MAIL_DONE).optional().catch(undefined),
        }),
      }),
      async handle({ input: { query }, language }) {
        const { art: state, page: at, done } = query;
        const found = await unplacedMails(db, { state, page: at });
        return htmlResponse(MailsPage({ shell, language, state, ...found, page: at, done }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: MAIL_PATTERN,
      rateLimit: { perMinute: 60 },
      input: Input,
      async handle({ input, actor, language, path, now }) {
        const found = await findMail(parts, input.params.mail);
        return found === null ? gone(language, path) : page({ language, actor, found, now });
      },
    }),
    guardedRoute({
      ...acting,
      path: `${MAIL_PATTERN}/${MAIL_ACTS.assign}`,
      async handle({ input, form, actor, language, path, now }) {
        const { mail: mailId } = input.params;
        const number = formText(form, 'number').slice(0, 40);
        const answer = await assignMail(parts, { mailId, number, by: actor.personId, now });
        if (answer === 'placed') return listed(language, 'placed');
        const found = await findMail(parts, mailId);
        if (found === null || answer === 'gone') return gone(language, path);
        const error = contactTexts(language)('mail.number.wrong');
        return page({ language, actor, found, now }, { number, error });
      },
    }),
    guardedRoute({
      ...acting,
      path: `${MAIL_PATTERN}/${MAIL_ACTS.admit}`,
      async handle({ input, actor, language, path, now }) {
        const { mail: mailId } = input.params;
        const answer = await admitMail(parts, { mailId, by: actor.personId, now });
        return answer === 'placed' ? listed(language, 'placed') : gone(language, path);
      },
    }),
    guardedRoute({
      ...acting,
      path: `${MAIL_PATTERN}/${MAIL_ACTS.discard}`,
      async handle({ input, actor, language, path, now }) {
        const end = { mailId: input.params.mail, by: actor.personId, now };
        return (await discardMail(parts, end))
          ? listed(language, 'discarded')
          : gone(language, path);
      },
    }),
  ];
}
