import type { AdviceService } from '../../../network/index.ts';
import { MOST_BUS, MOST_HOURS, MOST_LINE, MOST_NAME, type SlipContent } from './slip-content.ts';

/** What a slip says about where it leads, without whom to ask for and what to bring. */
export type SaidOfTarget = Omit<SlipContent, 'person' | 'things' | 'ownWords'>;

export const NOTHING_SAID: SaidOfTarget = {
  name: '',
  purpose: null,
  street: null,
  postalCode: null,
  place: '',
  room: null,
  day: null,
  time: null,
  hours: [],
  bus: null,
  phone: null,
};

/** Cut where a slip has no room for it, with a sign that something is missing. */
export function cut<T extends string | null>(text: T, most: number): T {
  if (text === null || text.length <= most) return text;
  return `${text.slice(0, most - 1).trimEnd()}…` as T;
}

/** What the network knows of an advice service: its first place with the hours there. In German, like the signs on the way. */
export function saidOfService(service: AdviceService): SaidOfTarget {
  const [place] = service.places;
  const hours = service.hours.filter(({ at }) => at === undefined || at === place?.name);
  return {
    ...NOTHING_SAID,
    name: cut(service.name, MOST_NAME),
    street: cut(place?.street ?? null, MOST_LINE),
    postalCode: place?.postalCode ?? null,
    place: place?.place ?? '',
    room: place === undefined || place.name === service.name ? null : cut(place.name, MOST_LINE),
    hours: hours.slice(0, MOST_HOURS).map(({ days, from, to }) => ({ days, from, to })),
    bus: cut(place?.bus?.de ?? null, MOST_BUS),
    phone: service.phone ?? null,
  };
}
