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
 * Leaves one form of gendered spellings, so that `Schweißer:in`, `Schweißer/-in` and `Schweißer (m/w/d)` are `Schweißer` and
 * `Kauffrau/-mann` is `Kauffrau`.
 */
export function withoutGenderForms(text: string): string {
  if (!GENDER_SIGN.test(text)) return text;
  return text
    .replace(ADVERT_GENDERS, ' ')
    .replace(MAN_OR_WOMAN, '$1')
    .replace(GENDERED, '$1')
    .replace(HYPHEN, '')
    .replace(INNER_CAPITAL, '$1')
    .replace(ENDING, '$1');
}
