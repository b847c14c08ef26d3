import type { Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { dueWords } from './due-words.ts';
import { topicPicture } from './topic-picture.ts';

/** One thing that somebody asks for, ready to be shown. */
export interface NeedView {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  /** The sentences that ask for it; null = the pictures say all. */
  readonly words: string | null;
  /** Who answers. */
  readonly service: string;
  /** Until when, in words. */
  readonly until: string;
}

/** What the plan of an enquiry says of one need. */
export interface PlannedNeed {
  readonly topic: string;
  readonly words: string | null;
  readonly serviceKey: string | null;
  readonly dueAt: Date;
}

/** Puts the needs of a plan into words. */
export function needViews(
  needs: readonly PlannedNeed[],
  options: { readonly network: Network; readonly language: Language; readonly now: Date },
): readonly NeedView[] {
  const { network, language, now } = options;
  return needs.map((need, place) => ({
    key: `${place} ${need.topic}`,
    ...topicPicture(need.topic, language),
    words: need.words,
    service: serviceName(network, need.serviceKey, language),
    until: dueWords(need.dueAt, now, language),
  }));
}

/** The name of an advice service; the contact point's own where no service is meant. */
export function serviceName(network: Network, key: string | null, language: Language): string {
  const { adviceServices, contact } = network.settings;
  return (
    adviceServices.find((service) => service.key === key)?.name ?? localized(contact.name, language)
  );
}
