// Characters that PostgreSQL refuses (NUL, half of a surrogate pair) or that nobody can read (other control characters).
const UNSTORABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

// Almost every text passes this, and it is ten times as quick. Surrogates (emoji) go to the thorough test.
const UNUSUAL = /[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\t\n\r]/;

/** The text without characters that cannot be stored or read; line ends become `\n`. */
export function storableText(text: string): string {
  const kept = UNUSUAL.test(text) ? text.replace(UNSTORABLE, '') : text;
  return kept.includes('\r') ? kept.replace(/\r\n?/g, '\n') : kept;
}

/** Whether {@link storableText} would drop something other than a carriage return. */
export function hasUnstorable(text: string): boolean {
  if (!UNUSUAL.test(text)) return false;
  UNSTORABLE.lastIndex = 0;
  return UNSTORABLE.test(text);
}

const LOOSE = /[^\S ]| {2}/;

/** One line: storable, runs of white space become one blank, trimmed. */
export function singleLine(text: string): string {
  const storable = storableText(text);
  return (LOOSE.test(storable) ? storable.replace(/\s+/g, ' ') : storable).trim();
}

/** At most `longest` characters, cut at a blank where there is one near, with an ellipsis. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = storableText(text.slice(0, longest - 1));
  const blank = cut.lastIndexOf(' ');
  return `${(blank > longest * 0.8 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
