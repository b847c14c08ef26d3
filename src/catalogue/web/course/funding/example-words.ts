import type { CourseExample, SituationKey, Spoken } from '../../../../funding/index.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

export const SITUATION_TEXTS: Readonly<Record<SituationKey, CatalogueText>> = {
  unemployed: 'cost.situation.unemployed',
  any_company: 'cost.situation.any_company',
  small_company: 'cost.situation.small_company',
  medium_company: 'cost.situation.medium_company',
  large_company: 'cost.situation.large_company',
  upgrading: 'cost.situation.upgrading',
  self_paying: 'cost.situation.self_paying',
  solo: 'cost.situation.solo',
};

const ASSUMED_TEXTS: Readonly<Record<SituationKey, CatalogueText>> = {
  unemployed: 'cost.assumed.unemployed',
  any_company: 'cost.assumed.company',
  small_company: 'cost.assumed.company',
  medium_company: 'cost.assumed.company',
  large_company: 'cost.assumed.company',
  upgrading: 'cost.assumed.upgrading',
  self_paying: 'cost.assumed.self_paying',
  solo: 'cost.assumed.solo',
};

/** What is reckoned of somebody in that situation, in a sentence. */
export function assumedWords(
  situation: SituationKey,
  isFirstQualification: boolean,
  { t }: Words,
): string {
  const qualification = isFirstQualification ? t('cost.assumed.none') : t('cost.assumed.trained');
  return t(ASSUMED_TEXTS[situation], { qualification });
}

/** "voraussichtlich 390 € statt 780 €": nothing is promised, and whoever only may get it reads so. */
export function shareWords(
  { sheet }: CourseExample<Spoken>,
  priceCents: number,
  { t, format }: Words,
): string {
  const price = format.money(priceCents);
  if (sheet.personCents === undefined) {
    const share = format.money(sheet.companyCents ?? 0);
    return sheet.status === 'applicable'
      ? t('cost.share.company', { share, price })
      : t('cost.share.companyPerhaps', { share, price });
  }
  const share = format.money(sheet.personCents);
  if (sheet.ifPassed) return t('cost.share.ifPassed', { share, price });
  return sheet.status === 'applicable'
    ? t('cost.share.likely', { share, price })
    : t('cost.share.perhaps', { share, price });
}
