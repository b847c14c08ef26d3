import { AUDIENCES, NEED_TOPICS } from '../../../network/index.ts';
import { contactTexts } from '../../texts.ts';
import { appointmentName, audienceLabel } from './service-words.ts';
import { topicLabel } from './topic-words.ts';

/** German names of the closed lists of advice services by their keys, for forms in which they are typed. */
export function advicePlainWords() {
  const t = contactTexts('de');
  return {
    topics: new Map(NEED_TOPICS.map((topic) => [topic, topicLabel(topic, t)])),
    audiences: new Map(AUDIENCES.map((audience) => [audience, audienceLabel(audience, t)])),
    appointments: new Map(
      (['no', 'possible', 'needed'] as const).map((key) => [key, appointmentName(key, t)]),
    ),
  };
}
