import { addressedTo, belongsTo, doneBy, type Processing } from '../../platform/privacy/index.ts';

/** Who may act for whom, and how people come to it. */
export const MANDATE_DATA: Processing = {
  key: 'rollen',
  title: {
    de: 'Für ein Mitglied oder das Netzwerk handeln',
    en: 'Acting for a member or the network',
  },
  purpose: {
    de: 'Damit feststeht, wer für wen was darf',
    en: 'So that it is settled who may do what for whom',
  },
  basis: ['contract', 'public_task'],
  recipients: {
    de: 'Die Verantwortlichen des Mitglieds und die Geschäftsstelle',
    en: 'The owners of the member and the office',
  },
  tables: [
    {
      table: 'mandate',
      what: {
        de: 'Für welches Mitglied Sie in welcher Rolle handeln, von wann bis wann',
        en: 'who may act for which member as what, from when to when',
      },
      kept: { de: 'mit dem Konto oder dem Mitglied', en: 'with the person or the member' },
      links: [
        belongsTo('person_id'),
        doneBy('created_by', ['member_id', 'role', 'from_on', 'to_on', 'created_at']),
      ],
      inner: ['version'],
    },
    {
      table: 'office_role',
      what: {
        de: 'Welche Aufgabe Sie im Netzwerk haben, von wann bis wann',
        en: 'who may act for the network as what',
      },
      kept: { de: 'mit dem Konto', en: 'with the person' },
      links: [
        belongsTo('person_id'),
        doneBy('created_by', ['role', 'from_on', 'to_on', 'created_at']),
      ],
    },
    {
      table: 'invitation',
      what: {
        de: 'E-Mail-Adresse eingeladener Menschen; Name und Zustimmung mit Zeit und Fassung dieser Seite',
        en: 'e-mail address of somebody invited; name and agreement with its time and the version of the privacy text',
      },
      kept: {
        de: '30 Tage nach der Antwort, der Rücknahme oder dem Ablauf',
        en: '30 days after it was answered, taken back or ran out',
      },
      keptDays: 30,
      links: [
        addressedTo('email_key'),
        belongsTo('accepted_by'),
        doneBy('created_by', ['member_id', 'member_role', 'office_role', 'created_at']),
      ],
      inner: ['email_key'],
    },
    {
      table: 'takeover_confirmation',
      what: {
        de: 'Dasselbe wie in der nächsten Zeile, solange der Link der E-Mail noch nicht bestätigt ist',
        en: 'the same before the link of the letter was pressed',
      },
      kept: { de: '48 Stunden', en: '48 hours, looked at once a day' },
      keptDays: 2,
      links: [addressedTo('email_key')],
      quotes: { how: 'delete' },
      inner: ['email_key'],
    },
    {
      table: 'takeover_request',
      what: {
        de: 'Name, E-Mail-Adresse und Begründung von jemandem, der sagt, dass eine Mitgliedsseite die eigene ist',
        en: 'name, e-mail address, reasons in own words of somebody who says that a member page is theirs',
      },
      kept: { de: '180 Tage nach der Entscheidung', en: '180 days after the decision' },
      keptDays: 180,
      links: [
        addressedTo('email_key'),
        doneBy('decided_by', ['member_id', 'decision', 'decided_at']),
      ],
      quotes: { how: 'replace' },
      inner: ['email_key'],
    },
  ],
};
