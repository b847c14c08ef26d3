/** The topic of an answer as one of a closed list; `unsure` where the list has changed since. */
export function knownTopic<Topic extends string>(
  topic: string,
  topics: readonly Topic[],
  otherwise: Topic,
): Topic {
  return topics.find((one) => one === topic) ?? otherwise;
}

/** The first paragraph of an answer, which has to be useful alone. */
export function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0]?.trim() ?? '';
}

/** The paragraphs of an answer. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
