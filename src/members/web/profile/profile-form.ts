import { z } from 'zod';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formList } from '../../../platform/http/form-list.ts';
import { formText } from '../../../platform/http/form-text.ts';
import {
  AccessFactsSchema,
  type Profile,
  type ProfileField,
  tidyProfile,
} from '../../model/profile/profile.ts';
import { ACCESS_FEATURES, ACCESS_VALUES, type AccessFacts } from '../../tables.ts';

/** The name of the field that asks for a barrier fact. */
export const accessName = (feature: string): string => `access-${feature}`;

/** The barrier facts of a form; what is not answered stays unknown. */
export function readAccess(form: FormBody): AccessFacts {
  const facts: AccessFacts = {};
  for (const feature of ACCESS_FEATURES) {
    const typed = formText(form, accessName(feature));
    const value = ACCESS_VALUES.find((one) => one === typed);
    if (value !== undefined) facts[feature] = value;
  }
  return facts;
}

/** The profile as a form says it, tidied but not yet checked. */
export function readProfile(form: FormBody): Profile {
  const text = (name: Exclude<ProfileField, 'topics' | 'languages' | 'access'>) =>
    formText(form, name);
  return tidyProfile({
    summary: text('summary'),
    description: text('description'),
    topics: formList(form, 'topics'),
    street: text('street'),
    postalCode: text('postalCode'),
    place: text('place'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    openingHours: text('openingHours'),
    languages: formList(form, 'languages'),
    access: readAccess(form),
  });
}

const ProfileText: z.ZodType<Profile> = z.strictObject({
  summary: z.string(),
  description: z.string(),
  topics: z.array(z.string()),
  street: z.string(),
  postalCode: z.string(),
  place: z.string(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  openingHours: z.string(),
  languages: z.array(z.string()),
  access: AccessFactsSchema,
});

/** A profile that a form carries along unseen: as it was when the form was opened. Null = the form carries none that can be read. */
export function readCarried(form: FormBody, name: 'base' | 'mine'): Profile | null {
  try {
    return ProfileText.parse(JSON.parse(formText(form, name)));
  } catch {
    return null;
  }
}
