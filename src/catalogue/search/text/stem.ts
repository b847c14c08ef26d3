/** Shortest stem that endings leave behind: so `Rad`, `Bus`, `Lager` stay whole. */
const SHORTEST = 3;
const SHORTEST_BEFORE_ER = 4;

const FEMININE = /(?<=er|ist|ent|ant|log|ch|or)in(?:nen)?$/;
/** `pflegend`, `studierend`, but not Wochenende. */
const PARTICIPLE = /(?<=\w{5})(?<!wochen)end$/;
const OCCUPATION = /(kauf|fach|ob)(?:frauen|frau|manner|mann|leuten|leute)$/;

/**
 * The common beginning of a folded word's forms: `kurs`, `kurse`, `kursen` give `kurs`; `schweissen`, `schweisser`,
 * `schweisserin` give `schweiss`. Lighter than the published CISTEM rules, which also cut `ge-` and `-t` and so make
 * `Kunst` and `Gerät` unrecognisable; the same word always gives the same stem, whether it stands in a text or a query.
 */
export function stem(word: string): string {
  if (word.length < 5) return word;
  let rest = word.replace(FEMININE, '').replace(OCCUPATION, '$1mann');
  if (/[^s]s$/.test(rest) && !rest.endsWith('nis') && rest.length > 4) rest = rest.slice(0, -1);
  rest = rest.replace(/nisse[ns]?$/, 'nis');
  for (;;) {
    const shorter = withoutEnding(rest);
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

function withoutEnding(word: string): string {
  const length = word.length;
  if (PARTICIPLE.test(word)) return word.slice(0, -3);
  if (word.endsWith('er') && length - 2 >= SHORTEST_BEFORE_ER) return word.slice(0, -2);
  const last = word.charCodeAt(length - 1);
  // e, n
  if ((last === 101 || last === 110) && length - 1 >= SHORTEST) return word.slice(0, -1);
  return word;
}
