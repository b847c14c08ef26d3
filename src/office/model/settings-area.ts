import type { SettingsField } from '../../network/index.ts';

/** What a field of a form holds. `lines`: a list of texts, one a line. */
export type FieldKind = 'line' | 'area' | 'email' | 'tel' | 'url' | 'day' | 'number' | 'lines';

export interface AreaField {
  /** Where the value stands in network.yaml, e.g. `contact.name.de`. */
  readonly place: string;
  readonly kind: FieldKind;
  /** May stay empty: then it is not there. */
  readonly isOptional?: true;
}

/** A page of settings that belong together. */
export interface SettingsArea {
  /** Last part of the page's address. */
  readonly key: AreaKey;
  readonly parts: readonly SettingsField[];
  readonly fields: readonly AreaField[];
}

export const AREA_KEYS = [
  'netz',
  'kontakt',
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'schwellen',
] as const;
export type AreaKey = (typeof AREA_KEYS)[number];

const localized = (place: string, kind: 'line' | 'area'): readonly AreaField[] => [
  { place: `${place}.de`, kind },
  { place: `${place}.en`, kind, isOptional: true },
];

export const AREAS: readonly SettingsArea[] = [
  {
    key: 'netz',
    parts: ['name', 'shortName', 'region', 'claim', 'sentences'],
    fields: [
      { place: 'name', kind: 'line' },
      { place: 'shortName', kind: 'line' },
      { place: 'region', kind: 'line' },
      ...localized('claim', 'line'),
      ...localized('sentences.0', 'area'),
      ...localized('sentences.1', 'area'),
      ...localized('sentences.2', 'area'),
    ],
  },
  {
    key: 'kontakt',
    parts: ['contact'],
    fields: [
      ...localized('contact.name', 'line'),
      { place: 'contact.phone', kind: 'tel' },
      { place: 'contact.email', kind: 'email' },
      { place: 'contact.street', kind: 'line' },
      { place: 'contact.postalCode', kind: 'line' },
      { place: 'contact.place', kind: 'line' },
      ...localized('contact.hours', 'area'),
    ],
  },
  {
    key: 'impressum',
    parts: ['imprint'],
    fields: [
      { place: 'imprint.responsible', kind: 'line' },
      { place: 'imprint.representedBy', kind: 'line' },
      { place: 'imprint.address', kind: 'lines' },
      { place: 'imprint.register', kind: 'line', isOptional: true },
      { place: 'imprint.email', kind: 'email' },
      { place: 'imprint.phone', kind: 'tel' },
      { place: 'imprint.editor', kind: 'area' },
    ],
  },
  {
    key: 'datenschutz',
    parts: ['privacy'],
    fields: [
      { place: 'privacy.officer', kind: 'line' },
      { place: 'privacy.email', kind: 'email' },
      { place: 'privacy.authority.name', kind: 'line' },
      { place: 'privacy.authority.url', kind: 'url' },
    ],
  },
  {
    key: 'barrierefreiheit',
    parts: ['accessibility'],
    fields: [
      { place: 'accessibility.contactEmail', kind: 'email' },
      { place: 'accessibility.contactPhone', kind: 'tel' },
      { place: 'accessibility.checkedOn', kind: 'day' },
      { place: 'accessibility.ombudsOffice.name', kind: 'line' },
      { place: 'accessibility.ombudsOffice.url', kind: 'url' },
    ],
  },
  {
    key: 'schwellen',
    parts: ['thresholds'],
    fields: [
      { place: 'thresholds.memberConfirmedDays', kind: 'number' },
      { place: 'thresholds.waitingDays', kind: 'number' },
      { place: 'thresholds.offerRemindDays', kind: 'number' },
      { place: 'thresholds.offerGreyDays', kind: 'number' },
      { place: 'thresholds.offerHideDays', kind: 'number' },
    ],
  },
];

const optional = (fields: readonly AreaField[]): readonly AreaField[] =>
  fields.map((field) => ({ ...field, isOptional: true }));

/** Name and purpose stand above the lists. */
const FIRST_FIELDS = 3;

/** Fields of one advice service that hold one text or day each, below its entry of the list. */
export const SERVICE_FIELDS: readonly AreaField[] = [
  { place: 'name', kind: 'line' },
  ...localized('purpose', 'area'),
  { place: 'member', kind: 'line', isOptional: true },
  { place: 'phone', kind: 'tel', isOptional: true },
  { place: 'email', kind: 'email', isOptional: true },
  { place: 'url', kind: 'url', isOptional: true },
  ...optional(localized('cost', 'line')),
  { place: 'fundedBy', kind: 'line', isOptional: true },
  ...optional(localized('hoursNote', 'line')),
  ...optional(localized('whatToBring', 'area')),
  { place: 'checkedOn', kind: 'day', isOptional: true },
  { place: 'source', kind: 'line', isOptional: true },
];

/** Lists and hours of a service, one thing a line; `model/services/service-form.ts` reads them. */
const SERVICE_LINES: readonly AreaField[] = [
  { place: 'topics', kind: 'lines', isOptional: true },
  { place: 'audiences', kind: 'lines', isOptional: true },
  { place: 'languages', kind: 'lines', isOptional: true },
  { place: 'places', kind: 'lines', isOptional: true },
  { place: 'hours', kind: 'lines', isOptional: true },
  { place: 'exceptions', kind: 'lines', isOptional: true },
  { place: 'appointment', kind: 'line', isOptional: true },
];

/** Everything on the form of a service, in its order: what it does, where and when, how to reach it, whether it is right. */
export const SERVICE_FORM_FIELDS: readonly AreaField[] = [
  ...SERVICE_FIELDS.slice(0, FIRST_FIELDS),
  ...SERVICE_LINES,
  ...SERVICE_FIELDS.slice(FIRST_FIELDS),
];
