import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { emailOf } from '../../queries/email-of.ts';
import { erasureObstacles } from '../../queries/privacy/erasure-obstacles.ts';
import { accountTexts } from '../../texts.ts';
import { erasePerson } from '../../use-cases/privacy/erase-person.ts';
import { exportPerson, type PersonExport } from '../../use-cases/privacy/export-person.ts';
import { ownFactors } from '../factor-guard.ts';
import { guardedRoute } from '../guard.ts';
import { privatePage } from '../private-page.ts';
import { clearSessionToken } from '../session-cookie.ts';
import { EraseOwnPage, type EraseOwnPageProps } from './erase-own-page.tsx';
import { ErasedPage } from './erased-page.tsx';
import { exportFile } from './export-file.ts';
import { OwnDataPage } from './own-data-page.tsx';
import type { PrivacyParts } from './privacy-parts.ts';
import {
  ERASE_OWN_PATH,
  ERASED_PATH,
  OWN_DATA_FILE_PATH,
  OWN_DATA_PATH,
  WITHDRAW_PATH,
} from './privacy-paths.ts';

/** Seeing, taking along and deleting one's own data; each asks first who it is (ASVS 7.5.1, 14.2.4). */
export function ownDataRoutes(parts: PrivacyParts): Route[] {
  const { db, shell, tools, contacts, members } = parts;
  const common = { localized: true, access: ownFactors(parts) } as const;

  async function ownExport(personId: string, now: Date): Promise<PersonExport> {
    const data = await exportPerson(db, tools, { personId, actorId: personId, now });
    // The guard has found the person in the same request.
    if (data === null) throw new Error('The person of a session is gone');
    return data;
  }

  async function obstaclesOf(personId: string, now: Date) {
    const { memberIds, isLastOfOffice } = await erasureObstacles(db, personId, localDate(now));
    return { members: await members.byIds(memberIds), isLastOfOffice };
  }

  const erasePage = (props: Omit<EraseOwnPageProps, 'shell'>, status = 200) =>
    privatePage(EraseOwnPage({ shell, ...props }), status);

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: OWN_DATA_PATH,
      rateLimit: { perMinute: 30 },
      input: z.object({
        query: z.object({ done: z.literal('withdrawn').optional().catch(undefined) }),
      }),
      async handle({ actor, input, language, now }) {
        const data = await ownExport(actor.personId, now);
        const published = await contacts.of(data.email);
        const isWithdrawn = input.query.done === 'withdrawn';
        const props = { shell, language, data, contacts: published, isWithdrawn, now };
        return privatePage(OwnDataPage(props));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: OWN_DATA_FILE_PATH,
      localized: false,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle({ actor, now }) {
        return exportFile(await ownExport(actor.personId, now));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: WITHDRAW_PATH,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        const published = await contacts.of(await emailOf(db, actor.personId));
        const contact = published.find(({ id }) => id === formText(form, 'contact'));
        const own = localizedPath(language, OWN_DATA_PATH);
        if (contact === undefined) return seeOther(own);
        await contacts.withdraw(contact, { actorId: actor.personId, now });
        return seeOther(`${own}?done=withdrawn`);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: ERASE_OWN_PATH,
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      async handle({ actor, language, now }) {
        const obstacles = await obstaclesOf(actor.personId, now);
        return erasePage({ language, ...obstacles, error: undefined });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: ERASE_OWN_PATH,
      rateLimit: { perMinute: 10 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        const { personId } = actor;
        if (formText(form, 'agree') !== 'yes') {
          const error = accountTexts(language)('privacy.erase.agree.missing');
          return erasePage({ language, ...(await obstaclesOf(personId, now)), error }, 422);
        }
        const erased = await erasePerson(db, tools, { personId, by: null, now });
        if (erased.kind === 'needed') {
          const obstacles = await obstaclesOf(personId, now);
          return erasePage({ language, ...obstacles, error: undefined }, 422);
        }
        const response = seeOther(localizedPath(language, ERASED_PATH));
        clearSessionToken(response.headers, parts.isHttps);
        response.headers.set('clear-site-data', '"storage"');
        return response;
      },
    }),
    route({
      method: 'GET',
      path: ERASED_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      handle: ({ language }) => htmlResponse(ErasedPage({ shell, language })),
    }),
  ];
}
