import { doneBy, type Processing } from '../../platform/privacy/index.ts';

/** What members deliver: who, what, and what people decide about it. */
export const DELIVERY_DATA: Processing = {
  key: 'lieferungen',
  title: { de: 'Gelieferte Dateien mit Kursen', en: 'Delivered files with courses' },
  purpose: {
    de: 'Damit ein Mitglied sieht, was seine Datei ändert, Fehler verbessern und eine frühere Datei noch einmal einspielen kann',
    en: 'So that a member sees what its file changes, mends mistakes and can deliver an earlier file again',
  },
  basis: ['contract'],
  recipients: {
    de: 'Wer für dasselbe Mitglied handelt, und die Geschäftsstelle',
    en: 'Who acts for the same member, and the office',
  },
  tables: [
    {
      table: 'delivery_file',
      what: {
        de: 'Wer wann welche Datei geliefert und wer sie veröffentlicht oder verworfen hat; der Bericht kann einen abgelehnten Wert zitieren',
        en: 'who delivered which file when, who published or discarded it; the report may quote a rejected value',
      },
      kept: {
        de: '180 Tage; beim Löschen eines Kontos wird die Person herausgenommen',
        en: '180 days; the person is taken out when erased',
      },
      keptDays: 180,
      links: [
        doneBy('actor_id', ['id', 'file_name', 'channel', 'received_at']),
        doneBy('decided_by', ['id', 'state', 'decided_at']),
      ],
      quotes: { how: 'replace', keepsVersion: true },
    },
    {
      table: 'delivery_piece',
      what: {
        de: 'Die gelieferte Datei, wie sie kam, verdichtet; kann Menschen nennen, die der Anbieter nennt',
        en: 'the delivered file as it came, compressed; may name people whom the provider names',
      },
      kept: {
        de: '180 Tage, mit der Lieferung',
        en: '180 days, with the delivery',
      },
      links: [],
    },
    {
      table: 'delivery_item',
      what: {
        de: 'Was eine Lieferung an jedem Kurs ändert, vorher und nachher; abgelehnte Datensätze wörtlich',
        en: 'what a delivery changes of each course, before and after; rejected records word for word',
      },
      kept: {
        de: '180 Tage, mit der Lieferung; die Adresse einer gelöschten Person sofort',
        en: '180 days, with the delivery; the address of somebody who is erased at once',
      },
      links: [],
      quotes: { how: 'replace' },
    },
  ],
};
