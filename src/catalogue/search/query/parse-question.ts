/** A piece of what somebody typed. */
export interface QuestionPart {
  readonly kind: 'words' | 'phrase' | 'excludedWord' | 'excludedPhrase';
  readonly text: string;
}

const PHRASE = '"([^"]+)"|„([^“”"]+)[“”"]|“([^”]+)”|«([^»]+)»|»([^«]+)«';
const PART = new RegExp(`((?<!\\S)-)?(?:${PHRASE})|(?<!\\S)-([\\p{L}\\p{N}§.][^\\s"„“«»]*)`, 'gu');
/** What stands before a hyphen that is there for what was left out: Kundenberatung und -betreuung, Kaufmann / -frau. */
const LEFT_OUT = /(?:(?<!\p{L})(?:und|oder|sowie|bzw\.?)|[,/&+(])\s*$/iu;

/** The text with a sign that is no letter, as often as it is long, in place of phrases and exclusions. */
export function plainWords(text: string): string {
  return text.replace(PART, (part) => '\0'.repeat(part.length));
}

/**
 * Cuts a query into words, "phrases" and exclusions (`-word`, `-"a phrase"`). A hyphen excludes only at the start of a word behind a
 * space: not inside words, not alone, and not where it stands for what was left out (`Beratung und -betreuung`). All words come
 * first, as one part.
 */
export function parseQuestion(text: string): readonly QuestionPart[] {
  const others: QuestionPart[] = [];
  let words = '';
  let done = 0;
  for (const match of text.matchAll(PART)) {
    const [, minus, straight, german, english, french, book, word] = match;
    const phrase = straight ?? german ?? english ?? french ?? book;
    const isLeftOut = LEFT_OUT.test(text.slice(0, match.index));
    if (phrase === undefined && isLeftOut) continue;
    words += `${text.slice(done, match.index)} `;
    done = match.index + match[0].length;
    if (phrase === undefined) others.push({ kind: 'excludedWord', text: word ?? '' });
    else if (minus === undefined || isLeftOut) others.push({ kind: 'phrase', text: phrase });
    else others.push({ kind: 'excludedPhrase', text: phrase });
  }
  words += text.slice(done);
  return words.trim() === '' ? others : [{ kind: 'words', text: words }, ...others];
}
