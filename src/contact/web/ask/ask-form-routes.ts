import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { contactTexts } from '../../texts.ts';
import { planNeeds } from '../../use-cases/enquiry/plan-needs.ts';
import type { AskParts } from './ask-parts.ts';
import { CALLBACK_PATH, CONTACT_PATH } from './ask-paths.ts';
import { askErrors } from './ask-words.ts';
import { CallbackPage, USUAL_TOPIC } from './callback-page.tsx';
import {
  type Asked,
  type AskProblems,
  type AskValues,
  checkAsked,
  NOTHING_ASKED,
} from './check-asked.ts';
import { CheckPage } from './check-page.tsx';
import { type AskPageProps, ContactPage } from './contact-page.tsx';
import { formStart } from './form-start.ts';
import { needViews } from './need-view.ts';
import { readValues } from './read-values.ts';
import { enquiryOf, type Origin, sendAsked } from './send-asked.ts';

/** Short enough to be a search or the name of a programme; anything else is left out. */
const Words = z.string().trim().max(120).optional().catch(undefined);

/** What a link from another page hands on: a search without hits, a topic. */
const PrefillInput = z.object({
  query: z.object({ q: Words, near: Words, topic: Words, service: Words }),
});

type Asking = Pick<RouteRequest<unknown>, 'form' | 'language' | 'now'>;

/** The form for any question and the one for a call. */
export function askFormRoutes(parts: AskParts): Route[] {
  const { shell, network, secret } = parts;

  function props(
    { language, now }: Pick<Asking, 'language' | 'now'>,
    values: AskValues,
    problems: AskProblems = {},
  ): AskPageProps {
    const errors = askErrors(problems, language);
    return { shell, network, language, values, errors, start: formStart(secret, now) };
  }

  async function check(request: Asking, values: AskValues, asked: Asked): Promise<Response> {
    const { language, now } = request;
    const plan = await planNeeds(parts, enquiryOf(asked, originOf('form', values), request));
    const answers =
      asked.message === ''
        ? []
        : parts.answers.find({ words: asked.message, today: localDate(now) });
    const needs = needViews(plan, { network, language, now });
    const start = formStart(secret, now);
    return privatePage(CheckPage({ shell, language, values, asked, needs, answers, start }));
  }

  const common = { localized: true, access: { kind: 'public' } } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: CONTACT_PATH,
      rateLimit: { perMinute: 240 },
      input: PrefillInput,
      handle: (request) =>
        privatePage(ContactPage(props(request, prefilled(request.input.query, request)))),
    }),
    route({
      ...common,
      method: 'POST',
      path: CONTACT_PATH,
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle(request) {
        const values = readValues(request.form);
        const checked = checkAsked(values, 'any way');
        if (checked.problems !== null)
          return privatePage(ContactPage(props(request, values, checked.problems)), 422);
        const step = formText(request.form, 'step');
        if (step === 'change') return privatePage(ContactPage(props(request, values)));
        return step === 'send'
          ? sendAsked(parts, request, checked.asked, originOf('form', values))
          : check(request, values, checked.asked);
      },
    }),
    route({
      ...common,
      method: 'GET',
      path: CALLBACK_PATH,
      rateLimit: { perMinute: 240 },
      input: PrefillInput,
      handle: (request) =>
        privatePage(CallbackPage(props(request, prefilled(request.input.query, request)))),
    }),
    route({
      ...common,
      method: 'POST',
      path: CALLBACK_PATH,
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle(request) {
        const sent = readValues(request.form);
        const values = sent.topics.length > 0 ? sent : { ...sent, topics: [USUAL_TOPIC] };
        const checked = checkAsked(values, 'phone only');
        return checked.problems !== null
          ? privatePage(CallbackPage(props(request, values, checked.problems)), 422)
          : sendAsked(parts, request, checked.asked, originOf('callback', values));
      },
    }),
  ];
}

/** A form that already knows what somebody looked for on the page before. */
function prefilled(
  { q, near, topic, service }: z.output<typeof PrefillInput>['query'],
  { language }: Pick<Asking, 'language'>,
): AskValues {
  const t = contactTexts(language);
  const place = near === undefined || near === '' ? '' : ` (${near})`;
  return {
    ...NOTHING_ASKED,
    message: q === undefined || q === '' ? '' : t('ask.prefill', { words: `${q}${place}` }),
    topics: topic === undefined ? [] : [topic],
    service: service ?? '',
  };
}

function originOf(channel: Origin['channel'], { service }: AskValues): Origin {
  return service === '' ? { channel } : { channel, serviceKey: service };
}
