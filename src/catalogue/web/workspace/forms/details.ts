import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import { ACCESS_FEATURES } from '../../../tables.ts';
import { type Applied, apply, type WrongField } from './apply.ts';
import { formList, formTexts } from './form-reader.ts';
import { readDecimal, readWhole } from './numbers.ts';

const NAMES = [
  'kind',
  'subtitle',
  'learningAim',
  'requirements',
  'languageLevel',
  'certificateText',
  'teachingUnits',
  'durationDays',
  'durationText',
  'fundingText',
  'fundingGoal',
  'upgradingLevel',
  'mandatoryTraining',
  'teacherProfile',
  'cancelTerms',
  'keywords',
  'url',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
  'contactUrl',
  'contactHours',
] as const;
const LISTS = [
  'moreTopics',
  'targets',
  'funding',
  'certificates',
  'languages',
  'occupations',
] as const;

/** The form of all further facts as typed. */
export interface DetailsTyped extends Readonly<Record<(typeof NAMES)[number], string>> {
  readonly lists: Readonly<Record<(typeof LISTS)[number], readonly string[]>>;
  /** By barrier fact: yes, on_request, no or nothing. */
  readonly access: Readonly<Record<string, string>>;
}

export function readDetails(form: FormBody): DetailsTyped {
  const [moreTopics, targets, funding, certificates, languages, occupations] = LISTS.map((name) =>
    formList(form, name),
  );
  return {
    ...formTexts(form, NAMES),
    lists: {
      moreTopics: moreTopics ?? [],
      targets: targets ?? [],
      funding: funding ?? [],
      certificates: certificates ?? [],
      languages: languages ?? [],
      occupations: occupations ?? [],
    },
    access: Object.fromEntries(
      ACCESS_FEATURES.map((feature) => [feature, formText(form, `access-${feature}`)]),
    ),
  };
}

export function detailsOf(document: CourseDocument): DetailsTyped {
  const { contact } = document;
  return {
    kind: document.kind,
    subtitle: document.subtitle ?? '',
    learningAim: document.learningAim ?? '',
    requirements: document.requirements ?? '',
    languageLevel: document.languageLevel ?? '',
    certificateText: document.certificateText ?? '',
    teachingUnits: document.teachingUnits === null ? '' : decimalText(document.teachingUnits),
    durationDays: document.durationDays === null ? '' : String(document.durationDays),
    durationText: document.durationText ?? '',
    fundingText: document.fundingText ?? '',
    fundingGoal: document.fundingGoal ?? '',
    upgradingLevel: String(document.upgradingLevel ?? ''),
    mandatoryTraining: TRUTH[String(document.mandatoryTraining)] ?? '',
    teacherProfile: document.teacherProfile ?? '',
    cancelTerms: document.cancelTerms ?? '',
    keywords: document.keywords.join(', '),
    url: document.url ?? '',
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    contactPhone: contact?.phone ?? '',
    contactEmail: contact?.email ?? '',
    contactUrl: contact?.url ?? '',
    contactHours: contact?.hours ?? '',
    lists: {
      moreTopics: document.topics.slice(1),
      targets: document.targets,
      funding: document.funding,
      certificates: document.certificates,
      languages: document.languages,
      occupations: document.occupations,
    },
    access: document.access,
  };
}

const TRUTH: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
const decimalText = (value: number): string => String(value).replace('.', ',');

/** The course with what was typed; its first topic belongs to another form. */
export function applyDetails(document: CourseDocument, typed: DetailsTyped): Applied {
  const wrong: WrongField[] = [];
  const number = (field: 'teachingUnits' | 'durationDays') => {
    const read =
      field === 'teachingUnits' ? readDecimal(typed[field]) : readWhole(typed[field], 1, 100_000);
    if (read === 'wrong') wrong.push({ field, reason: 'number' });
    return read === 'wrong' ? null : read;
  };
  const first = document.topics.slice(0, 1);
  const access = Object.fromEntries(
    Object.entries(typed.access).filter(([, value]) => value !== ''),
  );
  const applied = apply(
    {
      ...document,
      kind: typed.kind === '' ? document.kind : typed.kind,
      subtitle: typed.subtitle,
      learningAim: typed.learningAim,
      requirements: typed.requirements,
      topics: [...first, ...typed.lists.moreTopics.filter((topic) => !first.includes(topic))],
      targets: typed.lists.targets,
      funding: typed.lists.funding,
      certificates: typed.lists.certificates,
      certificateText: typed.certificateText,
      occupations: typed.lists.occupations,
      languages: typed.lists.languages,
      languageLevel: typed.languageLevel === '' ? null : typed.languageLevel,
      durationDays: number('durationDays'),
      teachingUnits: number('teachingUnits'),
      durationText: typed.durationText,
      fundingText: typed.fundingText,
      fundingGoal: typed.fundingGoal === '' ? null : typed.fundingGoal,
      upgradingLevel: typed.upgradingLevel === '' ? null : Number(typed.upgradingLevel),
      mandatoryTraining: typed.mandatoryTraining === '' ? null : typed.mandatoryTraining === 'yes',
      teacherProfile: typed.teacherProfile,
      cancelTerms: typed.cancelTerms,
      keywords: typed.keywords.split(',').map((word) => word.trim()),
      access,
      url: typed.url,
      contact: contactOf(typed),
    },
    ([first = '', second]) => (first === 'contact' ? contactField(String(second)) : String(first)),
  );
  if (wrong.length === 0) return applied;
  return { kind: 'wrong', wrong: applied.kind === 'wrong' ? [...wrong, ...applied.wrong] : wrong };
}

const contactField = (name: string): string =>
  `contact${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** Nothing typed is no contact: then that of the member counts. */
function contactOf(typed: DetailsTyped) {
  const contact = {
    name: typed.contactName,
    role: typed.contactRole,
    phone: typed.contactPhone,
    email: typed.contactEmail,
    url: typed.contactUrl,
    hours: typed.contactHours,
  };
  return Object.values(contact).every((value) => value.trim() === '') ? null : contact;
}
