import type { Answers } from '../fact.ts';
import type { Asker } from '../next-question.ts';

/** In the order in which they are told. `any_company`: the size makes no difference. */
export type SituationKey =
  | 'unemployed'
  | 'upgrading'
  | 'any_company'
  | 'small_company'
  | 'self_paying'
  | 'medium_company'
  | 'large_company'
  | 'solo';

/** Somebody as there are many: what is assumed of them stands beside each figure in words. */
export interface Situation {
  readonly key: SituationKey;
  /** Of whose share the figure speaks. */
  readonly asker: Asker;
  readonly answers: Answers;
}

const TRAINED: Answers = {
  'person.alter': 35,
  'person.wohnsitz_nrw': true,
  'person.abschluss': 'beruf_ab_2j',
  'person.abschluss_jahre': 8,
  'person.jahre_berufstaetig': 8,
  'person.jahre_ungelernt': 0,
  'person.schwerbehindert': false,
};
/** Whoever wants a first vocational qualification has none yet. */
const UNTRAINED: Answers = { ...TRAINED, 'person.abschluss': 'keiner' };

/** What courses for work lead to; of others nobody can say by the course alone whether they are for somebody's work. */
const FOR_WORK = ['anpassung', 'teilqualifikation', 'abschluss_ausbildungsberuf', 'aufstieg'];

/** The situations for which it can be said what a course is likely to cost, by what is known of the course (`kurs.…`). */
export function typicalSituations(course: Answers): readonly Situation[] {
  const goal = course['kurs.ziel'];
  const learner = goal === 'abschluss_ausbildungsberuf' ? UNTRAINED : TRAINED;
  const employed: Answers = { ...learner, 'person.status': 'beschaeftigt' };
  const unemployed = person('unemployed', {
    ...learner,
    'person.status': 'arbeitslos',
    'person.arbeitslos_gemeldet': true,
    'person.bezug': 'alg1',
  });
  const selfPaying = person('self_paying', {
    ...employed,
    'person.zve_eur': 40_000,
    'person.zusammen_veranlagt': false,
  });
  if (course['kurs.afbg_ziel'] === true)
    return [person('upgrading', { ...employed, 'person.zulassung_erfuellt': true }), selfPaying];
  const isForWork = FOR_WORK.some((one) => one === goal);
  return [
    unemployed,
    company('small_company', employed, 30),
    selfPaying,
    company('medium_company', employed, 200),
    company('large_company', employed, 800),
    ...(isForWork ? [person('solo', SOLO)] : []),
  ];
}

const SOLO: Answers = {
  ...TRAINED,
  'person.status': 'selbststaendig',
  'person.selbst_haupterwerb': true,
  'person.selbst_jahre': 3,
  'person.mitarbeiter_vzae': 0,
};

const person = (key: SituationKey, answers: Answers): Situation => ({
  key,
  asker: 'person',
  answers,
});

function company(key: SituationKey, employed: Answers, people: number): Situation {
  const size = {
    'betrieb.beschaeftigte': people,
    'betrieb.koepfe': people,
    'kurs.rechnung_an': 'betrieb',
  };
  return { key, asker: 'betrieb', answers: { ...employed, ...size } };
}
