import { z } from 'zod';
import { guardedRoute, memberOf } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { CHECK_PATTERN, checkPath } from '../../model/services/service-paths.ts';
import { listServices } from '../../queries/services/list-services.ts';
import { confirmService } from '../../use-cases/services/confirm-service.ts';
import type { ContactParts } from '../contact-parts.ts';
import { CheckServicePage } from './check-service-page.tsx';

/** Members look whether what is said about their advice is still right. */
export function checkServiceRoutes(
  parts: Pick<ContactParts, 'db' | 'shell' | 'guards' | 'members' | 'network'>,
): Route[] {
  const { db, shell, guards, network } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    localized: true,
    path: CHECK_PATTERN,
    access: guards.may('service.check', find),
  };
  const Params = z.object({ slug: z.string().max(200) });
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({ done: z.literal('checked').optional().catch(undefined) }),
      }),
      async handle({ input, language, now }) {
        const member = await load(input.params.slug);
        const all = await listServices(db, network);
        const services = all.filter((service) => service.member === member.slug);
        const isDone = input.query.done === 'checked';
        return htmlResponse(
          CheckServicePage({ shell, language, network, member, services, now, isDone }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const key = formText(form, 'service');
        const service = network.settings.adviceServices.find(
          (one) => one.key === key && one.member === member.slug,
        );
        if (service === undefined)
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        await confirmService(db, {
          serviceKey: service.key,
          memberId: member.id,
          actorId: actor.personId,
          now,
        });
        return seeOther(`${localizedPath(language, checkPath(member.slug))}?done=checked`);
      },
    }),
  ];
}
