import {
  askedBy,
  belongsTo,
  doneBy,
  hangsOn,
  type Processing,
} from '../../../platform/privacy/index.ts';

const OF_SENDER = [
  hangsOn('enquiry_id', 'enquiry', 'email_mac'),
  hangsOn('enquiry_id', 'enquiry', 'phone_mac'),
] as const;

/** What people ask, and who answers. */
export const ENQUIRY_DATA: Processing = {
  key: 'anfragen',
  title: { de: 'Fragen an die Kontaktstelle', en: 'Questions to the contact point' },
  purpose: {
    de: 'Damit jede Frage bei einer Person ankommt, die antwortet, und keine liegen bleibt',
    en: 'Every question reaches a person who answers, and none is left lying',
  },
  basis: ['public_task', 'interest'],
  recipients: {
    de: 'Die Stelle, die antwortet; die Geschäftsstelle, wenn niemand antwortet',
    en: 'The service that answers; the office where nobody answers',
  },
  tables: [
    {
      table: 'enquiry',
      what: {
        de: 'Verschlüsselt: Name, E-Mail, Telefon und Worte der Person, die fragt; dazu Thema, Sprache, Weg und Zeiten; Prüfwerte von Adresse und Nummer',
        en: 'encrypted: name, e-mail, telephone and words of the person who asks; besides topic, language, channel and times; check values of address and number',
      },
      kept: {
        de: 'Name, Adresse, Nummer und Worte bis 14 Tage nach dem Abschluss; Thema und Zeiten ein Jahr länger, dann bleiben Zahlen',
        en: 'name, address, number and words until 14 days after closing; topic and times a year longer, then counts stay',
      },
      keptDays: 379,
      links: [askedBy('email_mac'), askedBy('phone_mac')],
      sealed: ['sealed'],
      inner: ['form_key'],
    },
    {
      table: 'enquiry_need',
      what: {
        de: 'Was eine Frage im Einzelnen will, wer sie beantwortet und wann; die Worte dazu verschlüsselt',
        en: 'what a question asks in detail, who answers it and when; its words encrypted',
      },
      kept: {
        de: 'mit der Frage; die Worte bis 14 Tage nach dem Abschluss; die antwortende Person wird beim Löschen herausgenommen',
        en: 'with the question; its words until 14 days after closing; whoever answers is taken out when erased',
      },
      links: [...OF_SENDER, doneBy('person_id', ['topic', 'service_key', 'state', 'taken_at'])],
      sealed: ['sealed'],
      inner: ['version'],
    },
    {
      table: 'enquiry_event',
      what: {
        de: 'Was mit einer Frage geschah und wer es tat; interne Notizen verschlüsselt',
        en: 'what happened with a question and who did it; internal notes encrypted',
      },
      kept: {
        de: 'mit der Frage; die Notizen bis 14 Tage nach dem Abschluss; die handelnde Person wird beim Löschen herausgenommen',
        en: 'with the question; notes until 14 days after closing; whoever did it is taken out when erased',
      },
      links: [...OF_SENDER, doneBy('person_id', ['kind', 'at'])],
      sealed: ['sealed'],
      inner: ['seq'],
    },
    {
      table: 'enquiry_message',
      what: {
        de: 'Antworten und Nachfragen, verschlüsselt; wer geantwortet hat',
        en: 'answers and further questions, encrypted; who answered',
      },
      kept: {
        de: 'bis 14 Tage nach dem Abschluss; wer geantwortet hat, wird beim Löschen herausgenommen',
        en: 'until 14 days after closing; whoever answered is taken out when erased',
      },
      keptDays: 14,
      links: [...OF_SENDER, doneBy('person_id', ['at', 'direction'])],
      sealed: ['sealed'],
      inner: ['source_key'],
    },
    {
      table: 'enquiry_duty',
      what: {
        de: 'Wer für eine Organisation Fragen beantwortet, mit welchem Anteil und an welchen Tagen nicht',
        en: 'who answers questions for an organisation, with which share and on which days not',
      },
      kept: {
        de: 'bis die Organisation es ändert, höchstens mit der Person',
        en: 'until the organisation changes it, at most with the person',
      },
      links: [belongsTo('person_id')],
    },
  ],
};
