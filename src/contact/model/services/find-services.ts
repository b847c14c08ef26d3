import type { AdviceService, Audience, EverydayWords, NeedTopic } from '../../../network/index.ts';
import { isListed, type MatchedMatter, matchMatters } from './match-words.ts';
import { soundOf, wordsOf } from './sound.ts';

/** What somebody needs; everything may be left out. */
export interface ServiceNeed {
  /** In their own words. */
  readonly words?: string | undefined;
  readonly topics?: readonly NeedTopic[] | undefined;
  /** Name of a town. */
  readonly place?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  /** ISO 639-1 code of the language they would like to speak. */
  readonly language?: string | null | undefined;
  readonly audience?: Audience | null | undefined;
}

/** Why a service was found. */
export type ServiceReason =
  | { readonly kind: 'name' }
  | { readonly kind: 'topic'; readonly topic: NeedTopic }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'audience'; readonly audience: Audience };

export interface FoundService {
  readonly service: AdviceService;
  /** Above 0; only to be compared within one answer. */
  readonly score: number;
  readonly reasons: readonly ServiceReason[];
}

/** Weights, found with the judged questions in tests/contact: what the words say counts most, where and whom decides between equals. */
const WEIGHT = {
  matter: [0, 0.3, 0.65, 1],
  /** A topic that the service has although the words' matter is not its own. */
  topicOfMatter: 0.12,
  firstTopic: 0.9,
  otherTopic: 0.7,
  name: 1.5,
  purposeWord: 0.12,
  place: 0.25,
  language: 0.3,
  foreignLanguageMissing: -0.1,
  audience: 0.15,
  otherAudience: -0.25,
} as const;
const MOST_PURPOSE_WORDS = 3;
/** Less than this is a coincidence. */
const LEAST_SCORE = 0.2;

/**
 * The services that fit, best first. With words or topics only those that have something to do with them; without both everything, ordered by
 * place, language and audience.
 */
export function findServices(
  services: readonly AdviceService[],
  need: ServiceNeed,
  words: EverydayWords,
): readonly FoundService[] {
  const asked = askedOf(services, need, words);
  const names = known.get(services) ?? ownNames(services, words);
  known.set(services, names);
  const isOpen = asked.tokens.length === 0 && asked.topics.length === 0;
  const found = services
    .map((service) => scored(service, names.get(service) ?? [], asked, isOpen))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (found.length > 0 || asked.topics.length > 0) return found;
  // Nobody is sent away: who asks what no list knows is led to those who are there for everything.
  return services
    .filter(({ topics }) => topics.includes('unsure'))
    .map((service) => ({
      service,
      score: LEAST_SCORE,
      reasons: [{ kind: 'topic' as const, topic: 'unsure' as const }],
    }));
}

/** The topics that a text speaks of, the clearest first. */
export function topicsIn(
  text: string,
  words: EverydayWords,
): readonly { readonly topic: NeedTopic; readonly score: number }[] {
  const scores = new Map<NeedTopic, number>();
  // A matter's first topic is what it is about.
  for (const { matter, strength } of matchMatters(text, words))
    for (const [place, topic] of matter.topics.entries())
      scores.set(topic, (scores.get(topic) ?? 0) + (place === 0 ? strength : strength / 2));
  return [...scores].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
}

interface Asked {
  readonly tokens: readonly string[];
  readonly matters: readonly MatchedMatter[];
  readonly topics: readonly NeedTopic[];
  readonly places: ReadonlySet<string>;
  readonly postalCode: string | null;
  readonly languages: ReadonlySet<string>;
  readonly audience: Audience | null;
  /** Whom the words make one think of. */
  readonly likelyAudiences: ReadonlySet<Audience>;
}

function askedOf(
  services: readonly AdviceService[],
  need: ServiceNeed,
  words: EverydayWords,
): Asked {
  const tokens = wordsOf(need.words ?? '').map(soundOf);
  const matters = matchMatters(need.words ?? '', words);
  const towns = new Set(services.flatMap(({ places }) => places.map(({ place }) => place)));
  const named = [...towns].filter((town) => tokens.includes(soundOf(town.toLocaleLowerCase('de'))));
  return {
    tokens,
    matters,
    topics: (need.topics ?? []).filter((topic) => topic !== 'unsure' || need.topics?.length === 1),
    places: new Set(need.place ? [need.place, ...named] : named),
    postalCode: need.postalCode ?? null,
    languages: new Set([
      ...(need.language ? [need.language] : []),
      ...matters.flatMap(({ matter }) => matter.language ?? []),
    ]),
    audience: need.audience ?? null,
    likelyAudiences: new Set(
      matters.filter(({ strength }) => strength >= 1).flatMap(({ matter }) => matter.audiences),
    ),
  };
}

function scored(
  service: AdviceService,
  names: readonly string[],
  asked: Asked,
  isOpen: boolean,
): FoundService {
  const reasons: ServiceReason[] = [];
  let score = isOpen ? 1 : 0;
  const topics = new Map<NeedTopic, number>();
  for (const { matter, strength } of asked.matters) {
    const own = WEIGHT.matter[service.matters[matter.key] ?? 0] ?? 0;
    const shared = matter.topics.find((topic) => service.topics.includes(topic));
    score += own > 0 ? own * strength : shared ? WEIGHT.topicOfMatter * strength : 0;
    if (shared && own > 0.5) topics.set(shared, (topics.get(shared) ?? 0) + strength);
  }
  for (const topic of asked.topics) {
    const place = service.topics.indexOf(topic);
    if (place < 0) continue;
    score += place === 0 ? WEIGHT.firstTopic : WEIGHT.otherTopic;
    topics.set(topic, 10);
  }
  if (names.some((name) => asked.tokens.includes(name))) {
    score += WEIGHT.name;
    reasons.push({ kind: 'name' });
  }
  score += WEIGHT.purposeWord * sharedWords(service, asked.tokens);
  if (score < LEAST_SCORE) return { service, score: 0, reasons: [] };
  const [topic] = [...topics].sort((a, b) => b[1] - a[1]);
  if (topic) reasons.push({ kind: 'topic', topic: topic[0] });
  score += circumstances(service, asked, reasons);
  return { service, score: Math.max(score, 0.01), reasons };
}

/** Where, in which language and for whom: decides between services that can all help. */
function circumstances(service: AdviceService, asked: Asked, reasons: ServiceReason[]): number {
  let score = 0;
  const place = service.places.find(
    (own) => asked.places.has(own.place) || own.postalCode === asked.postalCode,
  );
  if (place) {
    score += WEIGHT.place;
    reasons.push({ kind: 'place', place: place.place });
  }
  const foreign = [...asked.languages].filter((language) => language !== 'de');
  const spoken = foreign.find((language) => service.languages.includes(language));
  if (spoken) {
    score += WEIGHT.language;
    reasons.push({ kind: 'language', language: spoken });
  } else if (foreign.length > 0) score += WEIGHT.foreignLanguageMissing;
  const { audience } = asked;
  if (audience !== null && service.audiences.includes(audience)) {
    score += WEIGHT.audience * 2;
    reasons.push({ kind: 'audience', audience });
  } else if (service.audiences.some((own) => asked.likelyAudiences.has(own)))
    score += WEIGHT.audience;
  else if (audience !== null && service.audiences.length > 0) score += WEIGHT.otherAudience;
  return score;
}

type OwnNames = ReadonlyMap<AdviceService, readonly string[]>;
const known = new WeakMap<readonly AdviceService[], OwnNames>();

/** The words that name one service alone: not a word of others' names, of towns or of everyday questions. */
function ownNames(services: readonly AdviceService[], words: EverydayWords): OwnNames {
  const names = services.map(({ name }) => [...new Set(wordsOf(name).map(soundOf))]);
  const towns = new Set(
    services.flatMap(({ places }) => places.flatMap(({ place }) => wordsOf(place).map(soundOf))),
  );
  return new Map(
    services.map((service, index) => [
      service,
      (names[index] ?? []).filter(
        (sound) =>
          sound.length >= 4 &&
          !towns.has(sound) &&
          !isListed(sound, words) &&
          names.every((other, place) => place === index || !other.includes(sound)),
      ),
    ]),
  );
}

/** How many longer words of the question stand in the service's own description, by their beginnings. */
function sharedWords(service: AdviceService, tokens: readonly string[]): number {
  const own = wordsOf(`${service.name} ${service.purpose.de} ${service.purpose.en ?? ''}`)
    .map(soundOf)
    .filter((sound) => sound.length >= 6);
  const found = new Set(
    tokens.filter(
      (token) => token.length >= 6 && own.some((sound) => sound.startsWith(token.slice(0, 6))),
    ),
  );
  return Math.min(found.size, MOST_PURPOSE_WORDS);
}
