import type { AdviceServiceJson, WebAdvice } from '../../../catalogue/index.ts';
import type { AdviceService } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { isStale } from '../../model/services/checked.ts';
import { advicePath } from '../../model/services/service-paths.ts';
import { listServices } from '../../queries/services/list-services.ts';
import type { ContactParts } from '../contact-parts.ts';
import { listAdvice } from './list-advice.ts';

/** What the public API tells about advice services. */
export function adviceApi({ db, network }: Pick<ContactParts, 'db' | 'network'>): WebAdvice {
  return async (query, at) => {
    const services = await listServices(db, network);
    const { found } = listAdvice(services, query, network.everydayWords);
    return found.map(({ service }) => serviceJson(service, at));
  };
}

/** A service as JSON; what is not known is null. */
export function serviceJson(
  service: AdviceService,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): AdviceServiceJson {
  return {
    key: service.key,
    name: service.name,
    url: publicUrl + advicePath(service.key),
    purpose: service.purpose,
    isMember: service.member !== undefined,
    isDemo: service.isDemo,
    topics: service.topics,
    audiences: service.audiences,
    languages: service.languages,
    cost: service.cost ?? null,
    places: service.places.map((place) => ({
      name: place.name,
      street: place.street ?? null,
      postalCode: place.postalCode,
      place: place.place,
      stepFree: place.stepFree,
      bus: place.bus ?? null,
    })),
    hours: service.hours.map(({ days, from, to, at }) => ({ days, from, to, at: at ?? null })),
    openOnHolidays: service.openOnHolidays,
    exceptions: service.exceptions.map(({ from, to, hours }) => ({ from, to: to ?? from, hours })),
    appointment: service.appointment,
    phone: service.phone ?? null,
    email: service.email ?? null,
    website: service.url ?? null,
    whatToBring: service.whatToBring ?? null,
    checkedOn: service.checkedOn ?? null,
    isStale: isStale(service, localDate(now)),
  };
}
