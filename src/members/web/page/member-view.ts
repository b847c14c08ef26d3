import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { OfferCard } from '../../../ui/result-card.tsx';
import type { MemberFacts } from '../../queries/profile/member-page.ts';
import { type MemberTranslate, memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';

/** Everything that a member's page says, and in which words. */
export interface MemberView {
  readonly language: Language;
  readonly t: MemberTranslate;
  readonly region: MemberRegion;
  readonly member: MemberFacts;
  readonly now: Date;
  /** The next of its courses. */
  readonly offers: { readonly total: number; readonly cards: readonly OfferCard[] };
}

export function memberView(parts: Omit<MemberView, 't'>): MemberView {
  return { ...parts, t: memberTexts(parts.language) };
}

/** The name of a topic; null if the network has no such topic (any more). */
export function topicLabel(
  key: string,
  { region, language }: Pick<MemberView, 'region' | 'language'>,
): string | null {
  const term = region.topics().find((one) => one.key === key);
  return term === undefined ? null : localized(term.label, language);
}

/** The topics of a member that the network has, in its order of them. */
export function namedTopics({
  member,
  ...words
}: Pick<MemberView, 'member' | 'region' | 'language'>): { key: string; label: string }[] {
  return member.topics.flatMap((key) => {
    const label = topicLabel(key, words);
    return label === null ? [] : [{ key, label }];
  });
}
