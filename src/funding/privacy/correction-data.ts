import { doneBy, type RegisteredTable } from '../../platform/privacy/index.ts';

/** What anybody writes to correct the page of a programme. */
export const CORRECTION_DATA: RegisteredTable = {
  table: 'funding_correction',
  what: {
    de: 'Hinweise auf Fehler bei einem Förderprogramm in freien Worten, ohne Namen; wer sie erledigt hat',
    en: 'hints at mistakes of a funding programme in free words, without a name; who dealt with them',
  },
  kept: {
    de: 'erledigt: 180 Tage',
    en: '180 days after somebody dealt with it',
  },
  links: [doneBy('handled_by', ['programme_id', 'handled_at'])],
  quotes: { how: 'replace', names: true },
};
