const ADVERT_GENDERS = /\((?:[mwdfxi]\s*[/|,]\s*)+[mwdfxi]\)/gi;
// Schweißer:in, Schweißer*innen, Schweißer_in, Schweißer/-in, Schweißer/in, Schweißer / -in, Schweißer(in)
const GENDERED = /(\p{Ll}{2})(?:[:*_·]|\s?\/\s?-?|\(-?)(?:innen|in)(?!\p{L})\)?/gu;
// Erzieher-in; but Check-in, Log-in
const HYPHEN = /(?<=\p{L}{2}(?:er|ist|ent|ant|or|eur))-in(?:nen)?(?!\p{L})/gu;
// SchweißerInnen
const INNER_CAPITAL = /(\p{Ll}{2})In(?:nen)?(?!\p{L})/gu;
// Auszubildende/r, Angestellte(r), jede*r, ein:e
const ENDING = /(\p{Ll}{2})(?:[:*_]|\s?\/-?|\(-?)[rnsme](?!\p{L})\)?/gu;
// Kauffrau/-mann, Bürokaufmann/-frau, Kaufmann (-frau), Fachmann:frau
const MAN_OR_WOMAN =
  /(\p{L}{3}(?:mann|frau|männer|frauen))\s?(?:[:*_/(]|\/\s?-|\(-)\s?-?(?:mann|frau|männer|frauen|leute)(?!\p{L})\)?/giu;
const GENDER_SIGN = /[:*_·/(]|In(?!\p{L})|Innen(?!\p{L})|-in/u;

/**
 * What is replaced by what, in this order. A pattern tries every letter of a text, and long texts rarely have one of these forms:
 * so first its sign is looked for, without which it cannot match.
 */
const FORMS = [
  { sign: /\([mwdfxi]/i, pattern: ADVERT_GENDERS, kept: ' ' },
  { sign: /[:*_/(][\s-]*(?:mann|frau|männer|leute)/i, pattern: MAN_OR_WOMAN, kept: '$1' },
  { sign: /[:*_·/(]\s?-?in/, pattern: GENDERED, kept: '$1' },
  { sign: /-in/, pattern: HYPHEN, kept: '' },
  { sign: /In(?<=\p{Ll}In)/u, pattern: INNER_CAPITAL, kept: '$1' },
  { sign: /[:*_/(]-?[rnsme](?!\p{L})/u, pattern: ENDING, kept: '$1' },
];

/**
 * Leaves one form of gendered spellings, so that `Schweißer:in`, `Schweißer/-in` and `Schweißer (m/w/d)` are `Schweißer` and
 * `Kauffrau/-mann` is `Kauffrau`.
 */
export function withoutGenderForms(text: string): string {
  if (!GENDER_SIGN.test(text)) return text;
  let rest = text;
  for (const { sign, pattern, kept } of FORMS) {
    if (sign.test(rest)) rest = rest.replace(pattern, kept);
  }
  return rest;
}
