import { z } from 'zod';
import { actingAs, guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { dutyPath } from '../../model/inbox/desk-paths.ts';
import { dutyPeople } from '../../queries/inbox/duty-people.ts';
import { contactTexts } from '../../texts.ts';
import { changeDuty } from '../../use-cases/enquiry/change-duty.ts';
import { deskParams, memberDoor } from './desk.ts';
import { DutyPage, SHARES, type TypedDuty } from './duty-page.tsx';
import type { InboxParts } from './inbox-parts.ts';

/** Who of a member gets new enquiries. */
export function dutyRoutes(parts: InboxParts): Route[] {
  const { db, shell } = parts;
  const door = memberDoor(parts);
  const path = dutyPath(':slug');

  async function page(
    slug: string,
    request: { language: Language; now: Date },
    state: { typed: TypedDuty | null; wrong: WrongFields; isSaved: boolean },
  ) {
    const desk = { ...(await door.open(slug)), slug };
    const today = localDate(request.now);
    const people = await dutyPeople(db, desk.memberId ?? '', today);
    return DutyPage({ shell, language: request.language, desk, people, today, ...state });
  }

  return [
    guardedRoute({
      method: 'GET',
      path,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: deskParams,
        query: z.object({ done: z.enum(['saved']).optional().catch(undefined) }),
      }),
      async handle({ input: { params, query }, language, now }) {
        const state = { typed: null, wrong: {}, isSaved: query.done === 'saved' };
        return htmlResponse(await page(params.slug, { language, now }, state));
      },
    }),
    guardedRoute({
      method: 'POST',
      path,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: deskParams }),
      async handle({ input: { params }, form, actor, language, path: here, now }) {
        const desk = await door.open(params.slug);
        const typed = {
          personId: formText(form, 'person'),
          weight: formText(form, 'weight'),
          absentFrom: formText(form, 'absentFrom'),
          absentTo: formText(form, 'absentTo'),
        };
        const people = await dutyPeople(db, desk.memberId ?? '', localDate(now));
        if (!people.some(({ personId }) => personId === typed.personId)) {
          const gone = errorPage({ shell, language, path: here, kind: 'not_found' });
          return htmlResponse(gone, { status: 404 });
        }
        const wrong = wrongDays(typed, language);
        if (Object.keys(wrong).length > 0) {
          const state = { typed, wrong, isSaved: false };
          return htmlResponse(await page(params.slug, { language, now }, state), { status: 422 });
        }
        const share = SHARES.find((one) => one === typed.weight) ?? '';
        const hasDays = typed.absentFrom !== '' || typed.absentTo !== '';
        await changeDuty(parts, {
          memberId: desk.memberId ?? '',
          personId: typed.personId,
          serviceKey: null,
          // Who is away is on the list, else nobody would know.
          weight: share === '' ? (hasDays ? 1 : null) : Number(share),
          absentFrom:
            typed.absentFrom === '' ? (hasDays ? localDate(now) : null) : typed.absentFrom,
          absentTo: typed.absentTo === '' ? null : typed.absentTo,
          by: actingAs(actor),
          now,
        });
        return seeOther(`${localizedPath(language, dutyPath(params.slug))}?done=saved`);
      },
    }),
  ];
}

function wrongDays({ absentFrom, absentTo }: TypedDuty, language: Language): WrongFields {
  const t = contactTexts(language);
  if (absentFrom !== '' && !isLocalDate(absentFrom)) return { absentFrom: t('inbox.wrong.day') };
  if (absentTo !== '' && !isLocalDate(absentTo)) return { absentTo: t('inbox.wrong.day') };
  return absentTo !== '' && absentFrom !== '' && absentTo < absentFrom
    ? { absentTo: t('inbox.wrong.before') }
    : {};
}
