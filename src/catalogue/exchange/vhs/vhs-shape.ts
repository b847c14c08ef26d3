import { keepShape, type Shaped, type XmlShape } from '../xml/keep-shape.ts';
import type { XmlNode } from '../xml/xml-node.ts';

const ADDRESS: XmlShape = {
  land: 'text',
  plz: 'text',
  ort: 'text',
  ortsteil: 'text',
  strasse: 'text',
  name: 'text',
  raum: 'text',
  barrierefrei: 'text',
  latitude: 'text',
  longitude: 'text',
  lat: 'text',
  lon: 'text',
};

const MEETING: XmlShape = {
  beginn_datum: 'text',
  beginn_uhrzeit: 'text',
  ende_uhrzeit: 'text',
  ende_datum: 'text',
};

/** Open-vhs 1.2 with what 1.0, 1.1 and the Berlin dialect have beside it (docs/formats/open-vhs.md). */
const COURSE: XmlShape = {
  guid: 'text',
  nummer: 'text',
  name: 'text',
  untertitel: 'text',
  dvv_kategorie: 'text',
  merkmale: { merkmal: { name: 'text', wert: 'text' } },
  level: 'text',
  minimale_teilnehmerzahl: 'text',
  aktuelle_teilnehmerzahl: 'text',
  maximale_teilnehmerzahl: 'text',
  anzahl_termine: 'text',
  beginn_datum: 'text',
  ende_datum: 'text',
  dauer: 'text',
  wochentag: 'text',
  zielgruppe: 'text',
  schlagwort: 'text',
  zertifikat: { name: 'text', text: 'text' },
  text: { eigenschaft: 'text', text: 'text' },
  veranstaltungsort: { name: 'text', adresse: ADDRESS, barrierefrei: 'text' },
  termin: MEETING,
  ortetermine: { adresse: ADDRESS, termin: MEETING },
  preis: { betrag: 'text', rabatt_moeglich: 'text', zusatz: 'text' },
  webadresse: { typ: 'text', name: 'text', uri: 'text' },
  bezirk: 'text',
  veranstaltungsart: 'text',
  anmeldung: 'private',
  ansprechperson: 'private',
  dozent: 'private',
};

/** A course with what the vocabulary knows. */
export function shapeCourse(node: XmlNode): Shaped {
  return keepShape(node, COURSE);
}
