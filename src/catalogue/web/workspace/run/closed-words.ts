import type { SchoolHolidayKind } from '../../../../network/index.ts';
import type { PublicHoliday } from '../../../model/holidays.ts';
import type { ClosedReason } from '../../../model/series.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

const PUBLIC_TEXTS: Readonly<Record<PublicHoliday, CatalogueText>> = {
  new_year: 'holiday.newYear',
  good_friday: 'holiday.goodFriday',
  easter_monday: 'holiday.easterMonday',
  labour_day: 'holiday.labourDay',
  ascension: 'holiday.ascension',
  whit_monday: 'holiday.whitMonday',
  corpus_christi: 'holiday.corpusChristi',
  german_unity: 'holiday.germanUnity',
  all_saints: 'holiday.allSaints',
  christmas_day: 'holiday.christmasDay',
  boxing_day: 'holiday.boxingDay',
};

const SCHOOL_TEXTS: Readonly<Record<SchoolHolidayKind, CatalogueText>> = {
  autumn: 'holiday.school.autumn',
  christmas: 'holiday.school.christmas',
  winter: 'holiday.school.winter',
  easter: 'holiday.school.easter',
  whitsun: 'holiday.school.whitsun',
  summer: 'holiday.school.summer',
};

/** Why nothing takes place on a day: "Ostermontag", "Osterferien". */
export function closedWords(reason: ClosedReason<SchoolHolidayKind>, { t }: Words): string {
  return reason.kind === 'public_holiday'
    ? t(PUBLIC_TEXTS[reason.holiday])
    : t(SCHOOL_TEXTS[reason.holiday]);
}
