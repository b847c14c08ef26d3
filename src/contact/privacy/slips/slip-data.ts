import { doneBy, type Processing } from '../../../platform/privacy/index.ts';

/** Slips that lead people from one desk to the next, without saying who they are. */
export const SLIP_DATA: Processing = {
  key: 'laufzettel',
  title: { de: 'Laufzettel zu einer anderen Stelle', en: 'Slips that lead to another place' },
  purpose: {
    de: 'Damit Sie den Weg finden und die erste Stelle erfährt, ob ein Zettel angekommen ist. Wer ihn trägt, weiß das Portal nicht',
    en: 'You find the way, and the first place hears whether a slip has arrived. The portal does not know who carries it',
  },
  basis: ['interest'],
  recipients: {
    de: 'Die Stelle, die den Zettel ausgibt, und die, zu der er führt; mit dem Code sehen alle nur Ort und Zeit',
    en: 'The place that gives out the slip and the one it leads to; anybody with the code sees place and time only',
  },
  tables: [
    {
      table: 'handover_slip',
      what: {
        de: 'Ort, Zeit, Weg und was mitzubringen ist; wer dort anzusprechen ist, wenn diese Person auf der Seite ihrer Organisation steht; wer den Zettel ausgegeben und wer ihn angenommen hat. Nichts über die Person, die ihn trägt',
        en: 'place, time, way and what to bring; whom to ask for there, if the organisation names that person on its page; who gave the slip out and who took it. Nothing about the person who carries it',
      },
      kept: {
        de: '90 Tage nach der Ausgabe; danach bleibt eine Zahl. Leere Zettel ein Jahr nach dem Druck',
        en: '90 days after it was given out; then a count stays. Blank slips a year after printing',
      },
      keptDays: 90,
      links: [
        doneBy('issued_by', ['state', 'issued_at']),
        doneBy('arrived_by', ['state', 'arrived_at']),
      ],
      quotes: { how: 'replace', names: true },
    },
    {
      table: 'slip_block',
      what: {
        de: 'Wer leere Zettel gedruckt hat, wann und wie viele',
        en: 'who printed blank slips, when and how many',
      },
      kept: { de: 'bis der letzte Zettel gelöscht ist', en: 'until its last slip is deleted' },
      links: [doneBy('created_by', ['member_id', 'size', 'created_at'])],
    },
  ],
};
