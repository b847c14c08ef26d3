import { doneBy, type RegisteredTable } from '../../platform/privacy/index.ts';

const KEPT = {
  de: 'mit den Regeln; beim Löschen eines Kontos wird die Person herausgenommen',
  en: 'with the rules; the person is taken out when erased',
};

/** Who writes new versions of rules. */
export const DRAFT_DATA: readonly RegisteredTable[] = [
  {
    table: 'funding_draft',
    what: {
      de: 'Wer wann den Entwurf einer Förderregel begonnen, abgegeben und entschieden hat; Gründe in Worten des Büros',
      en: "who began, handed in and decided the draft of a rule when; reasons in the office's words",
    },
    kept: KEPT,
    links: [
      doneBy('created_by', ['programme_id', 'created_at']),
      doneBy('submitted_by', ['programme_id', 'submitted_at']),
      doneBy('decided_by', ['programme_id', 'decided_at']),
    ],
    quotes: { how: 'replace' },
  },
  {
    table: 'funding_draft_save',
    what: {
      de: 'Wer wann in einem offenen Entwurf einer Förderregel gespeichert hat',
      en: 'who saved an open draft of a rule when',
    },
    kept: {
      de: 'bis der Entwurf freigegeben oder verworfen ist',
      en: 'until the draft is released or thrown away',
    },
    links: [doneBy('saved_by', ['version', 'saved_at'])],
    quotes: { how: 'replace' },
  },
  {
    table: 'funding_draft_move',
    what: {
      de: 'Wer wann bestätigt hat, dass ein erdachter Prüffall mit einem Entwurf anders ausgehen soll',
      en: 'who confirmed when that an invented test case is to come out otherwise by a draft',
    },
    kept: KEPT,
    links: [doneBy('confirmed_by', ['persona_id', 'programme_id', 'confirmed_at'])],
    quotes: { how: 'replace' },
  },
];
