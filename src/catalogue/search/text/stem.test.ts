import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

const stemOf = (word: string) => stem(fold(word));

test.each([
  ['Kurs', 'Kurse', 'Kursen', 'Kurses'],
  ['Schweißen', 'Schweißer', 'Schweißerin', 'Schweißerinnen', 'Schweissern'],
  ['Pflege', 'Pfleger', 'Pflegerin', 'pflegen', 'Pflegende'],
  ['Erzieher', 'Erzieherin', 'Erzieherinnen', 'Erziehern', 'Erziehers'],
  ['Prüfung', 'Prüfungen'],
  ['Lehrgang', 'Lehrgänge', 'Lehrgängen', 'Lehrgangs'],
  ['Führungskraft', 'Führungskräfte', 'Führungskräften'],
  ['Maschine', 'Maschinen'],
  ['Computer', 'Computers'],
  ['Kenntnis', 'Kenntnisse', 'Kenntnissen'],
  ['Informatik', 'Informatiker', 'Informatikerin'],
  ['Kosmetik', 'Kosmetikerin'],
  ['Koch', 'Köche', 'Kochen', 'Köchin'],
  ['Kaufmann', 'Kauffrau', 'Kaufleute', 'Kaufmänner', 'Kauffrauen'],
  ['Helfer', 'Helferin', 'Helfern', 'helfen'],
  ['Schulung', 'Schulungen'],
  ['Buch', 'Bücher', 'Büchern'],
  ['Kind', 'Kinder', 'Kindern', 'Kindes'],
  ['Assistent', 'Assistentin', 'Assistenten'],
  ['Grundlage', 'Grundlagen'],
  ['Arzt', 'Ärzte', 'Ärztin', 'Ärztinnen', 'Ärzten', 'Arztes'],
  ['Anwalt', 'Anwältin', 'Anwälte'],
  ['Haus', 'Häuser', 'Häusern', 'Hauses'],
  ['Stadt', 'Städte', 'Städten'],
  ['Kraft', 'Kräfte'],
  ['Betriebswirt', 'Betriebswirtin', 'Betriebswirte'],
  ['Pädagoge', 'Pädagogin', 'Pädagogen'],
  ['Psychologe', 'Psychologin'],
  ['Friseur', 'Friseurin', 'Friseure'],
  ['Kunde', 'Kundin', 'Kunden', 'Kundinnen'],
  ['Beamter', 'Beamtin', 'Beamte', 'Beamten'],
  ['Kollege', 'Kollegin', 'Kolleginnen'],
  ['Therapeut', 'Therapeutin', 'Therapeuten'],
  ['Architekt', 'Architektin'],
  ['Soldat', 'Soldatin', 'Soldaten'],
  ['Chef', 'Chefin', 'Chefs'],
  ['Logopäde', 'Logopädin'],
  ['Fachmann', 'Fachfrau', 'Fachleute'],
  ['Pflegefachfrau', 'Pflegefachmann', 'Pflegefachleute'],
  ['Immobilienkaufmann', 'Immobilienkauffrau'],
  ['Teilnehmer', 'Teilnehmende', 'Teilnehmerin'],
  ['Studierende', 'studieren'],
  ['Frau', 'Frauen'],
  ['Bau', 'bauen'],
  ['Zertifikat', 'Zertifikate', 'Zertifikats'],
  ['Daten', 'Date'],
  ['Kreis', 'Kreise', 'Kreises', 'Kreisen'],
  ['Abschluss', 'Abschlüsse', 'Abschlusses'],
])('%s and its forms meet', (...forms) => {
  expect(new Set(forms.map(stemOf))).toHaveLength(1);
});

test.each([
  ['Kurs', 'Kur'],
  ['Termin', 'Term'],
  ['Berlin', 'Berl'],
  ['Medizin', 'Mediz'],
  ['Wochenende', 'Woche'],
  ['Kunst', 'Kuns'],
  ['Lager', 'Lage'],
  ['Pflege', 'Pflug'],
  ['Demenz', 'dem'],
  ['Kamin', 'Kam'],
  ['Verein', 'Vere'],
  ['Latein', 'Late'],
  ['Benzin', 'Benz'],
  ['Rad', 'Rat'],
  ['Prozess', 'Proze'],
  ['Lehre', 'Leere'],
])('%s and %s stay apart', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('a stem is its own stem', () => {
  const endings = fc.constantFrom(
    '',
    'en',
    'er',
    'ern',
    'erin',
    'innen',
    'end',
    'frau',
    'leute',
    'nisse',
    's',
    'es',
    'ens',
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), endings, endings, (word, one, other) => {
      const found = stem(word + one + other);
      expect(stem(found)).toBe(found);
    }),
    { numRuns: 2000 },
  );
});

test('a stem is never empty and never longer than its word, but for man and woman', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const found = stem(word);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(word.length);
    }),
  );
});
