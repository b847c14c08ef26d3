import { NEED_TOPICS, type NeedTopic } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { Choice } from '../../../ui/select-field.tsx';
import type { Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';

/** Everyday topics with their names; with presences only those that one of them takes. */
export function topicChoices(
  language: Language,
  presences: readonly Pick<Presence, 'topics'>[] | null = null,
): readonly Choice[] {
  const t = contactTexts(language);
  const isTaken = (topic: NeedTopic) =>
    presences === null ||
    presences.some(({ topics }) => topics.length === 0 || topics.includes(topic));
  return NEED_TOPICS.filter(isTaken).map((topic) => ({
    value: topic,
    label: topicLabel(topic, t),
  }));
}

/** Each value once, in the order of the alphabet. */
export function distinct(values: readonly (string | null)[]): readonly string[] {
  const known = values.filter((value): value is string => value !== null && value !== '');
  return [...new Set(known)].sort((a, b) => a.localeCompare(b, 'de'));
}
