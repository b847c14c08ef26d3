import { fold } from './fold.ts';

/** Words that people use for the same thing in course titles; a query for one also finds the others. */
const GROUPS = [
  'Kfz Auto Pkw',
  'Lkw Lastwagen Lastkraftwagen',
  'EDV Computer PC',
  'Buchhaltung Buchführung Rechnungswesen',
  'Gabelstapler Stapler Staplerschein Flurförderzeug Flurförderzeuge',
  'Altenpflege Seniorenpflege',
  'Friseur Frisör',
  'Erzieher Kindergärtner',
  'Programmieren Programmierung Softwareentwicklung',
  'Deutschkurs DaF DaZ',
  'AEVO AdA Ausbilderschein',
  'Homeoffice Telearbeit',
  'Bewerbung Bewerbungstraining',
  'Schulabschluss Hauptschulabschluss Realschulabschluss',
  'Krankenschwester Krankenpfleger Pflegefachkraft Pflegefachfrau Pflegefachmann',
  'Putzen Reinigung Gebäudereinigung',
  'Verkäufer Einzelhandel',
  'Englisch English',
  'Handwerker Handwerk',
];

const synonyms = new Map<string, string[]>();
for (const group of GROUPS) {
  const words = group.split(' ').map(fold);
  for (const word of words) {
    synonyms.set(word, [...(synonyms.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
}

/** Folded synonyms of a folded word. */
export function synonymsOf(folded: string): readonly string[] {
  return synonyms.get(folded) ?? [];
}
