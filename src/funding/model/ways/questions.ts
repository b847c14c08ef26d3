import type { FactValue } from '../condition.ts';
import type { Answers } from '../fact.ts';

/** Asked in this order wherever they make a difference: everybody can answer them at once. */
export const FIRST = ['person.status', 'kurs.ziel'] as const;

/** A question that may follow, and for whom it makes sense. Nothing sensitive, no sums, nothing that needs papers. */
interface FurtherQuestion {
  readonly fact: string;
  /** Values of `person.status`; absent: for everybody. */
  readonly whom?: readonly string[];
}

export const FURTHER: readonly FurtherQuestion[] = [
  { fact: 'person.arbeitslos_gemeldet', whom: ['arbeitslos', 'nicht_erwerbstaetig'] },
  { fact: 'person.bedroht_arbeitslos', whom: ['beschaeftigt'] },
  { fact: 'person.ausbildungsuchend_gemeldet', whom: ['schueler', 'nicht_erwerbstaetig'] },
  { fact: 'person.abschluss' },
  { fact: 'person.bezug', whom: ['arbeitslos', 'nicht_erwerbstaetig'] },
  { fact: 'person.selbst_haupterwerb', whom: ['selbststaendig'] },
  { fact: 'betrieb.koepfe', whom: ['beschaeftigt', 'auszubildend'] },
];

export function isAskable({ fact, whom }: FurtherQuestion, answers: Answers): boolean {
  if (fact in answers) return false;
  const status = answers['person.status'];
  return whom === undefined || (typeof status === 'string' && whom.includes(status));
}

/** The answers with one more, and with what it says besides: whoever aims at a master's certificate wants such a course. */
export function given(answers: Answers, fact: string, value: FactValue): Answers {
  const besides: Answers =
    fact === 'kurs.ziel' && !('kurs.afbg_ziel' in answers)
      ? { 'kurs.afbg_ziel': value === 'aufstieg' }
      : {};
  return { ...answers, ...besides, [fact]: value };
}
