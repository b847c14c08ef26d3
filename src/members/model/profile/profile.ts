import { z } from 'zod';
import { ACCESS_FEATURES, ACCESS_VALUES, type AccessFacts } from '../../tables.ts';
import { webAddress } from '../web-address.ts';

/**
 * What a member says about itself, as people edit it: texts are plain, empty = unknown. Name and kind are not in it: they belong to the
 * admission.
 */
export interface Profile {
  readonly summary: string;
  /** Empty lines part paragraphs, "- " begins an item. */
  readonly description: string;
  readonly topics: readonly string[];
  readonly street: string;
  readonly postalCode: string;
  readonly place: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly openingHours: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly access: AccessFacts;
}

/** In the order of the form. */
export const PROFILE_FIELDS = [
  'summary',
  'description',
  'topics',
  'street',
  'postalCode',
  'place',
  'phone',
  'email',
  'website',
  'openingHours',
  'languages',
  'access',
] as const satisfies readonly (keyof Profile)[];
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Characters; what an import may bring fits in. */
export const LONGEST = { line: 200, summary: 240, description: 20_000, hours: 400 } as const;
export const MOST_TOPICS = 12;

/** Languages that a form offers; others stay where an import brought them. */
export const SPOKEN_LANGUAGES = [
  'de',
  'en',
  'tr',
  'ar',
  'uk',
  'ru',
  'pl',
  'ro',
  'bg',
  'nl',
  'fr',
  'es',
  'it',
  'fa',
  'ku',
  'sq',
] as const;

export type ProfileProblem = 'too_long' | 'wrong' | 'too_many';
export type ProfileProblems = Partial<Record<ProfileField, ProfileProblem>>;

export const AccessFactsSchema: z.ZodType<AccessFacts> = z.partialRecord(
  z.enum(ACCESS_FEATURES),
  z.enum(ACCESS_VALUES),
);
const isEmail = (text: string) => z.email().safeParse(text).success;
const POSTAL_CODE = /^(?:\d{5}|\d{4} ?[a-z]{2})$/i;
const PHONE = /^[+\d][\d\s()/.-]{3,}$/;

/** A profile as it is kept: trimmed, a website with its scheme, topics and languages once each. */
export function tidyProfile(typed: Profile): Profile {
  const website = typed.website.trim();
  return {
    summary: typed.summary.replace(/\s+/g, ' ').trim(),
    description: typed.description.replace(/\r\n?/g, '\n').trim(),
    topics: [...new Set(typed.topics)],
    street: typed.street.trim(),
    postalCode: typed.postalCode.trim(),
    place: typed.place.trim(),
    phone: typed.phone.trim(),
    email: typed.email.trim(),
    website: /^[\w-]+(?:\.[\w-]+)+(?:[/?#].*)?$/.test(website) ? `https://${website}` : website,
    openingHours: typed.openingHours.replace(/\r\n?/g, '\n').trim(),
    languages: [...new Set(typed.languages)],
    access: typed.access,
  };
}

/** What is wrong with a tidied profile, by field; empty = nothing. Nothing is demanded: unknown is allowed everywhere. */
export function profileProblems(
  profile: Profile,
  topics: { has(key: string): boolean },
): ProfileProblems {
  const problems: ProfileProblems = {};
  for (const field of ['street', 'postalCode', 'place', 'phone', 'email', 'website'] as const) {
    if (profile[field].length > LONGEST.line) problems[field] = 'too_long';
  }
  if (profile.summary.length > LONGEST.summary) problems.summary = 'too_long';
  if (profile.description.length > LONGEST.description) problems.description = 'too_long';
  if (profile.openingHours.length > LONGEST.hours) problems.openingHours = 'too_long';
  if (profile.topics.length > MOST_TOPICS) problems.topics = 'too_many';
  if (profile.topics.some((topic) => !topics.has(topic))) problems.topics = 'wrong';
  if (profile.languages.some((language) => !/^[a-z]{2,3}$/.test(language))) {
    problems.languages = 'wrong';
  }
  if (profile.postalCode !== '' && !POSTAL_CODE.test(profile.postalCode)) {
    problems.postalCode = 'wrong';
  }
  if (profile.phone !== '' && !PHONE.test(profile.phone)) problems.phone ??= 'wrong';
  if (profile.email !== '' && !isEmail(profile.email)) problems.email ??= 'wrong';
  if (profile.website !== '' && webAddress(profile.website) === null) problems.website ??= 'wrong';
  if (!AccessFactsSchema.safeParse(profile.access).success) problems.access = 'wrong';
  return problems;
}
