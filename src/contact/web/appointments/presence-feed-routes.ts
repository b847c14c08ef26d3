import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { placeWords, serviceName, wayWords } from '../../appointment-words.ts';
import { PRESENCE_FEED_PATTERN } from '../../model/appointments/appointment-paths.ts';
import { instantOf, minutesOf } from '../../model/appointments/local-instant.ts';
import { isThereOn } from '../../model/appointments/slots.ts';
import { holidaysOf } from '../../queries/appointments/free-slots.ts';
import { appointmentsOfPerson, personOfFeed } from '../../queries/appointments/presence-feed.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import { contactTexts } from '../../texts.ts';
import {
  type CalendarEntry,
  calendarFile,
  calendarResponse,
  locationOf,
} from './appointment-calendar.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { topicChoices } from './filter-choices.ts';

/** Days of presence hours in the file. */
const MOST_DAYS = 60;

/** An adviser's own presence hours and appointments for a calendar program. Nothing about who comes: programs pass it on. */
export function presenceFeedRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, network, publicUrl } = parts;
  return [
    route({
      method: 'GET',
      path: PRESENCE_FEED_PATTERN,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 30 },
      input: z.object({ params: z.object({ token: z.string().max(60) }) }),
      async handle({ input, language, path, now }) {
        const t = contactTexts(language);
        const personId = await personOfFeed(parts, input.params.token);
        if (personId === null)
          return privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
        const today = localDate(now);
        const presences = await readPresences(db, { personId, from: today });
        const booked = await appointmentsOfPerson(parts, { personId, now });
        const isHoliday = holidaysOf(network);
        const topics = new Map(topicChoices(language).map(({ value, label }) => [value, label]));
        const entries: CalendarEntry[] = booked.map((row) => {
          const presence = presences.find(({ id }) => id === row.presence_id);
          const way = wayWords(row.way, language);
          return {
            id: row.id,
            sequence: row.sequence,
            startsAt: row.starts_at,
            endsAt: row.ends_at,
            summary: t('appointments.calendar.booked', {
              topic: topics.get(row.topic ?? '') ?? serviceName(network, row.service_key),
            }),
            description: way,
            location: presence === undefined ? way : locationOf(presence, row.way, way),
          };
        });
        for (const presence of presences)
          for (let day = 0; day < MOST_DAYS; day++) {
            const date = addDays(today, day);
            if (!isThereOn(presence, date, isHoliday)) continue;
            const startsAt = instantOf(date, minutesOf(presence.fromTime));
            const endsAt = instantOf(date, minutesOf(presence.toTime));
            if (startsAt === null || endsAt === null) continue;
            const summary = t('appointments.calendar.presence', {
              service: serviceName(network, presence.serviceKey),
            });
            const id = `${presence.id}-${date}`;
            const where = { description: '', location: placeWords(presence) };
            entries.push({ id, sequence: 0, startsAt, endsAt, summary, ...where });
          }
        const { host } = new URL(publicUrl);
        const name = t('appointments.calendar.name');
        return calendarResponse(calendarFile({ name, language, host, entries, now }));
      },
    }),
  ];
}
