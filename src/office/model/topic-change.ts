import { slugOf } from '../../platform/ids.ts';

/** As much of a topic as its place in the tree needs. */
export interface PlacedTopic {
  readonly key: string;
  readonly parent: string | null;
}

/** The order of all topics with one of them behind a neighbour; null = in front of all neighbours. */
export function movedBehind(
  topics: readonly PlacedTopic[],
  key: string,
  neighbour: string | null,
): readonly string[] {
  const parent = topics.find((topic) => topic.key === key)?.parent ?? null;
  const others = topics.filter((topic) => topic.key !== key).map((topic) => topic.key);
  const first = topics.find((topic) => topic.parent === parent && topic.key !== key)?.key;
  const place =
    neighbour === null
      ? first === undefined
        ? others.length
        : others.indexOf(first)
      : others.indexOf(neighbour) + 1;
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** The neighbour behind which a topic stands; empty = none. */
export function neighbourBefore(topics: readonly PlacedTopic[], key: string): string {
  const parent = topics.find((topic) => topic.key === key)?.parent ?? null;
  const row = topics.filter((topic) => topic.parent === parent).map((topic) => topic.key);
  return row[row.indexOf(key) - 1] ?? '';
}

/** A key for a new topic, made from its name; with a number where another one has it. */
export function newTopicKey(topics: readonly PlacedTopic[], name: string): string {
  const taken = new Set(topics.map(({ key }) => key));
  // The page of a new one has this address.
  taken.add('neu');
  const wanted = slugOf(name, 40);
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}
