import { askedBy, doneBy, type Processing } from '../../../platform/privacy/index.ts';

/** Mail to the contact point. */
const MAIL_DATA: Processing = {
  key: 'post',
  title: { de: 'E-Mails an die Kontaktstelle', en: 'E-mails to the contact point' },
  purpose: {
    de: 'Damit keine E-Mail verloren geht und jede bei der Person ankommt, die antwortet',
    en: 'No e-mail is lost, and each one reaches the person who answers',
  },
  basis: ['interest'],
  recipients: {
    de: 'Die Stelle, bei der die Frage liegt; die Geschäftsstelle nur, wo das Portal eine E-Mail nicht zuordnen konnte',
    en: 'The service that has the question; the office only where the portal could not tell where an e-mail belongs',
  },
  tables: [
    {
      table: 'incoming_mail',
      what: {
        de: 'Eine E-Mail verschlüsselt, bis sie bei ihrer Anfrage liegt; danach nur Zeit, Größe und Prüfwert der Adresse. Wer sie zugeordnet hat',
        en: 'an e-mail, encrypted, until it lies with its enquiry; then only time, size and the check value of its address. Who placed it',
      },
      kept: {
        de: 'Text bis zur Zuordnung, höchstens 90 Tage; automatische und verworfene E-Mails 14 Tage; das Übrige 90 Tage',
        en: 'text until it is placed, 90 days at the most; automatic and discarded e-mails 14 days; the rest 90 days',
      },
      keptDays: 90,
      links: [askedBy('email_mac'), doneBy('decided_by', ['state', 'received_at', 'decided_at'])],
      sealed: ['sealed'],
      inner: ['tries'],
    },
  ],
};

/** Whether an answer helped. */
const FEEDBACK_DATA: Processing = {
  key: 'stimmen',
  title: { de: 'Ob eine Antwort geholfen hat', en: 'Whether an answer helped' },
  purpose: {
    de: 'Damit die Beratung besser wird',
    en: 'Advice gets better',
  },
  basis: ['interest'],
  recipients: {
    de: 'Die Geschäftsstelle sieht Zahlen ab fünf Stimmen und freiwillige Worte, nie von wem',
    en: 'The office sees numbers from five votes on and voluntary words, never whose they are',
  },
  tables: [
    {
      table: 'feedback_vote',
      what: {
        de: 'Eines von drei Bildern und freiwillige Worte, verschlüsselt; nichts darin führt zu einer Person',
        en: 'one of three pictures and voluntary words, encrypted; nothing in it leads to a person',
      },
      kept: {
        de: 'Bild 14 Tage, dann bleibt eine Zahl; Worte bis zum Lesen, höchstens 60 Tage; der Link 180 Tage',
        en: 'picture 14 days, then a number stays; words until they are read, 60 days at the most; the link 180 days',
      },
      keptDays: 180,
      links: [],
    },
  ],
};

export const MAIL_PROCESSINGS: readonly Processing[] = [MAIL_DATA, FEEDBACK_DATA];
