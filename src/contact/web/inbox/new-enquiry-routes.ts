import { z } from 'zod';
import { actingAs, guardedRoute } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { randomId } from '../../../platform/ids.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { WISH_LANGUAGES } from '../../model/ask/ask-choices.ts';
import { needPath, newEnquiryPath } from '../../model/inbox/desk-paths.ts';
import { submitEnquiry } from '../../use-cases/enquiry/submit-enquiry.ts';
import { type Desk, type DeskDoor, deskParams } from './desk.ts';
import type { InboxParts } from './inbox-parts.ts';
import { NewEnquiryPage } from './new-enquiry-page.tsx';
import {
  type NotedEnquiry,
  readNewEnquiry,
  readTyped,
  type TypedEnquiry,
} from './read-new-enquiry.ts';

const LANGUAGES_ASKED = WISH_LANGUAGES.map(({ code }) => code);
const Input = z.object({ params: deskParams });

/** Taking down an enquiry at a desk. */
export function newEnquiryRoutes(parts: InboxParts, door: DeskDoor): Route[] {
  const { shell, network } = parts;
  const path = newEnquiryPath(door.pattern);
  const languages = LANGUAGES_ASKED;

  /** Whom a desk asks when it keeps an enquiry itself: its own service, or the member as such. */
  function keeperOf(desk: Desk, { isKept }: NotedEnquiry) {
    if (desk.memberId === null || !isKept) return { memberId: null, serviceKey: null };
    const service = network.settings.adviceServices.find(({ member }) => member === desk.slug);
    return { memberId: desk.memberId, serviceKey: service?.key ?? null };
  }

  return [
    guardedRoute({
      method: 'GET',
      path,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 120 },
      input: Input,
      async handle({ input: { params }, language }) {
        const desk = await door.open(params.slug);
        const typed: TypedEnquiry = {
          ...{ formKey: randomId(), channel: 'phone', message: '', name: '', phone: '' },
          ...{ email: '', topic: '', language: 'de', keeper: 'here' },
        };
        return htmlResponse(NewEnquiryPage({ shell, language, desk, languages, typed, wrong: {} }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 30 },
      input: Input,
      async handle({ input: { params }, form, actor, language, now }) {
        const desk = await door.open(params.slug);
        const typed = readTyped(form);
        const { noted, wrong } = readNewEnquiry(typed, languages, language);
        if (noted === null) {
          const page = { shell, language, desk, languages, typed, wrong };
          return htmlResponse(NewEnquiryPage(page), { status: 422 });
        }
        const { isKept: _, ...asked } = noted;
        const { needs } = await submitEnquiry(parts, {
          ...asked,
          ...keeperOf(desk, noted),
          pageLanguage: language,
          postalCode: null,
          by: actingAs(actor),
          now,
        });
        const own = needs.find(({ memberId }) => memberId === desk.memberId);
        const back = localizedPath(language, desk.path);
        return own === undefined
          ? seeOther(`${back}?done=added`)
          : seeOther(localizedPath(language, needPath(desk.path, own.id)));
      },
    }),
  ];
}
