import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

const SUBJECTS = [
  'Schweißen',
  'Pflegehilfe',
  'Buchhaltung',
  'Gabelstapler',
  'Elektrotechnik',
  'Programmieren',
  'Lagerlogistik',
];
const PLACES = [
  ['46483', 'Wesel'],
  ['47441', 'Moers'],
  ['46509', 'Xanten'],
  ['46535', 'Dinslaken'],
] as const;
const TEXT =
  '&lt;p&gt;Sie lernen Schritt für Schritt, was Sie im Betrieb brauchen.&lt;/p&gt;&lt;p&gt;Wir üben in kleinen Gruppen an eigenen Beispielen. Am Ende erhalten Sie eine Bescheinigung über die Teilnahme. Die Unterlagen sind im Preis enthalten.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Grundlagen&lt;/li&gt;&lt;li&gt;Übungen&lt;/li&gt;&lt;li&gt;Prüfung&lt;/li&gt;&lt;/ul&gt;';
/** Sessions of an offer, its own first one included. */
const RUNS_PER_OFFER = 3;

function pick<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

const head = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<OPENQCAT version="1.1"><HEADER><GENERATOR_INFO>Demo</GENERATOR_INFO><CATALOG><LANGUAGE>deu</LANGUAGE></CATALOG></HEADER>${content}\n`;

/** Run `number` of the catalogue; the first of each offer is the offer itself. `edition` changes what it says. */
function service(number: number, edition: number): string {
  const offer = Math.floor(number / RUNS_PER_OFFER);
  const isOffer = number % RUNS_PER_OFFER === 0;
  const id = isOffer ? `D-${offer}` : `D-${offer}-${number % RUNS_PER_OFFER}`;
  const begin = new Date(Date.UTC(2027, 0, 4 + (number % 330)));
  const end = new Date(begin.getTime() + (1 + (number % 60)) * 86_400_000);
  const day = (date: Date): string => `${date.toISOString().slice(0, 10)}T00:00:00+01:00`;
  const [zip, city] = pick(PLACES, number * 7);
  const title = `${pick(SUBJECTS, offer)}: Lehrgang ${offer}${edition === 0 ? '' : ` (${edition})`}`;
  const details = isOffer
    ? `<TITLE>${title}</TITLE><DESCRIPTION_LONG>${TEXT}</DESCRIPTION_LONG>`
    : '<TITLE/><DESCRIPTION_LONG/>';
  return `<SERVICE mode="new"><PRODUCT_ID>${id}</PRODUCT_ID><COURSE_TYPE>5</COURSE_TYPE><SUPPLIER_ID_REF type="supplier_specific">1</SUPPLIER_ID_REF>
<SERVICE_DETAILS>${details}<SUPPLIER_ALT_PID>N${number}</SUPPLIER_ALT_PID><CONTACT><CONTACT_ROLE type="1"/><LAST_NAME>Kursbüro ${offer % 20}</LAST_NAME><PHONE>+49.281.55501</PHONE></CONTACT>
<SERVICE_DATE><START_DATE>${day(begin)}</START_DATE><END_DATE>${day(end)}</END_DATE></SERVICE_DATE><KEYWORD>${pick(SUBJECTS, offer)}</KEYWORD><KEYWORD>Weiterbildung</KEYWORD>
<SERVICE_MODULE><EDUCATION type="${isOffer}"><COURSE_ID>D-${offer}</COURSE_ID><CERTIFICATE><CERTIFICATE_STATUS>1</CERTIFICATE_STATUS></CERTIFICATE>
<EXTENDED_INFO><INSTITUTION type="105"/><INSTRUCTION_FORM type="101"/><INSTRUCTION_TIME type="1"/><FUNDING_TYPES_FEDERAL type="2"/><TEACHING_LANGUAGES>deu</TEACHING_LANGUAGES><EDUCATION_TYPE type="104"/></EXTENDED_INFO>
<MODULE_COURSE><MIN_PARTICIPANTS>6</MIN_PARTICIPANTS><MAX_PARTICIPANTS>${10 + (number % 15)}</MAX_PARTICIPANTS><LOCATION><NAME>Haus ${number % 40}</NAME><STREET>Demoweg ${number % 40}</STREET><ZIP>${zip}</ZIP><CITY>${city}</CITY><COUNTRY>Deutschland</COUNTRY></LOCATION><DURATION type="3"/><INSTRUCTION_REMARKS>Mo bis Fr 8.00 bis 15.15 Uhr</INSTRUCTION_REMARKS></MODULE_COURSE></EDUCATION></SERVICE_MODULE></SERVICE_DETAILS>
<SERVICE_PRICE_DETAILS><SERVICE_PRICE><PRICE_AMOUNT>${100 + (number % 4000)}.00</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY></SERVICE_PRICE></SERVICE_PRICE_DETAILS></SERVICE>
`;
}

/** Writes a full openQ-cat delivery: every third SERVICE is an offer, its further sessions come behind all offers. */
export async function writeOpenqcat(file: string, runs: number): Promise<void> {
  const stream = createWriteStream(file);
  await put(stream, head('<NEW_CATALOG FULLCATALOG="true">'));
  for (const wanted of [true, false]) {
    for (let number = 0; number < runs; number++) {
      if ((number % RUNS_PER_OFFER === 0) === wanted) await put(stream, service(number, 0));
    }
  }
  stream.end('</NEW_CATALOG></OPENQCAT>\n');
  await once(stream, 'close');
}

/** Writes a delta that changes so many of the offers and deletes and states again one more. */
export async function writeOpenqcatDelta(file: string, offers: number): Promise<void> {
  const stream = createWriteStream(file);
  const deleted = `<DELETE><SERVICE><PRODUCT_ID>D-${offers}</PRODUCT_ID></SERVICE></DELETE>`;
  await put(stream, head(`<UPDATE_CATALOG seq_number="1">${deleted}<NEW>`));
  for (let offer = 0; offer <= offers; offer++)
    await put(stream, service(offer * RUNS_PER_OFFER, 1));
  stream.end('</NEW></UPDATE_CATALOG></OPENQCAT>\n');
  await once(stream, 'close');
}

async function put(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
