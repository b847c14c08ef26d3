import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const SUBJECTS = [
  'Deutsch',
  'Excel',
  'Schweißen',
  'Pflegehilfe',
  'Englisch',
  'Buchhaltung',
  'Gabelstapler',
  'Elektrotechnik',
  'Kinderbetreuung',
  'Programmieren',
];
const LEVELS = [
  'Grundlagen',
  'Aufbaukurs',
  'Intensivkurs',
  'Prüfungsvorbereitung',
  'am Abend',
  'am Wochenende',
];
const PLACES = [
  ['46483', 'Wesel'],
  ['47441', 'Moers'],
  ['46509', 'Xanten'],
  ['46535', 'Dinslaken'],
  ['47475', 'Kamp-Lintfort'],
] as const;
const SENTENCES = [
  'Sie lernen Schritt für Schritt, was Sie im Betrieb brauchen.',
  'Wir üben in kleinen Gruppen an eigenen Beispielen.',
  'Vorkenntnisse sind nicht nötig; Freude am Ausprobieren hilft.',
  'Am Ende erhalten Sie eine Bescheinigung über die Teilnahme.',
  'Bitte bringen Sie Schreibzeug und feste Schuhe mit.',
  'Die Unterlagen sind im Preis enthalten.',
];

function pick<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** Course `number` of a delivery, with the names of the Berlin adult education centres. */
export function generatedCourse(number: number) {
  const [plz, ort] = pick(PLACES, number * 7);
  const begin = new Date(Date.UTC(2027, 0, 4 + (number % 330)));
  const end = new Date(begin.getTime() + (number % 60) * 86_400_000);
  const text = Array.from({ length: 8 }, (_, sentence) =>
    pick(SENTENCES, number + sentence * sentence),
  ).join(' ');
  return {
    guid: String(700_000 + number),
    nummer: `B${number}`,
    name: `${pick(SUBJECTS, number)} – ${pick(LEVELS, Math.floor(number / 10))} ${number}`,
    minimale_teilnehmerzahl: '8',
    maximale_teilnehmerzahl: String(10 + (number % 15)),
    anzahl_termine: String(1 + (number % 20)),
    beginn_datum: begin.toISOString().slice(0, 10),
    ende_datum: end.toISOString().slice(0, 10),
    schlagwort: [pick(SUBJECTS, number), pick(LEVELS, number)],
    text: [{ eigenschaft: 'Beschreibung', text }],
    veranstaltungsort: {
      name: `Haus ${number % 40}`,
      adresse: { land: 'Deutschland', plz, ort, strasse: `Demoweg ${number % 40}` },
    },
    preis: { betrag: `${20 + (number % 400)}.00`, rabatt_moeglich: 'false' },
  };
}

/** Writes a delivery in the form of the Berlin adult education centres, one run per record, made from the number alone. */
export async function writeDelivery(file: string, records: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('{"veranstaltungen":{"veranstaltung":[\n');
  for (let number = 0; number < records; number++) {
    const isFull = !stream.write(
      `${JSON.stringify(generatedCourse(number))}${number === records - 1 ? '' : ','}\n`,
    );
    if (isFull) await once(stream, 'drain');
  }
  stream.end(']}}\n');
  await once(stream, 'close');
}
