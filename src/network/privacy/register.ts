import { doneBy, type Processing } from '../../platform/privacy/index.ts';

/** What this domain processes about people. */
export const NETWORK_PROCESSINGS: readonly Processing[] = [
  {
    key: 'einstellungen',
    title: { de: 'Einstellungen des Netzwerks', en: 'Settings of the network' },
    purpose: {
      de: 'Änderungen zurücknehmen können und wissen, wer sie gemacht hat',
      en: 'Undo a change, know who made it',
    },
    basis: ['interest', 'duty'],
    recipients: {
      de: 'Die Geschäftsstelle; Kontakt, Impressum und Datenschutz sehen alle',
      en: 'The office; everybody sees contact, imprint and privacy',
    },
    tables: [
      {
        table: 'network_revision',
        what: {
          de: 'Wer wann welche Einstellung geändert hat; Kontakt, Impressum und Datenschutz nennen Menschen',
          en: "who of the office changed the network's settings when; the settings name people for contact, imprint and privacy",
        },
        kept: {
          de: 'mit dem Netzwerk; beim Löschen eines Kontos wird die Person herausgenommen',
          en: 'with the network; the person is taken out when erased',
        },
        links: [doneBy('changed_by', ['parts', 'changed_at'])],
      },
    ],
  },
];
