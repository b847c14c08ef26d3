import type { VhsNode } from './vhs-node.ts';

/** Names that may stand inside an element. `private`: known, but about persons; its content is neither used nor kept. */
interface Shape {
  readonly [name: string]: Shape | 'text' | 'private';
}

const ADDRESS: Shape = {
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

const MEETING: Shape = {
  beginn_datum: 'text',
  beginn_uhrzeit: 'text',
  ende_uhrzeit: 'text',
  ende_datum: 'text',
};

/** Open-vhs 1.2 with what 1.0, 1.1 and the Berlin dialect have beside it (docs/formats/open-vhs.md). */
const COURSE: Shape = {
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

export interface ShapedCourse {
  /** The course with known elements only; private ones are empty. */
  readonly course: VhsNode;
  /** Names of elements that the format does not have, each once. */
  readonly foreign: readonly string[];
  /** Names of elements that hold other elements where a text belongs. */
  readonly misshapen: readonly string[];
  /** Something was left out, so the record's own text must not be kept. */
  readonly isReduced: boolean;
}

/**
 * Keeps what the vocabulary knows. Elements of other programs may hold personal data (bookings, customers, lecturers): they are
 * reported by name and go no further (DSGVO Art. 5 (1) c).
 */
export function shapeCourse(node: VhsNode): ShapedCourse {
  const foreign = new Set<string>();
  const misshapen = new Set<string>();
  let isReduced = false;
  const keep = (element: VhsNode, shape: Shape): VhsNode => {
    const children = new Map<string, VhsNode[]>();
    for (const [name, elements] of element.children) {
      const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (inner === undefined || inner === 'private') {
        if (inner === undefined) foreign.add(name);
        if (elements.some((one) => one.text !== '' || one.children.size > 0)) isReduced = true;
        continue;
      }
      if (inner === 'text') {
        if (elements.some((one) => one.children.size > 0)) {
          misshapen.add(name);
          isReduced = true;
        }
        children.set(
          name,
          elements.map((one) => ({ ...one, children: new Map() })),
        );
      } else
        children.set(
          name,
          elements.map((one) => keep(one, inner)),
        );
    }
    return { text: element.text, attributes: element.attributes, children };
  };
  const course = keep(node, COURSE);
  return { course, foreign: [...foreign], misshapen: [...misshapen], isReduced };
}
