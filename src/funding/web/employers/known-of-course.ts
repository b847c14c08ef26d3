import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { TrainingGoal } from '../../model/employer/company.ts';
import type { Answers } from '../../model/fact.ts';
import type { KnownFields } from './employer-form.tsx';

const GOALS: Readonly<Record<string, TrainingGoal>> = {
  anpassung: 'skills',
  teilqualifikation: 'partial',
  abschluss_ausbildungsberuf: 'vocation',
  aufstieg: 'upgrade',
};

/** What the form of a company can take from a course. */
export function knownOfCourse(facts: Answers, language: Language): KnownFields {
  const { 'kurs.ziel': goal, 'kurs.stunden': hours, 'kurs.kosten_eur': price } = facts;
  const isApproved = [facts['kurs.azav_massnahme'], facts['kurs.azav_traeger']];
  return {
    ...(typeof goal === 'string' && GOALS[goal] && { goal: GOALS[goal] }),
    ...(facts['kurs.afbg_ziel'] === true && { goal: 'upgrade' }),
    ...(facts['kurs.pflichtschulung'] === true && { goal: 'duty' }),
    ...(typeof hours === 'number' && { hours: formats(language).count(hours) }),
    ...(typeof price === 'number' && { price: formats(language).count(price) }),
    ...(isApproved.every((value) => value === true) && { approved: 'yes' }),
    ...(isApproved.includes(false) && { approved: 'no' }),
  };
}
