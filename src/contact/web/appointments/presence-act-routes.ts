import { z } from 'zod';
import { actingAs, guardedRoute, memberOf, privatePage } from '../../../accounts/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import {
  ABSENCE_PATTERN,
  APPOINTMENT_ACT_PATTERN,
  presencePath,
  WAITING_ACT_PATTERN,
} from '../../model/appointments/appointment-paths.ts';
import { isAppointmentOf } from '../../queries/appointments/is-appointment-of.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import { waitingOf } from '../../queries/appointments/waiting-view.ts';
import { contactTexts } from '../../texts.ts';
import { answerOffer } from '../../use-cases/appointments/answer-offer.ts';
import { cancelAppointment } from '../../use-cases/appointments/cancel-appointment.ts';
import { cancelDay, endPresence } from '../../use-cases/appointments/cancel-presence.ts';
import { markAppointment } from '../../use-cases/appointments/mark-appointment.ts';
import { AbsencePage } from './absence-page.tsx';
import type { AppointmentParts } from './appointment-parts.ts';
import type { PresenceDone } from './presence-page.tsx';
import { checkAbsence, MOST_REASON_CHARACTERS, typedAbsence } from './read-absence.ts';

const slug = z.string().max(200);
const id = z.string().max(60);

/** What advisers do: a day falls out, somebody came, an appointment or a place on the waiting list changes. */
export function presenceActRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, access: guards.may('appointment.edit', find) } as const;
  const absence = {
    ...common,
    path: ABSENCE_PATTERN,
    input: z.object({ params: z.object({ slug, presence: id }) }),
  } as const;
  const gone = ({ language, path }: { language: Language; path: string }) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
  const back = (language: Language, to: string, done: PresenceDone) =>
    seeOther(`${localizedPath(language, presencePath(to))}?done=${done}`);

  async function loadBoth(params: { slug: string; presence: string }) {
    const member = await load(params.slug);
    const { presence: presenceId } = params;
    const [presence] = await readPresences(db, { presenceId, memberId: member.id });
    return { member, presence };
  }

  return [
    guardedRoute({
      ...absence,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path, now }) {
        const { member, presence } = await loadBoth(input.params);
        if (presence === undefined) return gone({ language, path });
        const onDate = presence.weekday === null ? presence.fromOn : localDate(now);
        const typed = { what: 'day', onDate, fromTime: '', toTime: '', reason: '' };
        return privatePage(AbsencePage({ shell, language, member, presence, typed, wrong: {} }));
      },
    }),
    guardedRoute({
      ...absence,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const { member, presence } = await loadBoth(input.params);
        if (presence === undefined) return gone({ language, path });
        const typed = typedAbsence(form);
        const wrong = checkAbsence(typed, { today: localDate(now), language });
        if (Object.keys(wrong).length > 0)
          return privatePage(AbsencePage({ shell, language, member, presence, typed, wrong }), 422);
        const { onDate, reason } = typed;
        const act = {
          memberId: member.id,
          presenceId: presence.id,
          reason,
          by: actingAs(actor),
          now,
        };
        const isHole = typed.what === 'hole';
        if (typed.what === 'end') await endPresence(parts, { ...act, lastOn: addDays(onDate, -1) });
        else
          await cancelDay(parts, {
            ...act,
            onDate,
            fromTime: isHole ? typed.fromTime : null,
            toTime: isHole ? typed.toTime : null,
          });
        return back(language, member.slug, 'cancelled');
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: APPOINTMENT_ACT_PATTERN,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ slug, appointment: id }) }),
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const { appointment: appointmentId } = input.params;
        const act = z.enum(['came', 'missed', 'cancel']).safeParse(formText(form, 'act'));
        const isOwn = await isAppointmentOf(db, { appointmentId, memberId: member.id });
        if (!isOwn || !act.success) return gone({ language, path });
        const by = actingAs(actor);
        if (act.data !== 'cancel') {
          const { data: state } = act;
          await markAppointment(parts, { memberId: member.id, appointmentId, state, by, now });
          return back(language, member.slug, 'noted');
        }
        const typed = formText(form, 'reason').trim().slice(0, MOST_REASON_CHARACTERS);
        const reason = typed === '' ? contactTexts('de')('appointments.card.noReason') : typed;
        await cancelAppointment(parts, { appointmentId, by, reason, now });
        return back(language, member.slug, 'cancelled');
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: WAITING_ACT_PATTERN,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ slug, wait: id }) }),
      async handle({ input, form, language, path, now }) {
        const member = await load(input.params.slug);
        const { wait: waitId } = input.params;
        const choice = z.enum(['take', 'decline', 'leave']).safeParse(formText(form, 'choice'));
        const waiting = await waitingOf(parts, member.id, now);
        if (!waiting.some((one) => one.id === waitId) || !choice.success)
          return gone({ language, path });
        await answerOffer(parts, { waitId, choice: choice.data, now });
        return back(language, member.slug, 'noted');
      },
    }),
  ];
}
