import { doneBy, type Processing } from '../../../platform/privacy/index.ts';

/** Who has said that the details of an advice service are right. */
export const SERVICE_DATA: Processing = {
  key: 'beratungsstellen',
  title: { de: 'Angaben zu Beratungsstellen', en: 'Details of advice services' },
  purpose: {
    de: 'Damit Öffnungszeiten und Wege stimmen',
    en: 'Opening hours and directions are right',
  },
  basis: ['interest'],
  recipients: {
    de: 'Die Geschäftsstelle; alle sehen nur den Tag der Prüfung',
    en: 'The office; everybody sees the day of the check only',
  },
  tables: [
    {
      table: 'service_check',
      what: {
        de: 'Wer wann bestätigt hat, dass die Angaben zu einer Beratungsstelle stimmen',
        en: 'who confirmed when that the details of an advice service are right',
      },
      kept: {
        de: 'ein Jahr; beim Löschen eines Kontos wird die Person sofort herausgenommen',
        en: 'a year; the person is taken out at once when the account is erased',
      },
      keptDays: 365,
      links: [doneBy('checked_by', ['service_key', 'checked_on'])],
    },
  ],
};
