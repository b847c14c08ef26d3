import { doneBy, type RegisteredTable } from '../../platform/privacy/index.ts';

/** Who decides which courses are one: part of editing them. */
export const TWIN_DATA: readonly RegisteredTable[] = [
  {
    table: 'twin_pair',
    what: {
      de: 'Welche zwei Kurse einander ähneln und wer wann entschieden hat, ob sie derselbe sind',
      en: 'which two courses are alike, and who decided when whether they are one',
    },
    kept: {
      de: 'mit den Kursen; beim Löschen eines Kontos wird die Person herausgenommen',
      en: 'with the courses; the person is taken out when erased',
    },
    links: [doneBy('decided_by', ['offer_id', 'other_offer_id', 'state', 'decided_at'])],
  },
  {
    table: 'twin_consent',
    what: {
      de: 'Wer wann für ein Mitglied zugestimmt hat, dass zwei Kursseiten aufeinander verweisen',
      en: 'who agreed when on behalf of a member that two course pages link to each other',
    },
    kept: {
      de: 'mit den Kursen; beim Löschen eines Kontos wird die Person herausgenommen',
      en: 'with the courses; the person is taken out when erased',
    },
    links: [doneBy('person_id', ['pair_id', 'given_at'])],
  },
];
