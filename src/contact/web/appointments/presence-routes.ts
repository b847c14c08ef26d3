import { z } from 'zod';
import { actingAs, guardedRoute, memberOf, privatePage } from '../../../accounts/index.ts';
import { addDays, isLocalDate, localDate } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { addressOf } from '../../appointment-words.ts';
import {
  FEED_ADDRESS_PATTERN,
  NEW_PRESENCE_PATTERN,
  PRESENCE_PATTERN,
  presenceFeedPath,
  presencePath,
} from '../../model/appointments/appointment-paths.ts';
import { weekdayOf } from '../../model/appointments/slots.ts';
import { holidaysOf } from '../../queries/appointments/free-slots.ts';
import { feedTokenOf } from '../../queries/appointments/presence-feed.ts';
import { presenceWeek } from '../../queries/appointments/presence-week.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import { waitingOf } from '../../queries/appointments/waiting-view.ts';
import { renewFeed } from '../../use-cases/appointments/renew-feed.ts';
import { savePresence } from '../../use-cases/appointments/save-presence.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { emptyPresence, presenceChoices } from './presence-choices.ts';
import { PresenceFormPage } from './presence-form-page.tsx';
import { PRESENCE_DONE, PresencePage } from './presence-page.tsx';
import { checkPresence, typedLike, typedPresence } from './read-presence-form.ts';

const Params = z.object({ slug: z.string().max(200) });

/** A partner's week and presence hours, and entering new ones. */
export function presenceRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, network, guards, publicUrl } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, access: guards.may('appointment.edit', find) } as const;
  const form = { ...common, path: NEW_PRESENCE_PATTERN } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PRESENCE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({
          week: z.string().refine(isLocalDate).optional().catch(undefined),
          done: z.enum(PRESENCE_DONE).optional().catch(undefined),
        }),
      }),
      async handle({ input, actor, language, now }) {
        const member = await load(input.params.slug);
        const today = localDate(now);
        const day = input.query.week ?? today;
        const monday = addDays(day, 1 - weekdayOf(day));
        const token = await feedTokenOf(parts, actor.personId);
        return privatePage(
          PresencePage({
            shell,
            language,
            network,
            member,
            monday,
            today,
            week: await presenceWeek(parts, { memberId: member.id, monday }),
            waiting: await waitingOf(parts, member.id, now),
            feedUrl: token === null ? null : addressOf(publicUrl, 'de', presenceFeedPath(token)),
            isHoliday: holidaysOf(network),
            done: input.query.done,
            now,
          }),
        );
      },
    }),
    guardedRoute({
      ...form,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({ like: z.string().max(20).optional().catch(undefined) }),
      }),
      async handle({ input, actor, language, now }) {
        const member = await load(input.params.slug);
        const { like } = input.query;
        const [copied] =
          like === undefined
            ? []
            : await readPresences(db, { presenceId: like, memberId: member.id });
        const typed =
          copied === undefined
            ? emptyPresence(parts, { member, personId: actor.personId, now })
            : typedLike({ ...copied, fromOn: localDate(now), untilOn: null });
        const choices = await presenceChoices(parts, { member, language, now });
        return privatePage(
          PresenceFormPage({ shell, language, member, ...choices, typed, wrong: {} }),
        );
      },
    }),
    guardedRoute({
      ...form,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const choices = await presenceChoices(parts, { member, language, now });
        const typed = typedPresence(form);
        const values = (list: readonly { readonly value: string }[]) =>
          list.map(({ value }) => value);
        const { wrong, presence } = checkPresence(typed, {
          memberId: member.id,
          services: values(choices.services),
          people: values(choices.people),
          languages: choices.languages,
          topics: values(choices.topics),
          today: localDate(now),
          language,
        });
        if (presence === null)
          return privatePage(
            PresenceFormPage({ shell, language, member, ...choices, typed, wrong }),
            422,
          );
        await savePresence(parts, { presence, by: actingAs(actor), now });
        return seeOther(`${localizedPath(language, presencePath(member.slug))}?done=saved`);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: FEED_ADDRESS_PATTERN,
      rateLimit: { perMinute: 10 },
      input: z.object({ params: Params }),
      async handle({ input, actor, language, now }) {
        await renewFeed(parts, { personId: actor.personId, now });
        const path = localizedPath(language, presencePath(input.params.slug));
        return seeOther(`${path}?done=feed#feed`);
      },
    }),
  ];
}
