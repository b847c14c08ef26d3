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
])('%s and %s stay apart', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
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
