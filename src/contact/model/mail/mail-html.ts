/** More than anybody writes; the rest of a page of advertising is not read. */
const MOST_CHARACTERS = 400_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
};

/**
 * The text of a mail that has only HTML; nothing of it is ever shown as HTML. Quoted blocks become lines with `>`. Each pattern reads the
 * text once: mails with 100,000 open brackets exist.
 */
export function mailHtmlToText(html: string): string {
  const pieces = html
    .slice(0, MOST_CHARACTERS)
    .replace(/[ \t\r\n]+/g, ' ')
    .split(/(<[^<>]*>)/);
  let text = '';
  let hidden = 0;
  let depth = 0;
  for (const piece of pieces) {
    const [, end = '', name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    if (!piece.startsWith('<') || !piece.endsWith('>')) {
      if (hidden === 0) text += decoded(piece);
    } else if (HIDDEN.has(tag)) {
      hidden = Math.max(0, hidden + (end === '' ? 1 : -1));
    } else if (tag === 'blockquote') {
      depth = Math.max(0, depth + (end === '' ? 1 : -1));
      text += newLine(depth);
    } else if (BLOCKS.has(tag)) text += newLine(depth);
  }
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const HIDDEN = new Set(['style', 'script', 'title', 'noscript', 'template']);
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol']);

const newLine = (depth: number) => (depth === 0 ? '\n' : '\n> ');

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = ten === undefined ? Number.parseInt(String(hex), 16) : Number(ten);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}
