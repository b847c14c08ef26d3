/** A topic with the number of its offers. */
export interface CountedTopic {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly count: number;
}

export interface TopicBranch extends CountedTopic {
  /** The second level, most offers first. */
  readonly children: readonly CountedTopic[];
}

/** The flat list of counted topics as two levels; the first level keeps the network's order. */
export function topicTree(topics: readonly CountedTopic[]): TopicBranch[] {
  return topics
    .filter((topic) => topic.parent === null)
    .map((topic) => ({
      ...topic,
      children: topics
        .filter((child) => child.parent === topic.key)
        .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'de')),
    }));
}

// Longer names read like a form, not like something that one would say.
const LONGEST_EXAMPLE = 26;

/** The topics of the second level with most offers, at most one of each branch: examples that surely find something. */
export function exampleTopics(tree: readonly TopicBranch[], limit: number): CountedTopic[] {
  return tree
    .flatMap(({ children }) =>
      children.filter(({ label }) => label.length <= LONGEST_EXAMPLE).slice(0, 1),
    )
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}
