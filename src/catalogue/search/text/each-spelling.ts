/**
 * A row of letters and digits is a word; `+` and `#` behind it belong to it (C++, C#). Codes stay in one piece: `.NET`, `A1.2`,
 * `4.0`, `S/4HANA`, `9606-1`; but `18.30.`, `12.3.2026` and `2026-09-01` are numbers.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}\/\d+[\p{L}\p{N}]*|\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])(?:\p{L}\d{1,2}|\d)\.\d(?![\p{N}\p{L}]|\.\d)|(?<![\p{L}\p{N}-])\d{3,5}-\d{1,2}(?![\p{L}\p{N}]|-\d)|[\p{L}\p{N}\p{M}]+[+#]*/giu;
const WORD_HERE = new RegExp(WORD.source, 'iuy');
const SURROGATE = /[\ud800-\udfff]/;

/** Per 16-bit code: 1 = letter, digit or mark. */
const IN_WORD = wordCodes();

/**
 * Calls `visit` with start and end of each word of a text in their order. Millions of words pass here when an index is built: only
 * where a code like `A1.2` may begin is the pattern asked, which says the same of every text.
 */
export function eachSpelling(text: string, visit: (start: number, end: number) => void): void {
  if (SURROGATE.test(text)) {
    for (const { 0: word, index } of text.matchAll(WORD)) visit(index, index + word.length);
    return;
  }
  let at = 0;
  while (at < text.length) {
    const end = endOfSpelling(text, at);
    if (end === at) at++;
    else {
      visit(at, end);
      at = end;
    }
  }
}

const PLUS = 0x2b;
const HASH = 0x23;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Where the word ends that begins at this place; the place itself if none does. */
function endOfSpelling(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (IN_WORD[first] === 0) {
    return first === DOT && /^n/i.test(text.charAt(start + 1)) ? endByPattern(text, start) : start;
  }
  const { length } = text;
  let end = start + 1;
  while (end < length && IN_WORD[text.charCodeAt(end)] === 1) end++;
  const next = text.charCodeAt(end);
  const mayBeCode = next === DOT || next === HYPHEN || next === SLASH;
  if (mayBeCode && isDigit(text.charCodeAt(end + 1))) return endByPattern(text, start);
  while (text.charCodeAt(end) === PLUS || text.charCodeAt(end) === HASH) end++;
  return end;
}

function endByPattern(text: string, start: number): number {
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : start;
}

function wordCodes(): Uint8Array {
  const codes = new Uint8Array(0x1_0000);
  const all = Array.from(codes, (_, code) =>
    // Halves of characters beyond 16 bits are left to the pattern.
    code >= 0xd800 && code <= 0xdfff ? ' ' : String.fromCharCode(code),
  ).join('');
  for (const { 0: row, index } of all.matchAll(/[\p{L}\p{N}\p{M}]+/giu)) {
    codes.fill(1, index, index + row.length);
  }
  return codes;
}
