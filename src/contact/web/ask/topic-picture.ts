import type { Language } from '../../../platform/texts/index.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { contactTexts } from '../../texts.ts';
import { TOPIC_ICONS, topicLabel } from '../services/topic-words.ts';
import { isTopic } from './check-asked.ts';

/** Picture and words of a topic as it is stored; one that is no longer in the list is "unsure". */
export function topicPicture(
  stored: string,
  language: Language,
): { readonly icon: IconName; readonly label: string } {
  const topic = isTopic(stored) ? stored : 'unsure';
  return { icon: TOPIC_ICONS[topic], label: topicLabel(topic, contactTexts(language)) };
}
