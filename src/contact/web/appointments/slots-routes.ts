import { z } from 'zod';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { serviceName } from '../../appointment-words.ts';
import { SLOTS_PATH } from '../../model/appointments/appointment-paths.ts';
import { MEETING_WAYS } from '../../model/appointments/presence.ts';
import type { SlotFilter } from '../../model/appointments/slot-filter.ts';
import { freeSlots } from '../../queries/appointments/free-slots.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { distinct, topicChoices } from './filter-choices.ts';
import { SlotsPage } from './slots-page.tsx';
import { slotDays } from './slots-view.ts';

/** Days with free slots on one page. */
const MOST_DAYS = 4;

const Word = z
  .string()
  .max(60)
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .catch(undefined);
const Box = z
  .literal('yes')
  .transform(() => true as const)
  .optional()
  .catch(undefined);
const Input = z.object({
  query: z.object({
    service: Word,
    topic: Word,
    town: Word,
    language: Word,
    way: z.enum(MEETING_WAYS).optional().catch(undefined),
    stepFree: Box,
    child: Box,
    from: z.string().refine(isLocalDate).optional().catch(undefined),
  }),
});

/** Free slots of all services. */
export function slotsRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, network } = parts;
  return [
    route({
      method: 'GET',
      path: SLOTS_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 120 },
      input: Input,
      async handle({ input, language, now }) {
        const { from, service, ...rest } = input.query;
        const filter: SlotFilter = { serviceKey: service, ...rest };
        const today = localDate(now);
        const most = Number.POSITIVE_INFINITY;
        const offered = await freeSlots(parts, { filter, now, most });
        const presences = await readPresences(db, { from: today, isPublic: true });
        const first = from !== undefined && from > today ? from : today;
        const query = new URLSearchParams(
          Object.entries({ service, ...rest }).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, value === true ? 'yes' : value]],
          ),
        ).toString();
        return htmlResponse(
          SlotsPage({
            shell,
            language,
            network,
            filter,
            query,
            choices: {
              services: distinct(presences.map(({ serviceKey }) => serviceKey))
                .filter((key) => network.settings.adviceServices.some((one) => one.key === key))
                .map((key) => ({ value: key, label: serviceName(network, key) })),
              topics: topicChoices(language, presences),
              towns: distinct(presences.map(({ town }) => town)),
              languages: distinct(presences.flatMap(({ languages }) => languages)),
            },
            ...slotDays(offered, { from: first, most: MOST_DAYS }),
            isFirst: first === today,
          }),
          { headers: { 'cache-control': 'no-store' } },
        );
      },
    }),
  ];
}
