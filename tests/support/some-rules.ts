import type { MembershipRules } from '../../src/members/index.ts';

/** Rules of a membership with two fee classes and no kinds of their own. */
export const SOME_RULES: MembershipRules = {
  decision: { de: 'Das Büro entscheidet.' },
  answerDays: 14,
  term: { de: 'Die Mitgliedschaft läuft, bis jemand sie beendet.' },
  noticeDays: 30,
  kinds: [],
  feeClasses: [
    { key: 'free', name: { de: 'Frei' }, description: { de: 'Niemand zahlt.' }, centsPerYear: 0 },
    {
      key: 'small',
      name: { de: 'Klein' },
      description: { de: 'Alle zahlen.' },
      centsPerYear: 6000,
    },
  ],
};
