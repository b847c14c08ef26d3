import { belongsTo, doneBy, type Processing } from '../../platform/privacy/index.ts';
import { DELIVERY_DATA } from './delivery-data.ts';
import { TWIN_DATA } from './twin-data.ts';

/** What is published about courses, and where it came from. */
const COURSE_DATA: Processing = {
  key: 'kurse',
  title: { de: 'Kurse und wen man danach fragt', en: 'Courses and whom to ask about them' },
  purpose: {
    de: 'Damit Sie den Anbieter fragen und einen Kurs beurteilen können, und damit Fehler berichtigt werden',
    en: 'So that people can ask the provider, judge a course, and mistakes are mended',
  },
  basis: ['interest'],
  recipients: {
    de: 'Alle, denn die Kurse werden veröffentlicht; gelieferte Datensätze sehen das Mitglied und die Geschäftsstelle',
    en: 'Everybody, because courses are published; the member and the office see delivered records',
  },
  tables: [
    {
      table: 'contact',
      what: {
        de: 'Name, Aufgabe, Telefon, E-Mail und Zeiten einer Person, die der Anbieter für einen Kurs nennt',
        en: 'name, role, telephone, e-mail, hours of a person whom the provider names for an offer',
      },
      kept: {
        de: 'solange der Anbieter sie nennt, höchstens bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'as long as the provider names them, at most until 180 days after the membership ended',
      },
      links: [{ column: 'email', holds: 'own_address', onErasure: 'row', exports: 'row' }],
      quotes: { how: 'replace' },
    },
    {
      table: 'course',
      what: {
        de: 'Beschreibung, Lernziel, Lehrprofil und Rücktritt in Worten des Anbieters; kann Lehrende nennen',
        en: 'description, aim, profile of the teachers and cancel terms in words of the provider; may name teachers',
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'until 180 days after the membership ended',
      },
      links: [],
      quotes: { how: 'replace' },
    },
    {
      table: 'offer',
      what: {
        de: 'Titel und Stichworte eines Kurses; können Lehrende nennen',
        en: 'title, subtitle and keywords of the provider; may name teachers',
      },
      kept: {
        de: 'bleibt für die Zählung der Angebote; wer genannt ist, wird auf Wunsch herausgenommen',
        en: 'stays for the counts of offers; whoever is named is taken out on request',
      },
      links: [],
      slugs: ['slug'],
      quotes: { how: 'replace' },
    },
    {
      table: 'course_run',
      what: {
        de: 'Worte des Anbieters zu Terminen, Preis und Absage; können Lehrende nennen',
        en: "the provider's words about schedule, price and cancellation; may name teachers",
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'until 180 days after the membership ended',
      },
      links: [],
      quotes: { how: 'replace' },
    },
    {
      table: 'course_session',
      what: {
        de: 'Bemerkung des Anbieters zu einem Termin; kann Lehrende nennen',
        en: "the provider's note about a session; may name teachers",
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'until 180 days after the membership ended',
      },
      links: [],
      quotes: { how: 'replace' },
    },
    {
      table: 'venue',
      what: {
        de: 'Bemerkung des Anbieters zu einem Lernort; kann Menschen nennen',
        en: "the provider's note about a place of teaching; may name people",
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'until 180 days after the membership ended',
      },
      links: [],
      quotes: { how: 'replace' },
    },
    {
      table: 'source_record',
      what: {
        de: 'Jeder gelieferte Datensatz wörtlich, auch in früheren Fassungen',
        en: 'each delivered record word for word, also in former versions',
      },
      kept: {
        de: 'der geltende bis 180 Tage nach dem Ende der Mitgliedschaft, frühere Fassungen 180 Tage; beim Löschen einer Person sofort',
        en: 'the current one until 180 days after the membership ended, former versions 180 days; at once when somebody in it is erased',
      },
      links: [],
      quotes: { how: 'delete' },
      pointedAtBy: [
        ['member', 'source_record_id'],
        ['offer', 'source_record_id'],
        ['course_run', 'source_record_id'],
        ['venue', 'source_record_id'],
      ],
    },
    {
      table: 'delivery',
      what: {
        de: 'Bericht über eine Lieferung; kann einen abgelehnten Wert zitieren',
        en: 'report of an import; names record, field and reason, and may quote a rejected value',
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft',
        en: 'until 180 days after the membership ended',
      },
      links: [],
      quotes: { how: 'replace' },
    },
  ],
};

/** Who edits courses. */
const EDITING_DATA: Processing = {
  key: 'kurspflege',
  title: { de: 'Kurse bearbeiten', en: 'Editing courses' },
  purpose: {
    de: 'Damit mehrere an einem Kurs arbeiten können, ohne dass etwas verloren geht, und Änderungen sich zurücknehmen lassen',
    en: 'Several people edit a course without losing anything, undo a change',
  },
  basis: ['contract'],
  recipients: {
    de: 'Wer für dasselbe Mitglied handelt, und die Geschäftsstelle',
    en: 'Who acts for the same member, and the office',
  },
  tables: [
    {
      table: 'course_draft',
      what: {
        de: 'Wer einen Kurs wann geändert, eingereicht und freigegeben hat; die Worte des Kurses',
        en: 'who changed a course when, who handed it in and who decided; the words of the course',
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'until 180 days after the membership ended; the person is taken out when erased',
      },
      links: [
        doneBy('updated_by', ['offer_id', 'version', 'updated_at']),
        doneBy('submitted_by', ['offer_id', 'submitted_at']),
        doneBy('decided_by', ['offer_id', 'state', 'decided_at']),
      ],
      quotes: { how: 'replace', keepsVersion: true },
    },
    {
      table: 'course_version',
      what: {
        de: 'Frühere Fassungen eines Kurses und wer sie wann gespeichert hat',
        en: 'former versions of a course and who made which when',
      },
      kept: {
        de: 'bis 180 Tage nach dem Ende der Mitgliedschaft; Zwischenstände zwischen zwei Veröffentlichungen 180 Tage',
        en: 'until 180 days after the membership ended; what was saved between two publications 180 days',
      },
      keptDays: 180,
      links: [doneBy('actor_id', ['offer_id', 'version', 'kind', 'at'])],
      quotes: { how: 'replace' },
    },
    {
      table: 'declined_suggestion',
      what: {
        de: 'Wer wann gesagt hat, dass ein Vorschlag zu einem Kurs nicht passt',
        en: 'who said when that a suggestion does not fit a course',
      },
      kept: {
        de: 'solange es den Kurs gibt; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'as long as there is the course; the person is taken out when erased',
      },
      links: [doneBy('declined_by', ['offer_id', 'declined_at'])],
      inner: ['value'],
    },
    {
      table: 'form_receipt',
      what: {
        de: 'Wer wann welches Formular geschickt hat, ohne den Inhalt',
        en: 'which person sent which form when, without its contents',
      },
      kept: { de: '7 Tage', en: '7 days' },
      keptDays: 7,
      links: [belongsTo('person_id')],
      inner: ['id'],
    },
    {
      table: 'column_mapping',
      what: {
        de: 'Was die Spalten der Tabellen eines Mitglieds bedeuten und wer es wann gesagt hat',
        en: "what the columns of a member's tables mean, and who said so when",
      },
      kept: {
        de: 'bis das Mitglied es löscht, höchstens mit dem Mitglied; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'until the member deletes it, at most with the member; the person is taken out when erased',
      },
      links: [doneBy('updated_by', ['headings', 'version', 'updated_at'])],
    },
    ...TWIN_DATA,
  ],
};

/** How courses come by themselves: who has settled it. */
const SOURCE_DATA: Processing = {
  key: 'kursquellen',
  title: { de: 'Kurse, die von selbst kommen', en: 'Courses that come by themselves' },
  purpose: {
    de: 'Damit Kurse aus dem Programm eines Mitglieds von selbst ankommen und nachvollziehbar ist, wer das eingerichtet hat',
    en: "So that courses of a member's program arrive by themselves, and it is known who has set it up",
  },
  basis: ['contract'],
  recipients: {
    de: 'Wer für dasselbe Mitglied handelt, und die Geschäftsstelle',
    en: 'Who acts for the same member, and the office',
  },
  tables: [
    {
      table: 'pull_source',
      what: {
        de: 'Adresse im Netz, von der Kurse geholt werden, ihr Zugang (verschlüsselt) und wer sie angegeben hat',
        en: 'address on the web from which courses are fetched, its access (encrypted), and who named it',
      },
      kept: {
        de: 'bis das Mitglied sie löscht, höchstens bis 180 Tage nach dem Ende der Mitgliedschaft; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'until the member deletes it, at most until 180 days after the membership ended; the person is taken out when erased',
      },
      links: [
        doneBy('created_by', ['name', 'created_at']),
        doneBy('updated_by', ['name', 'version', 'updated_at']),
      ],
      quotes: { how: 'replace', keepsVersion: true },
    },
    {
      table: 'delivery_key',
      what: {
        de: 'Schlüssel, mit denen Programme eines Mitglieds liefern (nur ein Prüfwert), wer sie angelegt und gesperrt hat',
        en: "keys by which a member's programs deliver (a check value only), who created and revoked them",
      },
      kept: {
        de: 'ein Jahr, nachdem sie gesperrt wurden, höchstens bis 180 Tage nach dem Ende der Mitgliedschaft; beim Löschen eines Kontos wird die Person herausgenommen',
        en: 'a year after they were revoked, at most until 180 days after the membership ended; the person is taken out when erased',
      },
      links: [
        doneBy('created_by', ['name', 'created_at']),
        doneBy('revoked_by', ['name', 'revoked_at']),
      ],
      quotes: { how: 'replace' },
    },
  ],
};

/** Searches without hits: counted, not watched. */
const SEARCH_DATA: Processing = {
  key: 'suchen-ohne-treffer',
  title: { de: 'Suchen ohne Treffer', en: 'Searches without hits' },
  purpose: {
    de: 'Sehen, welche Kurse fehlen',
    en: 'See which courses are missing',
  },
  basis: ['interest', 'public_task'],
  recipients: { de: 'Die Geschäftsstelle', en: 'The office' },
  tables: [
    {
      table: 'missed_search',
      what: {
        de: 'Worte, Filter und Gemeinde einer Suche ohne Treffer, erst wenn sie in einem Monat fünfmal vorkam; ohne Bezug zu der Person, die gesucht hat',
        en: 'words, filters and municipality of searches without hits that were asked at least five times in a month; words could be a name that somebody typed; no reference to the person who searched',
      },
      kept: { de: '24 Monate nach dem Monat', en: '24 months after the month' },
      keptDays: 731,
      links: [],
    },
  ],
};

/** What this domain processes about people, in the order of the page. */
export const CATALOGUE_PROCESSINGS: readonly Processing[] = [
  COURSE_DATA,
  EDITING_DATA,
  DELIVERY_DATA,
  SOURCE_DATA,
  SEARCH_DATA,
];
