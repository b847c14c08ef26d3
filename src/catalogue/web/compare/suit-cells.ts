import { accessView } from '../words/access-facts.ts';
import { languageName } from '../words/language-names.ts';
import { CHILDCARE_TEXTS, LEVEL_TEXTS } from '../words/value-words.ts';
import { type CellContext, type CompareCell, cell } from './compare-cell.ts';
import type { ComparedOffer } from './compared-offer.ts';

export function certificateCell({ offer }: ComparedOffer, context: CellContext): CompareCell {
  const { words, labels } = context;
  const { certificates, certificateText } = offer.course;
  const names = certificates.map((key) => labels.term('certificate', key, words.language) ?? key);
  const text = certificateText?.trim() || null;
  return names.length === 0
    ? cell(text ?? words.t('compare.certificateUnknown'))
    : cell(names.join(', '), text);
}

/** The language of teaching and the German that one needs. */
export function languageCell({ offer }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t, language } = words;
  const { languages, languageLevel } = offer.course;
  const level =
    languageLevel === null
      ? t('compare.levelUnknown')
      : languageLevel === 'none'
        ? t('level.noneNeeded')
        : t('level.needed', { level: t(LEVEL_TEXTS[languageLevel]) });
  const names = languages.map((tag) => languageName(tag, language)).join(', ');
  return names === '' ? cell(level) : cell(names, level);
}

export function childcareCell({ run }: ComparedOffer, { words }: CellContext): CompareCell {
  return cell(words.t(CHILDCARE_TEXTS[run?.childcare ?? 'unknown']));
}

/** What is known about getting in and following, yes or no alike; the rest is said to be unknown. */
export function accessCell({ offer, run }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t } = words;
  const { known, unknown } = accessView([run?.venue?.access ?? {}, offer.course.access], words);
  if (known.length === 0) return cell(t('compare.accessUnknown'));
  const facts = [t('access.yes'), t('access.on_request'), t('access.no')].flatMap((value) => {
    const names = known.filter((fact) => fact.value === value).map(({ label }) => label);
    const list = names.join(', ');
    return names.length === 0 ? [] : [{ text: t('compare.accessFacts', { value, list }) }];
  });
  return unknown.length === 0 ? facts : [...facts, { text: t('compare.accessRest'), isNote: true }];
}
