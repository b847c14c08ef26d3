import type { Language } from '../../../../platform/texts/index.ts';
import { formats } from '../../../../ui/format.ts';
import { type OfficeTranslate, officeTexts } from '../../../texts.ts';

type TextKey = Parameters<OfficeTranslate>[0];

/** Words of the data's closed lists, by field and value. */
const WORDS: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  status: {
    aktiv: 'funding.status.aktiv',
    eingeschraenkt: 'funding.status.eingeschraenkt',
    unsicher: 'funding.status.unsicher',
    beendet: 'funding.status.beendet',
  },
  anspruch: {
    muss: 'funding.claim.muss',
    soll: 'funding.claim.soll',
    kann: 'funding.claim.kann',
    wettbewerb: 'funding.claim.wettbewerb',
    gesetz: 'funding.claim.gesetz',
  },
  vertrauen: {
    hoch: 'funding.trust.hoch',
    mittel: 'funding.trust.mittel',
    niedrig: 'funding.trust.niedrig',
  },
  'antrag.vor': {
    kursbeginn: 'funding.before.kursbeginn',
    ausbildungsbeginn: 'funding.before.ausbildungsbeginn',
    gruendung: 'funding.before.gruendung',
    vertragsabschluss: 'funding.before.vertragsabschluss',
    kosten: 'funding.before.kosten',
  },
  'antrag.fristen.art': {
    beantragen: 'funding.deadline.beantragen',
    betrieb: 'funding.deadline.betrieb',
  },
  'faelle.status': {
    applicable: 'funding.standing.applicable',
    needs_advice: 'funding.standing.needs_advice',
    unknown: 'funding.standing.unknown',
    not_applicable: 'funding.standing.not_applicable',
  },
};

/** What can be chosen for a field of a closed list, in its words. */
export function choicesOf(
  field: string,
  t: OfficeTranslate,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(WORDS[field] ?? {}).map(([value, key]) => ({ value, label: t(key) }));
}

/** A value as people write it: sums in euros, days, per cent, words of closed lists. */
export function valueInWords(
  field: string,
  value: boolean | number | string,
  language: Language,
): string {
  const t = officeTexts(language);
  const key = WORDS[field]?.[String(value)];
  if (key !== undefined) return t(key);
  if (typeof value === 'boolean') return value ? t('funding.yes') : t('funding.no');
  if (typeof value === 'number') {
    const ending = field.split('.').at(-1) ?? '';
    if (/_eur$|^basis_max$/.test(ending)) return formats(language).money(Math.round(value * 100));
    const number = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value);
    return /prozent|punkte/.test(ending) ? t('funding.percent', { number }) : number;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats(language).dateShort(value) : value;
}
