import type { AdviceService, EverydayWords } from '../../../network/index.ts';
import { type FoundService, findServices } from '../../model/services/find-services.ts';
import type { AdviceQuery } from './advice-query.ts';

/** What the page lists, in its order. */
export interface ListedAdvice {
  readonly found: readonly FoundService[];
  /** The words were not understood: these are the services for everything. */
  readonly isGuess: boolean;
  /** Towns and languages to choose from, with the number of services of the whole list. */
  readonly places: ReadonlyMap<string, number>;
  readonly languages: readonly string[];
}

/** The services for a question; place and language are conditions here, because people have chosen them. */
export function listAdvice(
  services: readonly AdviceService[],
  query: AdviceQuery,
  words: EverydayWords,
): ListedAdvice {
  const { q, topic, place, language } = query;
  const all = findServices(
    services,
    { words: q, topics: topic === undefined ? [] : [topic], place, language },
    words,
  );
  const found = all.filter(
    ({ service }) =>
      (place === undefined || service.places.some((own) => own.place === place)) &&
      (language === undefined || service.languages.includes(language)),
  );
  const isGuess =
    q !== '' &&
    topic === undefined &&
    found.length > 0 &&
    found.every(({ reasons }) =>
      reasons.every((reason) => reason.kind === 'topic' && reason.topic === 'unsure'),
    );
  const places = new Map<string, number>();
  for (const service of services)
    for (const town of new Set(service.places.map((own) => own.place)))
      places.set(town, (places.get(town) ?? 0) + 1);
  return {
    found,
    isGuess,
    places: new Map([...places].sort(([a], [b]) => a.localeCompare(b, 'de'))),
    languages: [...new Set(services.flatMap((service) => service.languages))],
  };
}
