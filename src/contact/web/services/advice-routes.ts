import { z } from 'zod';
import type { Places } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { ADVICE_PATH, ADVICE_PATTERN } from '../../model/services/service-paths.ts';
import { listServices } from '../../queries/services/list-services.ts';
import type { ContactParts } from '../contact-parts.ts';
import { AdvicePage } from './advice-page.tsx';
import { AdviceQuerySchema } from './advice-query.ts';
import { listAdvice } from './list-advice.ts';
import { ServicePage } from './service-page.tsx';

/** The advice services for everybody. The address of one comes after all others below /beratung. */
export function adviceRoutes(
  parts: Pick<ContactParts, 'db' | 'shell' | 'network' | 'answers'> & {
    readonly places: Pick<Places, 'find'>;
  },
): Route[] {
  const { db, shell, network, places } = parts;
  const common = {
    method: 'GET',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 300 },
  } as const;
  return [
    route({
      ...common,
      path: ADVICE_PATH,
      input: z.object({ query: AdviceQuerySchema }),
      async handle({ input: { query }, language, now }) {
        const services = await listServices(db, network);
        const listed = listAdvice(services, query, network.everydayWords);
        const answers =
          query.q === '' ? [] : parts.answers.find({ words: query.q, today: localDate(now) });
        return htmlResponse(
          AdvicePage({ shell, language, network, gazetteer: places, now, query, listed, answers }),
        );
      },
    }),
    route({
      ...common,
      path: ADVICE_PATTERN,
      input: z.object({ params: z.object({ service: z.string().max(100) }) }),
      async handle({ input, language, path, now }) {
        const services = await listServices(db, network);
        const service = services.find(({ key }) => key === input.params.service);
        return service === undefined
          ? htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 })
          : htmlResponse(ServicePage({ shell, language, network, now, service }));
      },
    }),
  ];
}
