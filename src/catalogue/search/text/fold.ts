// A double letter that stands for an umlaut: not after a vowel or q, where German means two sounds (Steuer, neue, Quelle), and not
// where a second part begins with the e (Büro-einrichtung, Auto-elektrik, Foto-entwicklung). More than one e is one as well, so
// that folding twice changes nothing.
const DIGRAPH =
  /(?<![aeiouq])([aou])e+(?!i|lektr|lement|ntwickl|rstell|rsatz|roe?ffn|nergi|xpert|xport|ditor|vent|mpfang|rfass)/g;
const HAS_DIGRAPH = /[aou]e/;
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * One spelling for all that people type for the same word: lower case, ß as ss, no accents, and ä, ae and a alike
 * (`Führung`, `Fuehrung` and `Fuhrung` become `fuhrung`). Both texts and queries go through it; folding twice changes nothing.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (NOT_ASCII.test(folded)) {
    folded = folded.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
    folded = folded.normalize('NFC');
  }
  return HAS_DIGRAPH.test(folded) ? folded.replace(DIGRAPH, '$1') : folded;
}
