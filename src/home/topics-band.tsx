import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { homeTexts } from './texts.ts';
import type { CountedTopic, TopicBranch } from './topic-tree.ts';

const CHILDREN_SHOWN = 3;

/** The topic tree in two levels; each link says how many offers wait behind it. Nothing while the counts are not known. */
export function TopicsBand(props: {
  language: Language;
  topics: readonly TopicBranch[];
}): JSX.Element | null {
  const { language, topics } = props;
  if (topics.length === 0) return null;
  const t = homeTexts(language);
  const href = (key: string) =>
    `${localizedPath(language, '/kurse')}?topic=${encodeURIComponent(key)}`;
  const link = (topic: CountedTopic) => (
    <a href={href(topic.key)}>
      <span>{topic.label}</span>
      <span class="topic-count" aria-hidden="true">
        {topic.count}
      </span>
      <span class="unseen">, {t('home.topics.offers', { count: topic.count })}</span>
    </a>
  );
  return (
    <section class="band band-paper" aria-labelledby="topics">
      <div class="wide">
        <h2 id="topics">{t('home.topics')}</h2>
        <ul class="topics">
          {topics.map((topic) => {
            const hidden = topic.children.length - CHILDREN_SHOWN;
            return (
              <li key={topic.key} class="topic">
                <h3>{link(topic)}</h3>
                <ul>
                  {topic.children.slice(0, CHILDREN_SHOWN).map((child) => (
                    <li key={child.key}>{link(child)}</li>
                  ))}
                </ul>
                {hidden > 0 && (
                  <p class="small">
                    <a href={href(topic.key)}>{t('home.topics.more', { count: hidden })}</a>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
