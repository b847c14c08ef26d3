import type { JSX } from 'preact';
import { NEED_TOPICS, type NeedTopic } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';
import { Picks } from '../ask/picks.tsx';
import { TOPIC_ICONS, topicLabel } from './topic-words.ts';

/** All topics with their pictures, one or several to tap. */
export function TopicPictures(props: {
  language: Language;
  name: string;
  legend: string;
  error?: string | undefined;
  isMany?: boolean;
  chosen: readonly NeedTopic[];
}): JSX.Element {
  const t = contactTexts(props.language);
  return (
    <Picks
      {...props}
      id={props.name}
      options={NEED_TOPICS.map((topic) => ({
        value: topic,
        label: topicLabel(topic, t),
        icon: TOPIC_ICONS[topic],
      }))}
    />
  );
}
