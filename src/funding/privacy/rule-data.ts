import { doneBy, type RegisteredTable } from '../../platform/privacy/index.ts';

const KEPT = {
  de: 'mit den Regeln; beim Löschen eines Kontos wird die Person herausgenommen',
  en: 'with the rules; the person is taken out when erased',
};

/** Who said what about the rules. */
export const RULE_DATA: readonly RegisteredTable[] = [
  {
    table: 'funding_version',
    what: {
      de: 'Wer wann welche Regel der Förderung geschrieben und wer sie freigegeben hat; der Grund in Worten der Geschäftsstelle',
      en: "who wrote which rule of funding and who released it when; the reason in the office's words",
    },
    kept: KEPT,
    links: [
      doneBy('author_id', ['programme_id', 'valid_from', 'released_at']),
      doneBy('released_by', ['programme_id', 'valid_from', 'released_at']),
    ],
    quotes: { how: 'replace' },
  },
  {
    table: 'funding_check',
    what: {
      de: 'Wer wann nachgesehen hat, ob eine Regel der Förderung noch stimmt',
      en: 'who looked when whether a rule of funding is still right',
    },
    kept: KEPT,
    links: [doneBy('checked_by', ['programme_id', 'valid_from', 'checked_on'])],
  },
  {
    table: 'funding_light',
    what: {
      de: 'Wer wann gesagt hat, ob für ein Programm noch Mittel da sind',
      en: 'who said when whether a programme still has funds',
    },
    kept: KEPT,
    links: [doneBy('confirmed_by', ['programme_id', 'state', 'confirmed_on'])],
  },
  {
    table: 'funding_expectation',
    what: {
      de: 'Wer wann warum gesagt hat, dass ein erdachter Prüffall nach einer neuen Regel anders ausgeht',
      en: 'who said when and why that an invented test case comes out otherwise by a new rule',
    },
    kept: KEPT,
    links: [doneBy('changed_by', ['persona_id', 'programme_id', 'changed_at'])],
    quotes: { how: 'replace' },
  },
];
