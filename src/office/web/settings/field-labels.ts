import type { AreaKey } from '../../model/settings-area.ts';
import type { OfficeTranslate } from '../../texts.ts';
import { serviceWords } from './service-words.ts';

const AREA_TITLES = {
  netz: 'settings.area.network',
  kontakt: 'settings.area.contact',
  impressum: 'settings.area.imprint',
  datenschutz: 'settings.area.privacy',
  barrierefreiheit: 'settings.area.accessibility',
  schwellen: 'settings.area.thresholds',
} as const satisfies Record<AreaKey, string>;

const AREA_HINTS = {
  netz: 'settings.area.network.hint',
  kontakt: 'settings.area.contact.hint',
  impressum: 'settings.area.imprint.hint',
  datenschutz: 'settings.area.privacy.hint',
  barrierefreiheit: 'settings.area.accessibility.hint',
  schwellen: 'settings.area.thresholds.hint',
} as const satisfies Record<AreaKey, string>;

export const areaTitle = (key: AreaKey, t: OfficeTranslate): string => t(AREA_TITLES[key]);
export const areaHint = (key: AreaKey, t: OfficeTranslate): string => t(AREA_HINTS[key]);

/** Names of values by their place without language; a star stands for the key of an entry of a list. */
const NAMES = {
  name: 'settings.field.name',
  shortName: 'settings.field.shortName',
  region: 'settings.field.region',
  claim: 'settings.field.claim',
  'sentences.0': 'settings.field.sentence1',
  'sentences.1': 'settings.field.sentence2',
  'sentences.2': 'settings.field.sentence3',
  'contact.name': 'settings.field.contactName',
  'contact.phone': 'settings.field.phone',
  'contact.email': 'settings.field.email',
  'contact.street': 'settings.field.street',
  'contact.postalCode': 'settings.field.postalCode',
  'contact.place': 'settings.field.place',
  'contact.hours': 'settings.field.hours',
  'imprint.responsible': 'settings.field.responsible',
  'imprint.representedBy': 'settings.field.representedBy',
  'imprint.address': 'settings.field.addressLines',
  'imprint.register': 'settings.field.register',
  'imprint.email': 'settings.field.email',
  'imprint.phone': 'settings.field.phone',
  'imprint.editor': 'settings.field.editor',
  'privacy.officer': 'settings.field.officer',
  'privacy.email': 'settings.field.email',
  'privacy.authority.name': 'settings.field.authority',
  'privacy.authority.url': 'settings.field.authorityUrl',
  'accessibility.contactEmail': 'settings.field.email',
  'accessibility.contactPhone': 'settings.field.phone',
  'accessibility.checkedOn': 'settings.field.checkedOn',
  'accessibility.ombudsOffice.name': 'settings.field.ombuds',
  'accessibility.ombudsOffice.url': 'settings.field.ombudsUrl',
  'thresholds.memberConfirmedDays': 'settings.field.memberConfirmedDays',
  'thresholds.waitingDays': 'settings.field.waitingDays',
  'thresholds.offerRemindDays': 'settings.field.offerRemindDays',
  'thresholds.offerGreyDays': 'settings.field.offerGreyDays',
  'thresholds.offerHideDays': 'settings.field.offerHideDays',
  'adviceServices.*.name': 'settings.field.serviceName',
  'adviceServices.*.purpose': 'settings.field.purpose',
  'adviceServices.*.phone': 'settings.field.phone',
  'adviceServices.*.email': 'settings.field.email',
  'adviceServices.*.url': 'settings.field.url',
  'adviceServices.*.member': 'settings.field.member',
  'adviceServices.*.topics': 'settings.field.topics',
  'adviceServices.*.audiences': 'settings.field.audiences',
  'adviceServices.*.languages': 'settings.field.languages',
  'adviceServices.*.places': 'settings.field.places',
  'adviceServices.*.hours': 'settings.field.hours',
  'adviceServices.*.exceptions': 'settings.field.exceptions',
  'adviceServices.*.appointment': 'settings.field.appointment',
  'adviceServices.*.cost': 'settings.field.cost',
  'adviceServices.*.fundedBy': 'settings.field.fundedBy',
  'adviceServices.*.hoursNote': 'settings.field.hoursNote',
  'adviceServices.*.whatToBring': 'settings.field.whatToBring',
  'adviceServices.*.checkedOn': 'settings.field.checkedOn',
  'adviceServices.*.source': 'settings.field.source',
} as const;

/** What a field of lines takes, by its place. */
const HINTS = {
  'adviceServices.*.member': 'settings.hint.member',
  'adviceServices.*.topics': 'settings.hint.topics',
  'adviceServices.*.audiences': 'settings.hint.audiences',
  'adviceServices.*.languages': 'settings.hint.languages',
  'adviceServices.*.places': 'settings.hint.places',
  'adviceServices.*.hours': 'settings.hint.hours',
  'adviceServices.*.exceptions': 'settings.hint.exceptions',
  'adviceServices.*.appointment': 'settings.hint.appointment',
  'imprint.address': 'settings.field.linesHint',
} as const;
const HINT_KEYS = new Map<string, (typeof HINTS)[keyof typeof HINTS]>(Object.entries(HINTS));

/** A sentence below the name of a field; undefined where it needs none. */
export function fieldHint(place: string, t: OfficeTranslate): string | undefined {
  const key = HINT_KEYS.get(place);
  if (key === 'settings.hint.topics') return t(key, { names: namesOf(serviceWords().topics) });
  if (key === 'settings.hint.audiences')
    return t(key, { names: namesOf(serviceWords().audiences) });
  if (key === 'settings.hint.appointment')
    return t(key, { names: namesOf(serviceWords().appointments) });
  return key && t(key);
}

const namesOf = (words: ReadonlyMap<string, string>): string => [...words.values()].join(', ');

const NAME_KEYS = new Map<string, (typeof NAMES)[keyof typeof NAMES]>(Object.entries(NAMES));

/** The name of a field of network.yaml, with its language where it has one: "Öffnungszeiten (Englisch)". */
export function fieldLabel(place: string, t: OfficeTranslate): string {
  const [, whole = place, language] = /^(.+)\.(de|en)$/.exec(place) ?? [];
  const key = NAME_KEYS.get(whole);
  const name = key === undefined ? whole : t(key);
  return inLanguage(name, language, t);
}

/** The name of a value that a change touches, e.g. `settings.contact.phone`, `texts.home.home.title.de`, `topics.edv.label.de`. */
export function placeLabel(place: string, t: OfficeTranslate): string {
  const [kind, first = '', ...rest] = place.split('.');
  if (place === 'topics') return t('settings.place.order');
  if (kind === 'texts') {
    const [, key = '', language] = /^(.+?)(?:\.(de|en))?$/.exec(rest.join('.')) ?? [];
    return inLanguage(t('settings.place.text', { key: `${first}.${key}` }), language, t);
  }
  if (kind === 'topics') {
    const field = rest.join('.');
    if (field === 'parent') return t('settings.place.parent', { key: first });
    const [, language] = /\.(de|en)$/.exec(field) ?? [];
    const name = field.startsWith('hint')
      ? t('settings.place.topicHint', { key: first })
      : t('settings.place.topic', { key: first });
    return inLanguage(name, language, t);
  }
  if (first === 'adviceServices') {
    const [service = '', ...field] = rest;
    // Places and hours have values below them: the field's name says enough.
    const [part = '', ...below] = field;
    const isText = below.length === 1 && /^(de|en)$/.test(below[0] ?? '');
    const known = isText ? field : [part];
    const name = fieldLabel(['adviceServices', '*', ...known].join('.'), t);
    return t('settings.place.service', { key: service, name });
  }
  return fieldLabel([first, ...rest].join('.'), t);
}

function inLanguage(name: string, language: string | undefined, t: OfficeTranslate): string {
  if (language === undefined) return name;
  return language === 'de' ? t('settings.inGerman', { name }) : t('settings.inEnglish', { name });
}
