import type { NeedTopic } from '../../../network/index.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { ContactTranslate } from '../../texts.ts';

/** The picture of each topic. */
export const TOPIC_ICONS = {
  'find-course': 'search',
  money: 'euro',
  'no-certificate': 'certificate',
  'job-change': 'signpost',
  'job-loss': 'briefcase',
  'return-to-work': 'homeward',
  young: 'sprout',
  german: 'speech',
  recognition: 'guaranteed',
  'reading-writing': 'letters',
  company: 'company',
  crisis: 'lifebuoy',
  unsure: 'question',
} as const satisfies Record<NeedTopic, IconName>;

const TOPIC_LABELS = {
  'find-course': 'services.topic.find-course',
  money: 'services.topic.money',
  'no-certificate': 'services.topic.no-certificate',
  'job-change': 'services.topic.job-change',
  'job-loss': 'services.topic.job-loss',
  'return-to-work': 'services.topic.return-to-work',
  young: 'services.topic.young',
  german: 'services.topic.german',
  recognition: 'services.topic.recognition',
  'reading-writing': 'services.topic.reading-writing',
  company: 'services.topic.company',
  crisis: 'services.topic.crisis',
  unsure: 'services.topic.unsure',
} as const satisfies Record<NeedTopic, string>;

/** A topic as people say it. */
export const topicLabel = (topic: NeedTopic, t: ContactTranslate): string => t(TOPIC_LABELS[topic]);
