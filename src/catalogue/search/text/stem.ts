/** Shortest stem that endings leave behind: so `Rad`, `Bus`, `Lager` stay whole, and `Daten` does not become `dat`. */
const SHORTEST = 4;

/** Ends of words that have a form with -in: Lehrer, Ärztin, Anwältin, Köchin, Pädagogin, Friseurin, Fachwirtin; not Termin, Berlin. */
const FEMININE =
  /(?<=er|ist|ent|ant|log|gog|ch|or|arzt|walt|wirt|eur|kund|mt|kolleg|xpert|athlet|eut|itekt|\wdat|omat|nom|urg|graf|kar|notar|sekretar|ef|gesell|freund|pilot|pad)in(?:nen)?$/;
/** `pflegend`, `studierend`, but not Wochenende. */
const PARTICIPLE = /(?<=\w{5})(?<!wochen)end$/;
/** Kauffrau, Fachleute, Amtmänner; not Frau and Leute alone. */
const OCCUPATION = /(?<=\w{3})(?:frauen|frau|manner|mann|leuten|leute)$/;

/**
 * The common beginning of a folded word's forms: `kurs`, `kurse`, `kursen` give `kurs`; `schweissen`, `schweisser`,
 * `schweisserin` give `schweiss`. Lighter than the published CISTEM rules, which also cut `ge-` and `-t` and so make
 * `Kunst` and `Gerät` unrecognisable; the same word always gives the same stem, whether it stands in a text or a query, and a
 * stem is its own stem.
 */
export function stem(word: string): string {
  let rest = word;
  for (;;) {
    const shorter = stemOnce(rest);
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

function stemOnce(word: string): string {
  if (word.length < 5) return word;
  let rest = word;
  // The patterns are tried only where they can fit: this runs for every cut of every word.
  if (rest.endsWith('in') || rest.endsWith('innen')) rest = rest.replace(FEMININE, '');
  if (rest.includes('mann') || rest.includes('frau') || rest.includes('leute')) {
    rest = rest.replace(OCCUPATION, 'mann');
    if (rest.endsWith('mann') && rest.length > 6) return rest;
  }
  if (isPlural(rest)) rest = rest.slice(0, -1);
  if (rest.includes('nisse')) rest = rest.replace(/nisse[ns]?$/, 'nis');
  for (;;) {
    const shorter = withoutEnding(rest);
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

function isPlural(word: string): boolean {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('nis');
}

function withoutEnding(word: string): string {
  const length = word.length;
  if (word.endsWith('end') && PARTICIPLE.test(word)) return word.slice(0, -3);
  if (word.endsWith('er') && length - 2 >= SHORTEST) return word.slice(0, -2);
  // bauen, Frauen: the stem may be a word of three letters.
  if (/[aeiou]en$/.test(word)) return word.slice(0, -2);
  const last = word.charCodeAt(length - 1);
  // e, n
  if ((last === 101 || last === 110) && length - 1 >= SHORTEST) return word.slice(0, -1);
  return word;
}
