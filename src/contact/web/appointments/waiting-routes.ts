import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import {
  appointmentPath,
  SLOTS_PATH,
  WAIT_PATTERN,
  WAITING_PATTERN,
  waitingPath,
} from '../../model/appointments/appointment-paths.ts';
import { MEETING_WAYS, type Presence } from '../../model/appointments/presence.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import { waitingByToken } from '../../queries/appointments/waiting-view.ts';
import { answerOffer } from '../../use-cases/appointments/answer-offer.ts';
import { joinWaitingList } from '../../use-cases/appointments/join-waiting-list.ts';
import { formStart, readFormStart, START_FIELD } from '../ask/form-start.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { distinct, topicChoices } from './filter-choices.ts';
import {
  checkBooking,
  type TypedBooking,
  typedBooking,
  type WrongBooking,
} from './read-booking.ts';
import { WaitPage } from './wait-page.tsx';
import { WAITING_DONE, WaitingPage } from './waiting-page.tsx';

const JoinInput = z.object({ params: z.object({ service: z.string().max(60) }) });
type JoinRequest = RouteRequest<z.output<typeof JoinInput>>;
const Params = z.object({ token: z.string().max(60) });

/** The waiting list of a service, and the page of one's own place on it. */
export function waitingRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, network, secret } = parts;

  /** The service of an address with its presences; null where nobody has presence hours. */
  async function find({ input, now }: JoinRequest) {
    const service = network.settings.adviceServices.find(({ key }) => key === input.params.service);
    if (service === undefined) return null;
    const presences = await readPresences(db, {
      from: localDate(now),
      serviceKey: service.key,
      isPublic: true,
    });
    const [first] = presences;
    return first === undefined ? null : { service, presences, memberId: first.memberId };
  }
  type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

  function page(
    { language, now }: JoinRequest,
    { service, presences }: Found,
    typed: TypedBooking,
    wrong: WrongBooking,
  ): Response {
    const view = {
      ways: MEETING_WAYS.filter((way) => presences.some(({ ways }) => ways.includes(way))),
      languages: spokenIn(presences),
      topics: topicChoices(language, presences),
      start: formStart(secret, now),
    };
    const status = Object.keys(wrong).length === 0 ? 200 : 422;
    return privatePage(WaitPage({ shell, language, service, typed, wrong, ...view }), status);
  }

  const gone = ({ language, path }: RouteRequest<unknown>) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);

  async function join(request: JoinRequest): Promise<Response> {
    const { form, language, now } = request;
    const found = await find(request);
    if (found === null) return gone(request);
    if (formText(form, 'homepage') !== '') return seeOther(localizedPath(language, SLOTS_PATH));
    const typed = typedBooking(form);
    const topics = topicChoices(language).map(({ value }) => value);
    const { wrong, booking } = checkBooking(typed, { presence: null, topics, language });
    if (booking === null) return page(request, found, typed, wrong);
    const spoken = spokenIn(found.presences);
    const { nonce } = readFormStart(secret, formText(form, START_FIELD));
    const key = keyFor(secret, 'appointment wait form');
    const token = await joinWaitingList(parts, {
      ...booking,
      language: spoken.find((code) => code === booking.language) ?? spoken[0] ?? 'de',
      memberId: found.memberId,
      serviceKey: found.service.key,
      pageLanguage: language,
      formKey: macOf(key, nonce, booking.name, booking.contact.value).toString('base64url'),
      now,
    });
    return seeOther(`${localizedPath(language, waitingPath(token))}?done=joined`);
  }

  const common = { localized: true, access: { kind: 'public' } } as const;
  const list = { ...common, path: WAIT_PATTERN, input: JoinInput } as const;
  const own = { ...common, path: WAITING_PATTERN } as const;
  return [
    route({
      ...list,
      method: 'GET',
      rateLimit: { perMinute: 60 },
      async handle(request) {
        const found = await find(request);
        if (found === null) return gone(request);
        const { language } = request;
        const spoken = spokenIn(found.presences);
        const typed = {
          ...{ name: '', contact: '', way: '', topic: '', child: false },
          language: spoken.includes(language) ? language : (spoken[0] ?? 'de'),
        };
        return page(request, found, typed, {});
      },
    }),
    route({ ...list, method: 'POST', rateLimit: { perMinute: 10 }, handle: join }),
    route({
      ...own,
      method: 'GET',
      rateLimit: { perMinute: 60 },
      input: z.object({
        params: Params,
        query: z.object({ done: z.enum(WAITING_DONE).optional().catch(undefined) }),
      }),
      async handle(request) {
        const { input, language, now } = request;
        const { token } = input.params;
        const waiting = await waitingByToken(parts, token, now);
        if (waiting === null) return gone(request);
        const { done } = input.query;
        return privatePage(WaitingPage({ shell, language, network, token, waiting, done }));
      },
    }),
    route({
      ...own,
      method: 'POST',
      rateLimit: { perMinute: 10 },
      input: z.object({ params: Params }),
      async handle(request) {
        const { input, form, language, now } = request;
        const { token } = input.params;
        const waiting = await waitingByToken(parts, token, now);
        const choice = z.enum(['take', 'decline', 'leave']).safeParse(formText(form, 'choice'));
        if (waiting === null) return gone(request);
        const path = localizedPath(language, waitingPath(token));
        if (!choice.success) return seeOther(path);
        const answer = await answerOffer(parts, {
          waitId: waiting.id,
          choice: choice.data,
          now,
        });
        if (answer.kind === 'booked')
          return seeOther(`${localizedPath(language, appointmentPath(answer.token))}?done=booked`);
        const done = answer.kind === 'late' || answer.kind === 'declined' ? answer.kind : null;
        return seeOther(done === null ? path : `${path}?done=${done}`);
      },
    }),
  ];
}

const spokenIn = (presences: readonly Presence[]): readonly string[] =>
  distinct(presences.flatMap(({ languages }) => languages));
