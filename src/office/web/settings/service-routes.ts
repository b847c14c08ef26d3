import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { type AdviceService, NetworkSettingsSchema } from '../../../network/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { slugOf } from '../../../platform/ids.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { fieldId, type TypedFields } from '../../model/read-fields.ts';
import { serviceOf, typedService } from '../../model/services/service-form.ts';
import { SERVICE_FORM_FIELDS } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { baseOf, changeFlow, type FlowRequest, presentNetwork } from './change-flow.ts';
import { ServicePage, ServicesPage } from './service-pages.tsx';
import { serviceWords } from './service-words.ts';
import { NEW_SERVICE_PATH, SERVICE_PATTERN, SERVICES_PATH, servicePath } from './settings-paths.ts';
import { wrongValues } from './wrong-values.ts';

const OneInput = z.object({ params: z.object({ service: z.string().max(100) }) });

/** The advice services: list, one, a new one, removal. All of them are one part, advice-services.yaml. */
export function serviceRoutes(parts: OfficeParts): Route[] {
  const { shell, guards } = parts;
  const common = { localized: true, access: guards.may('settings.edit') } as const;

  /** The way of both forms; `key` null = a new one. */
  async function change(request: FlowRequest, key: string | null): Promise<Response> {
    const { form, language } = request;
    const t = officeTexts(language);
    const { network } = await presentNetwork(parts);
    const present = network.settings.adviceServices;
    const old = present.find((service) => service.key === key);
    const typed: TypedFields = Object.fromEntries(
      SERVICE_FORM_FIELDS.map(({ place }) => [place, formText(form, fieldId(place))]),
    );
    const isLeaving = old !== undefined && formText(form, 'remove') === 'yes';
    const fresh = { key: key ?? freeKey(typed.name ?? '', present), isDemo: old?.isDemo ?? false };
    const made = serviceOf({ ...(old ?? {}), ...fresh }, old, typed, serviceWords());
    const others = present.filter((service) => service !== old);
    const services = isLeaving
      ? others
      : old === undefined
        ? [...present, made]
        : present.map((service): unknown => (service === old ? made : service));
    const read = NetworkSettingsSchema.shape.adviceServices.safeParse(services);
    const index = old === undefined ? present.length : present.indexOf(old);
    const wrong = read.success
      ? {}
      : isLeaving
        ? { content: t('services.last') }
        : wrongValues(read.error.issues, SERVICE_FORM_FIELDS, t, [index]);
    const title = old?.name ?? t('services.new');
    return changeFlow(parts, request, {
      path: key === null ? NEW_SERVICE_PATH : servicePath(key),
      title,
      draft: { change: { 'settings.adviceServices': services }, wrong },
      names: [...SERVICE_FORM_FIELDS.map(({ place }) => fieldId(place)), 'remove'],
      next: SERVICES_PATH,
      again: (found: WrongFields, status, base = baseOf(form)) =>
        htmlResponse(
          ServicePage({
            shell,
            language,
            serviceKey: key,
            title,
            typed,
            base,
            wrong: found,
            mayRemove: old !== undefined,
          }),
          { status },
        ),
    });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: SERVICES_PATH,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.literal('saved').optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const { network } = await presentNetwork(parts);
        const services = network.settings.adviceServices;
        const isSaved = input.query.done === 'saved';
        return htmlResponse(ServicesPage({ shell, language, services, isSaved }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_SERVICE_PATH,
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ language }) {
        const { revision } = await presentNetwork(parts);
        return htmlResponse(
          ServicePage({
            shell,
            language,
            serviceKey: null,
            title: officeTexts(language)('services.new'),
            typed: {},
            base: revision,
            wrong: {},
            mayRemove: false,
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_SERVICE_PATH,
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      handle: (request) => change(request, null),
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: SERVICE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, language, path }) {
        const { network, revision } = await presentNetwork(parts);
        const { service: key } = input.params;
        const service = network.settings.adviceServices.find((one) => one.key === key);
        if (service === undefined)
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        return htmlResponse(
          ServicePage({
            shell,
            language,
            serviceKey: key,
            title: service.name,
            typed: typedService(service, serviceWords()),
            base: revision,
            wrong: {},
            mayRemove: true,
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: SERVICE_PATTERN,
      rateLimit: { perMinute: 60 },
      input: OneInput,
      async handle(request) {
        const { input, language, path } = request;
        const { network } = await presentNetwork(parts);
        const isThere = network.settings.adviceServices.some(
          ({ key }) => key === input.params.service,
        );
        return isThere
          ? change(request, input.params.service)
          : htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
      },
    }),
  ];
}

function freeKey(name: string, present: readonly AdviceService[]): string {
  const wanted = slugOf(name, 40);
  const taken = new Set(present.map(({ key }) => key));
  // The page of a new one has this address.
  taken.add('neu');
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}
