import { askedBy, belongsTo, doneBy, type Processing } from '../../../platform/privacy/index.ts';

/** Presence hours of advisers and the appointments in them. */
export const APPOINTMENT_DATA: Processing = {
  key: 'termine',
  title: { de: 'Beratungstermine', en: 'Appointments for advice' },
  purpose: {
    de: 'Damit Sie zu einer festen Zeit mit jemandem sprechen können und niemand umsonst kommt',
    en: 'You can talk with somebody at a fixed time, and nobody comes in vain',
  },
  basis: ['consent', 'public_task'],
  recipients: {
    de: 'Nur die Beratungsstelle, bei der Sie buchen oder warten',
    en: 'Only the advice service with which you book or for which you wait',
  },
  tables: [
    {
      table: 'appointment',
      what: {
        de: 'Verschlüsselt: Vorname oder ausgedachter Name und eine E-Mail-Adresse oder Telefonnummer; dazu Zeit, Thema, Sprache; wer berät; Prüfwerte von Adresse und Nummer',
        en: 'encrypted: first or invented name and one e-mail address or phone number; besides time, topic, language; who advises; check values of address and number',
      },
      kept: {
        de: '14 Tage nach dem Termin oder der Absage; danach bleibt eine Zahl',
        en: '14 days after the appointment or its cancellation; then a count stays',
      },
      keptDays: 14,
      links: [
        askedBy('email_mac'),
        askedBy('phone_mac'),
        doneBy('person_id', ['service_key', 'starts_at', 'way', 'state']),
      ],
      quotes: { how: 'replace', names: true },
      sealed: ['sealed'],
      inner: ['form_key', 'busy_until', 'held_until', 'sequence'],
    },
    {
      table: 'appointment_wait',
      what: {
        de: 'Verschlüsselt: Vorname oder ausgedachter Name und eine E-Mail-Adresse oder Telefonnummer; dazu Thema, Sprache, welche Termine angeboten wurden; Prüfwerte von Adresse und Nummer',
        en: 'encrypted: first or invented name and one e-mail address or phone number; besides topic, language, which appointments were offered; check values of address and number',
      },
      kept: {
        de: 'Name, Adresse und Nummer bis zum Termin oder bis Sie die Liste verlassen, höchstens 60 Tage; alles andere 14 Tage länger',
        en: 'name, address and number until you get an appointment or leave the list, at most 60 days; all else 14 days longer',
      },
      keptDays: 14,
      links: [askedBy('email_mac'), askedBy('phone_mac')],
      sealed: ['sealed'],
      inner: ['form_key'],
    },
    {
      table: 'presence',
      what: {
        de: 'Wer berät wann und wo; der Name nur, wenn die Person zugestimmt hat; wer es eingetragen hat',
        en: 'who advises when and where; the name only if the person has agreed; who entered it',
      },
      kept: {
        de: 'mit dem Mitglied, für die Verteilung der Stunden; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'with the member, for the shares of hours; the person is taken out when erased',
      },
      links: [
        {
          column: 'person_id',
          holds: 'person',
          onErasure: { person_id: null, shown_name: null },
          exports: ['service_key', 'shown_name', 'weekday', 'from_on', 'until_on'],
        },
        doneBy('created_by', ['service_key', 'from_on', 'created_at']),
      ],
      quotes: { how: 'replace', names: true },
    },
    {
      table: 'presence_absence',
      what: {
        de: 'Welche Sprechzeit ausfällt und der Grund in den Worten der Beratungsstelle; wer es eingetragen hat',
        en: 'which presence hours are cancelled, and the reason in the words of the service; who entered it',
      },
      kept: { de: 'mit der Sprechzeit', en: 'with the presence hours' },
      links: [doneBy('created_by', ['on_date', 'reason', 'created_at'])],
      quotes: { how: 'replace', names: true },
    },
    {
      table: 'presence_feed',
      what: {
        de: 'Prüfwert der geheimen Adresse, unter der eine Beraterin ihre Sprechzeiten im eigenen Kalender sieht',
        en: 'check value of the secret address by which advisers see their presence hours in their own calendar',
      },
      kept: { de: 'mit dem Konto', en: 'with the account' },
      links: [belongsTo('person_id')],
    },
  ],
};
