import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { addressOf, serviceName, wayWords } from '../../appointment-words.ts';
import {
  APPOINTMENT_CALENDAR_PATTERN,
  APPOINTMENT_PATTERN,
  appointmentPath,
  CANCEL_PATTERN,
} from '../../model/appointments/appointment-paths.ts';
import { appointmentByToken } from '../../queries/appointments/appointment-view.ts';
import { contactTexts } from '../../texts.ts';
import { cancelAppointment } from '../../use-cases/appointments/cancel-appointment.ts';
import { calendarFile, calendarResponse, locationOf } from './appointment-calendar.ts';
import { AppointmentPage } from './appointment-page.tsx';
import type { AppointmentParts } from './appointment-parts.ts';

const Params = z.object({ token: z.string().max(60) });
const Input = z.object({ params: Params });
const ShowInput = z.object({
  params: Params,
  query: z.object({ done: z.enum(['booked']).optional().catch(undefined) }),
});

/** The page of one's own appointment; its link stands in the letters and needs no account. */
export function appointmentRoutes(parts: AppointmentParts): Route[] {
  const { shell, network, publicUrl } = parts;
  const gone = ({ language, path }: RouteRequest<unknown>) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
  const common = { localized: true, access: { kind: 'public' } } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: APPOINTMENT_PATTERN,
      rateLimit: { perMinute: 60 },
      input: ShowInput,
      async handle(request) {
        const { input, language, now } = request;
        const { token } = input.params;
        const appointment = await appointmentByToken(parts, token);
        if (appointment === null) return gone(request);
        const isNew = input.query.done === 'booked';
        return privatePage(
          AppointmentPage({ shell, language, network, token, appointment, isNew, now }),
        );
      },
    }),
    route({
      ...common,
      method: 'POST',
      path: CANCEL_PATTERN,
      rateLimit: { perMinute: 10 },
      input: Input,
      async handle(request) {
        const { input, language, now } = request;
        const { token } = input.params;
        const appointment = await appointmentByToken(parts, token);
        if (appointment === null) return gone(request);
        const act = { appointmentId: appointment.id, by: null, reason: null, now };
        await cancelAppointment(parts, act);
        return seeOther(localizedPath(language, appointmentPath(token)));
      },
    }),
    route({
      ...common,
      method: 'GET',
      path: APPOINTMENT_CALENDAR_PATTERN,
      rateLimit: { perMinute: 30 },
      input: Input,
      async handle(request) {
        const { input, language, now } = request;
        const { token } = input.params;
        const appointment = await appointmentByToken(parts, token);
        if (appointment === null) return gone(request);
        const t = contactTexts(language);
        const { presence, way } = appointment;
        const service = serviceName(network, appointment.serviceKey);
        const entry = {
          ...appointment,
          summary: t('appointments.calendar.summary', { service }),
          description: [presence.bring, presence.bus].filter((line) => line !== null).join(' – '),
          location: locationOf(presence, way, wayWords(way, language)),
          isCancelled: appointment.state === 'cancelled',
          url: addressOf(publicUrl, language, appointmentPath(token)),
        };
        const { host } = new URL(publicUrl);
        return calendarResponse(
          calendarFile({ name: entry.summary, language, host, entries: [entry], now }),
        );
      },
    }),
  ];
}
