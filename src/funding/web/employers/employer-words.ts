import type { Language } from '../../../platform/texts/index.ts';
import type { EmployerWords } from '../../model/employer/employer-words.ts';
import { fundingTexts } from '../../texts.ts';

/** The words of the sheet, for the script that fills it. */
export function employerWords(language: Language): EmployerWords {
  const t = fundingTexts(language);
  return {
    title: t('employers.sheet'),
    given: t('employers.given'),
    figures: t('employers.figures'),
    usual: t('employers.group.usual'),
    favoured: t('employers.group.favoured'),
    next: t('employers.next'),
    papers: t('employers.papers'),
    granted: t('employers.granted'),
    forAll: t('employers.forAll'),
    company: t('employers.pays.company'),
    agency: t('employers.pays.agency'),
    share: t('employers.share'),
    wage: t('employers.wage'),
    noFigures: t('employers.noFigures', { missing: '{missing}' }),
    several: t('employers.several'),
    assumed: t('employers.assumed'),
    print: t('employers.print'),
    change: t('employers.change'),
    law: t('employers.law', { day: '{day}' }),
    nothing: t('employers.nothing'),
  };
}
