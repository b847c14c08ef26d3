import { doneBy, type Processing } from '../../platform/privacy/index.ts';

/** Organisations, how they come in, and the people whom they name. */
const MEMBERSHIP_DATA: Processing = {
  key: 'mitgliedschaft',
  title: { de: 'Mitglieder und ihre Aufnahme', en: 'Members and their admission' },
  purpose: {
    de: 'Damit alle sehen, wer Kurse anbietet, und das Netzwerk weiß, wer dazugehört',
    en: 'People find who offers a course, and the network knows who belongs to it',
  },
  basis: ['contract', 'interest'],
  recipients: {
    de: 'Alle sehen, was auf den Seiten der Mitglieder steht; das Übrige sieht die Geschäftsstelle',
    en: 'Everybody sees what stands on the members’ pages; the office sees the rest',
  },
  tables: [
    {
      table: 'member',
      what: {
        de: 'Name, Anschrift, E-Mail und Telefon einer Organisation; bei Einzelnen können es die eigenen sein',
        en: "name, postal address, e-mail, telephone of an organisation; may be a person's own where the organisation is one person",
      },
      kept: {
        de: 'Anschrift, E-Mail und Telefon bis 180 Tage nach dem Ende der Mitgliedschaft; der Name bleibt für die Zählung der Mitglieder',
        en: 'postal address, e-mail and telephone until 180 days after the membership ended; the name stays for the counts of members',
      },
      links: [],
      quotes: { how: 'replace' },
    },
    {
      table: 'membership_application',
      what: {
        de: 'Organisation und Worte eines Antrags; Name, E-Mail und Telefon der Ansprechperson; Zustimmung mit Fassung dieser Seite',
        en: 'organisation, address and words of an application; name, e-mail address and telephone of its contact; agreement with the version of the privacy text',
      },
      kept: {
        de: 'nicht bestätigt: 48 Stunden; entschieden: 180 Tage nach der Entscheidung',
        en: 'not confirmed by the link of the letter: 48 hours; decided: 180 days after the decision',
      },
      keptDays: 180,
      links: [
        {
          column: 'contact_email_key',
          holds: 'address',
          onErasure: {
            contact_name: '[gelöscht]',
            contact_email: '[gelöscht]',
            contact_email_key: '[gelöscht]',
            contact_phone: null,
          },
          exports: 'row',
        },
        doneBy('decided_by', ['name', 'decision', 'decided_at']),
      ],
      quotes: { how: 'replace', names: true },
      inner: ['contact_email_key', 'version'],
    },
    {
      table: 'membership',
      what: {
        de: 'Von wann bis wann eine Organisation Mitglied ist, Art, Beitragsklasse, Stimme; Grund einer Änderung in den Worten des Büros; wer das eingetragen hat',
        en: "from when to when an organisation is a member, kind, fee class, vote; reason of a change in the office's words; who of the office changed or ended it",
      },
      kept: {
        de: 'mit dem Mitglied; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'with the member; the people of the office are taken out when erased',
      },
      links: [
        doneBy('created_by', ['member_id', 'from_on', 'created_at']),
        doneBy('ended_by', ['member_id', 'to_on', 'ended_at']),
      ],
      quotes: { how: 'replace' },
    },
    {
      table: 'member_notice',
      what: {
        de: 'Was ein Mitglied anderen anbietet oder sucht, in eigenen Worten; wer es eingetragen hat',
        en: 'what a member offers or looks for, in its own words; who entered it',
      },
      kept: { de: 'ein Jahr nach dem letzten Tag', en: 'a year after its last day' },
      keptDays: 365,
      links: [doneBy('created_by', ['member_id', 'kind', 'title', 'created_at'])],
      quotes: { how: 'replace' },
    },
  ],
};

/** People whom members name on their pages, because they said yes. */
const CONTACT_DATA: Processing = {
  key: 'ansprechpersonen',
  title: {
    de: 'Ansprechpersonen auf den Seiten der Mitglieder',
    en: 'People to ask on the members’ pages',
  },
  purpose: { de: 'Damit Fragen bei den Richtigen ankommen', en: 'People ask the right person' },
  basis: ['consent'],
  recipients: { de: 'Alle, denn sie werden veröffentlicht', en: 'Everybody: they are published' },
  tables: [
    {
      table: 'member_contact',
      what: {
        de: 'Name, Aufgabe, Telefon und E-Mail; welchem Satz die Person wann zugestimmt hat und wer es eingetragen hat; wann sie einen Brief darüber bekam und ob sie sich selbst von der Seite genommen hat',
        en: 'name, task, telephone, e-mail of a person whom a member names on its page; which sentence the person agreed to, when, and who noted it; when a letter told them, and whether they left the page themselves',
      },
      kept: {
        de: 'Aufgabe, Telefon und E-Mail bis zum Widerruf, der sofort gilt; Name und Zustimmung drei Jahre länger als Nachweis, höchstens bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'telephone, e-mail and task until the agreement is taken back; name and agreement three years longer as proof (Art. 7 (1)), at most until 180 days after the membership ended',
      },
      keptDays: 1096,
      links: [
        { column: 'email', holds: 'own_address', onErasure: 'row', exports: 'row' },
        {
          column: 'name',
          holds: 'name',
          only: { revoked_at: true },
          onErasure: 'row',
          exports: 'row',
        },
        doneBy('consent_noted_by', ['member_id', 'consented_at']),
      ],
      quotes: { how: 'replace' },
      inner: ['version'],
    },
  ],
};

/** Seals and the files that prove them. */
const SEAL_DATA: Processing = {
  key: 'siegel',
  title: { de: 'Gütesiegel und Nachweise', en: 'Seals and their proofs' },
  purpose: {
    de: 'Nur Siegel zeigen, die geprüft sind',
    en: 'Show only what was checked',
  },
  basis: ['contract', 'interest'],
  recipients: {
    de: 'Das Mitglied und die Geschäftsstelle; veröffentlicht wird nur das Siegel, nie der Nachweis',
    en: 'The member and the office; only the seal is published, never its proof',
  },
  tables: [
    {
      table: 'seal',
      what: {
        de: 'Wer ein Siegel eingereicht und wer es geprüft hat, wann, und der Grund einer Ablehnung',
        en: "who sent in and who checked a seal, when, and the reason of a refusal in the office's words",
      },
      kept: {
        de: 'mit dem Mitglied; was nie bestätigt wurde, bis das Mitglied es entfernt',
        en: 'with the member; what was never confirmed until the member removes it',
      },
      links: [
        doneBy('submitted_by', ['member_id', 'kind', 'submitted_at']),
        doneBy('checked_by', ['member_id', 'kind', 'state', 'checked_at']),
      ],
      quotes: { how: 'replace' },
    },
    {
      table: 'stored_file',
      what: {
        de: 'Hochgeladene Dateien, zum Beispiel ein Zertifikat, das Menschen nennen kann; Name der Datei und wer sie hochgeladen hat',
        en: 'files that members upload, e.g. the certificate of a seal, which may name or be signed by people; name of the file',
      },
      kept: {
        de: 'mit dem Siegel oder wozu sie sonst gehören; Nachweise ein Jahr nach dem Ende oder der Ablehnung',
        en: 'with the seal or what else it belongs to; proofs a year after the seal ended or was refused',
      },
      keptDays: 365,
      links: [doneBy('created_by', ['member_id', 'name', 'media_type', 'bytes', 'created_at'])],
      quotes: { how: 'replace', names: true },
    },
  ],
};

/** What this domain processes about people, in the order of the page. */
export const MEMBERS_PROCESSINGS: readonly Processing[] = [
  CONTACT_DATA,
  MEMBERSHIP_DATA,
  SEAL_DATA,
];
