import { AUDIENCES, NEED_TOPICS, type Network } from '../../../network/index.ts';
import { type TopicOf, UNSURE } from '../../model/enquiry/split-needs.ts';
import { findServices, topicsIn } from '../../model/services/find-services.ts';

/** What a need is about, as far as it is known. */
export interface Sought {
  readonly words: string | null;
  readonly topics: readonly string[];
  readonly postalCode: string | null;
  readonly language: string;
  readonly audience: string | null;
}

/** A service that fits, more score is better. */
export interface RankedService {
  readonly key: string;
  /** Slug of the member that offers it; null = only named. */
  readonly member: string | null;
  readonly score: number;
  readonly languages: readonly string[];
}

/** Services of the network that fit, best first. */
export function rankServices(network: Network, sought: Sought): readonly RankedService[] {
  const { adviceServices } = network.settings;
  const topics = NEED_TOPICS.filter((topic) => sought.topics.includes(topic));
  // What nobody could name a topic for is found by its words alone.
  const isVague = sought.words !== null && topics.every((topic) => topic === UNSURE);
  const need = {
    words: sought.words ?? undefined,
    topics: isVague ? [] : topics,
    postalCode: sought.postalCode,
    language: sought.language,
    audience: AUDIENCES.find((audience) => audience === sought.audience) ?? null,
  };
  return findServices(adviceServices, need, network.everydayWords).map(({ service, score }) => ({
    key: service.key,
    member: service.member ?? null,
    score,
    languages: service.languages,
  }));
}

/** Finds the topic of a sentence by the network's everyday words. */
export function topicOfWords({ everydayWords }: Network): TopicOf {
  return (sentence) => topicsIn(sentence, everydayWords)[0]?.topic ?? null;
}
