import { addressedTo, belongsTo, doneBy, type Processing } from '../../platform/privacy/index.ts';

/** The account and everything that signing in needs. */
export const ACCOUNT_DATA: Processing = {
  key: 'konto',
  title: { de: 'Konto und Anmeldung', en: 'Account and signing in' },
  purpose: {
    de: 'Damit Menschen, die für ein Mitglied oder für das Netzwerk handeln, sich sicher anmelden können',
    en: 'So that people who act for a member or for the network can sign in safely',
  },
  basis: ['contract', 'interest'],
  recipients: {
    de: 'Sie selbst. Ihren Namen und Ihre E-Mail-Adresse sehen auch die Verantwortlichen Ihres Mitglieds und die Geschäftsstelle.',
    en: 'You yourself. The owners of your member and the office also see your name and e-mail address.',
  },
  tables: [
    {
      table: 'person',
      what: {
        de: 'Name, E-Mail-Adresse, Sprache und letzte Anmeldung',
        en: 'name, e-mail address, language and last sign-in of people with an account',
      },
      kept: {
        de: 'bis Sie Ihr Konto löschen; zwei Jahre nach dem Ende Ihrer letzten Rolle, 30 Tage vorher schreiben wir Ihnen; ohne Rolle und Anmeldung 30 Tage',
        en: 'until the account is deleted; two years after the last role ended, told by letter 30 days before; without role and sign-in 30 days',
      },
      keptDays: 30,
      links: [belongsTo('id')],
      inner: ['email_key', 'version'],
    },
    {
      table: 'consent',
      what: {
        de: 'Welcher Fassung dieser Seite Sie wann zugestimmt haben',
        en: 'which version of the privacy text a person agreed to, and when',
      },
      kept: { de: 'mit dem Konto', en: 'with the person' },
      links: [belongsTo('person_id')],
    },
    {
      table: 'sign_in_attempt',
      what: {
        de: 'Die Adresse, mit der sich jemand anmelden wollte, und ein Prüfwert des Codes',
        en: 'the e-mail address that somebody entered to sign in, and a check value of the code',
      },
      kept: { de: '24 Stunden nach dem Ende', en: '24 hours after its end' },
      keptDays: 1,
      links: [belongsTo('person_id'), addressedTo('email_key')],
    },
    {
      table: 'session',
      what: {
        de: 'Wo Sie angemeldet sind: der Browser in Worten und Zeiten, keine IP-Adresse',
        en: 'where somebody is signed in: the browser in words and times, no IP address',
      },
      kept: {
        de: '24 Stunden nach dem Abmelden',
        en: '24 hours after its end',
      },
      keptDays: 1,
      links: [belongsTo('person_id')],
    },
    {
      table: 'passkey',
      what: {
        de: 'Passkeys: öffentlicher Schlüssel und der Name, den Sie dem Gerät gegeben haben',
        en: 'passkeys: public key and the name given to the device',
      },
      kept: { de: 'bis Sie sie entfernen', en: 'removed by the person, with the person' },
      links: [belongsTo('person_id')],
    },
    {
      table: 'authenticator_app',
      what: {
        de: 'Verschlüsseltes Geheimnis Ihrer Code-App und Zeiten falscher Codes',
        en: 'encrypted secret of an authenticator app, times of wrong codes',
      },
      kept: { de: 'bis Sie sie entfernen', en: 'removed by the person, with the person' },
      links: [belongsTo('person_id')],
      inner: ['last_step'],
    },
    {
      table: 'oidc_identity',
      what: {
        de: 'Ihr Konto bei einem Anmeldedienst, wenn Sie es verbunden haben',
        en: 'the account at a provider of sign-ins that a person has connected',
      },
      kept: {
        de: 'mit dem Konto; eine getrennte Verbindung auch, damit sie sich nicht von selbst wieder schließt',
        en: 'with the person; a parted one too, so that it is not connected again without the person',
      },
      links: [belongsTo('person_id')],
    },
    {
      table: 'oidc_flow',
      what: {
        de: 'Eine Anmeldung über einen Anmeldedienst, die noch läuft (verschlüsselt)',
        en: 'a sign-in at a provider of sign-ins that is still going on (encrypted)',
      },
      kept: {
        de: 'bis zur Antwort, höchstens einen Tag danach',
        en: 'until answered, else a day after it ran out',
      },
      keptDays: 1,
      links: [ofSession()],
    },
    {
      table: 'factor_challenge',
      what: {
        de: 'Eine Frage an Ihr Gerät, die noch offen ist',
        en: 'a question to a device that is not answered yet; the encrypted secret of an app that is being set up',
      },
      kept: {
        de: 'bis zur Antwort, höchstens einen Tag danach',
        en: 'until answered, else with the session or a day after it ran out',
      },
      keptDays: 1,
      links: [ofSession()],
    },
    {
      table: 'factor_reset',
      what: {
        de: 'Wessen zweiter Faktor zurückgesetzt wurde, wer das erbeten und wer es freigegeben hat',
        en: 'whose second factors were reset, who asked for it and who released it',
      },
      kept: { de: '90 Tage', en: '90 days' },
      keptDays: 90,
      links: [
        belongsTo('person_id'),
        doneBy('requested_by', ['requested_at']),
        doneBy('released_by', ['released_at']),
      ],
    },
    {
      table: 'address_change',
      what: {
        de: 'Eine neue E-Mail-Adresse, die noch bestätigt werden muss',
        en: 'a new e-mail address that has to be confirmed yet, and a check value of the code',
      },
      kept: {
        de: 'bis zur Bestätigung, höchstens einen Tag danach',
        en: 'until confirmed, else a day after it ran out',
      },
      keptDays: 1,
      links: [belongsTo('person_id')],
      inner: ['email_key'],
    },
  ],
};

function ofSession() {
  return {
    ...belongsTo('session_id'),
    via: { table: 'session', column: 'person_id' },
  };
}
