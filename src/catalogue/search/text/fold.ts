// A double letter that stands for an umlaut: not after a vowel or q, where German means two sounds (Steuer, neue, Quelle).
const DIGRAPH = /(?<![aeiouq])([aou])e/g;
const HAS_DIGRAPH = /[aou]e/;
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * One spelling for all that people type for the same word: lower case, ß as ss, no accents, and ä, ae and a alike
 * (`Führung`, `Fuehrung` and `Fuhrung` become `fuhrung`). Both texts and queries go through it.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (NOT_ASCII.test(folded)) {
    folded = folded.replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  }
  return HAS_DIGRAPH.test(folded) ? folded.replace(DIGRAPH, '$1') : folded;
}
