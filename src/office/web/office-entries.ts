import { type OfficeEntry, RIGHTS_ENTRY } from '../../accounts/index.ts';
import { OFFICE_ANSWERS_ENTRY } from '../../contact/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import { officeTexts } from '../texts.ts';
import { FUNDING_PATH } from './funding/funding-paths.ts';
import {
  AUDIT_PATH,
  DELIVERIES_PATH,
  ENQUIRIES_PATH,
  FACTORS_PATH,
  LETTERS_PATH,
  MEMBERS_PATH,
  OFFICE_PATH,
  PEOPLE_PATH,
  SETTINGS_PATH,
  TAKEOVERS_PATH,
  TWINS_PATH,
  WAITING_COURSES_PATH,
} from './paths.ts';

/** A page of the office with one sentence about what it is good for. */
export interface OfficePage extends OfficeEntry {
  hint(language: Language): string;
}

/** Where the first page of signed-in people leads. */
export const OFFICE_ENTRIES: readonly OfficeEntry[] = [
  {
    action: 'office.view',
    label: (language) => officeTexts(language)('office.entry'),
    path: OFFICE_PATH,
  },
];

/** All pages that the Monday page leads to, in its order. */
export const OFFICE_PAGES: readonly OfficePage[] = [
  {
    action: 'enquiry.oversee',
    label: (language) => officeTexts(language)('office.enquiries.short'),
    hint: (language) => officeTexts(language)('office.enquiries.hint'),
    path: ENQUIRIES_PATH,
  },
  {
    action: 'enquiry.oversee',
    label: (language) => officeTexts(language)('office.presence.short'),
    hint: (language) => officeTexts(language)('office.presence.hint'),
    path: '/buero/praesenz',
  },
  {
    action: 'membership.view',
    label: (language) => officeTexts(language)('office.members.short'),
    hint: (language) => officeTexts(language)('office.members.hint'),
    path: MEMBERS_PATH,
  },
  {
    action: 'membership.view',
    label: (language) => officeTexts(language)('office.applications.short'),
    hint: (language) => officeTexts(language)('office.applications.hint'),
    path: '/buero/aufnahme',
  },
  OFFICE_ANSWERS_ENTRY,
  {
    action: 'moderation.decide',
    label: (language) => officeTexts(language)('office.courses.short'),
    hint: (language) => officeTexts(language)('office.courses.hint'),
    path: WAITING_COURSES_PATH,
  },
  {
    action: 'moderation.decide',
    label: (language) => officeTexts(language)('office.twins.title'),
    hint: (language) => officeTexts(language)('office.twins.hint'),
    path: TWINS_PATH,
  },
  {
    action: 'seals.check',
    label: (language) => officeTexts(language)('office.seals.short'),
    hint: (language) => officeTexts(language)('office.seals.hint'),
    path: '/buero/siegel',
  },
  {
    action: 'member.people.change',
    label: (language) => officeTexts(language)('office.takeovers.short'),
    hint: (language) => officeTexts(language)('office.takeovers.hint'),
    path: TAKEOVERS_PATH,
  },
  {
    action: 'funding.edit',
    label: (language) => officeTexts(language)('funding.title'),
    hint: (language) => officeTexts(language)('funding.hint'),
    path: FUNDING_PATH,
  },
  {
    action: 'delivery.view',
    label: (language) => officeTexts(language)('office.deliveries.short'),
    hint: (language) => officeTexts(language)('office.deliveries.hint'),
    path: DELIVERIES_PATH,
  },
  {
    action: 'mail.view',
    label: (language) => officeTexts(language)('office.letters.short'),
    hint: (language) => officeTexts(language)('office.letters.hint'),
    path: LETTERS_PATH,
  },
  {
    action: 'office.people',
    label: (language) => officeTexts(language)('office.people.short'),
    hint: (language) => officeTexts(language)('office.people.hint'),
    path: PEOPLE_PATH,
  },
  {
    action: 'office.people',
    label: (language) => officeTexts(language)('office.factors.short'),
    hint: (language) => officeTexts(language)('office.factors.hint'),
    path: FACTORS_PATH,
  },
  {
    action: 'settings.edit',
    label: (language) => officeTexts(language)('office.settings.short'),
    hint: (language) => officeTexts(language)('office.settings.hint'),
    path: SETTINGS_PATH,
  },
  {
    action: 'audit.view',
    label: (language) => officeTexts(language)('office.audit.short'),
    hint: (language) => officeTexts(language)('office.audit.hint'),
    path: AUDIT_PATH,
  },
  RIGHTS_ENTRY,
];
