/** More things than these are not taken apart: somebody talks to the sender anyway. */
export const MOST_NEEDS = 4;
/** A topic for people who do not know what they need. */
export const UNSURE = 'unsure';

/** One thing that an enquiry asks for. */
export interface AskedNeed {
  readonly topic: string;
  /** The sentences that ask for it, as they were written; null = the whole message. */
  readonly words: string | null;
}

/** The strongest topic of a sentence; null = none. */
export type TopicOf = (sentence: string) => string | null;

const ENDS =
  /(?<=[.!?;])\s+|\n+|\s+(?=(?:außerdem|ausserdem|zweitens|drittens|also i|besides)\b)/iu;

/** Sentences, lines and points of lists; never empty ones. */
export function sentencesOf(message: string): readonly string[] {
  return message
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * What an enquiry asks for: sentences about the same topic are one need, sentences without a topic belong to the one before them.
 * Topics that were chosen as pictures and of which no sentence speaks are needs too. At most {@link MOST_NEEDS}; the rest stays with
 * the last one. Without any topic it is one need, {@link UNSURE}.
 */
export function splitNeeds(
  asked: { readonly message: string | null; readonly topics: readonly string[] },
  topicOf: TopicOf,
): readonly AskedNeed[] {
  const chosen = [...new Set(asked.topics)].filter((topic) => topic !== UNSURE);
  const said = groupByTopic(sentencesOf(asked.message ?? ''), topicOf);
  const more = chosen.filter((topic) => !said.has(topic));
  const topics = [...said.keys(), ...more];
  if (topics.length === 0) return [{ topic: UNSURE, words: null }];
  if (topics.length === 1) return [{ topic: topics[0] ?? UNSURE, words: null }];
  const kept = topics.slice(0, MOST_NEEDS);
  const rest = topics.slice(MOST_NEEDS).flatMap((topic) => said.get(topic) ?? []);
  return kept.map((topic, place) => {
    const words = [...(said.get(topic) ?? []), ...(place === MOST_NEEDS - 1 ? rest : [])];
    return { topic, words: words.length === 0 ? null : words.join(' ') };
  });
}

function groupByTopic(
  sentences: readonly string[],
  topicOf: TopicOf,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  let waiting: string[] = [];
  let current: string | null = null;
  for (const sentence of sentences) {
    const topic: string | null = topicOf(sentence) ?? current;
    if (topic === null || topic === UNSURE) {
      waiting.push(sentence);
      continue;
    }
    const group = groups.get(topic) ?? [];
    group.push(...waiting, sentence);
    groups.set(topic, group);
    waiting = [];
    current = topic;
  }
  return groups;
}
