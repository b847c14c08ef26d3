import { addressedTo, belongsTo, doneBy, type Processing } from '../../platform/privacy/index.ts';

export const LETTER_DATA: Processing = {
  key: 'briefe',
  title: { de: 'E-Mails, die das Portal schreibt', en: 'E-mails that the portal writes' },
  purpose: {
    de: 'Briefe verschicken und die Frage „Ist er hinausgegangen?“ beantworten',
    en: 'To send letters and to answer “did it go out?”',
  },
  basis: ['contract'],
  recipients: {
    de: 'Sie, der Mailserver des Portals und der Ihres Postfachs; die Geschäftsstelle sieht Art und Zeit',
    en: 'You, the portal’s mail server and that of your mailbox; the office sees kind and time',
  },
  tables: [
    {
      table: 'letter',
      what: {
        de: 'E-Mail-Adresse, Art und Zeit eines Briefs; der Text nur, bis er verschickt ist',
        en: 'e-mail address, kind and time of a letter; its text until it is sent',
      },
      kept: { de: '180 Tage', en: '180 days' },
      keptDays: 180,
      links: [belongsTo('person_id'), addressedTo('email')],
      quotes: { how: 'replace', names: true },
      jobKey: 'letter:',
    },
  ],
};

export const AUDIT_DATA: Processing = {
  key: 'protokoll',
  title: { de: 'Protokoll', en: 'Log of acts' },
  purpose: {
    de: 'Nachweisen, was die Geschäftsstelle getan hat und wer personenbezogene Daten angesehen hat',
    en: 'To prove acts of the office and access to personal data',
  },
  basis: ['interest', 'duty'],
  recipients: {
    de: 'Datenschutz und Rechnungsprüfung des Netzwerks',
    en: 'Data protection and auditors of the network',
  },
  tables: [
    {
      table: 'audit_entry',
      what: {
        de: 'Wer wann was an wem getan hat, ohne die Daten selbst',
        en: 'who did what to whom, without the data themselves',
      },
      kept: {
        de: 'zwei Jahre; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'two years; the person is taken out when erased',
      },
      keptDays: 731,
      links: [
        doneBy('actor_id', ['at', 'action', 'subject_kind', 'member_id', 'details']),
        {
          column: 'subject_id',
          holds: 'person',
          only: { subject_kind: 'person' },
          onErasure: { subject_id: 'erased' },
          exports: ['at', 'action', 'subject_kind', 'member_id', 'details'],
        },
      ],
      quotes: { how: 'replace', names: true },
    },
  ],
};
