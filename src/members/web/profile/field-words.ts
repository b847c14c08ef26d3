import { formats } from '../../../ui/format.ts';
import type { Profile, ProfileField, ProfileProblem } from '../../model/profile/profile.ts';
import { LONGEST, MOST_TOPICS } from '../../model/profile/profile.ts';
import type { AccessFacts } from '../../tables.ts';
import type { MemberTranslate } from '../../texts.ts';
import { accessLines } from '../access-words.ts';
import type { DirectoryWords } from '../directory/directory-options.ts';
import { languageNames } from '../language-names.ts';
import { topicLabel } from '../page/member-view.ts';

export const FIELD_LABELS = {
  summary: 'profile.summary',
  description: 'profile.description',
  topics: 'member.topics',
  street: 'profile.street',
  postalCode: 'profile.postalCode',
  place: 'profile.place',
  phone: 'member.phone',
  email: 'member.mail',
  website: 'member.website',
  openingHours: 'profile.hours',
  languages: 'profile.languages',
  access: 'member.access',
} as const satisfies Record<ProfileField, string>;

const LIMITS: Partial<Record<ProfileField, number>> = {
  summary: LONGEST.summary,
  description: LONGEST.description,
  openingHours: LONGEST.hours,
};

/** What is wrong with a field, as a sentence with the way out. */
export function problemSentence(
  field: ProfileField,
  problem: ProfileProblem | undefined,
  t: MemberTranslate,
): string | undefined {
  if (problem === undefined) return undefined;
  const name = t(FIELD_LABELS[field]);
  if (problem === 'too_many') return t('profile.wrong.topics', { most: MOST_TOPICS });
  if (problem === 'too_long') {
    const most = formats('de').count(LIMITS[field] ?? LONGEST.line);
    return t('profile.wrong.long', { name, most });
  }
  switch (field) {
    case 'postalCode':
      return t('profile.wrong.postalCode');
    case 'phone':
      return t('profile.wrong.phone');
    case 'email':
      return t('profile.wrong.email');
    case 'website':
      return t('profile.wrong.website');
    default:
      return t('profile.wrong.choice', { name });
  }
}

/** The value of a field in words, for somebody who has to choose between two. */
export function fieldInWords(field: ProfileField, profile: Profile, words: DirectoryWords): string {
  const value = profile[field];
  const { t, language } = words;
  const nothing = t('profile.nothing');
  if (typeof value === 'string') return value || nothing;
  if (field === 'topics') {
    return profile.topics.map((key) => topicLabel(key, words) ?? key).join(', ') || nothing;
  }
  if (field === 'languages') return languageNames(profile.languages, language) || nothing;
  return accessInWords(profile.access, words) || nothing;
}

const accessInWords = (facts: AccessFacts, words: DirectoryWords): string =>
  accessLines(facts, words)
    .known.map(({ text }) => text)
    .join(', ');
