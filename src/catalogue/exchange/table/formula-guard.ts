/** What a spreadsheet would take for a formula, also behind apostrophes that are there already (OWASP, CSV injection). */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r]/;

/** The text with an apostrophe in front where a spreadsheet would calculate with it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link guarded}. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
