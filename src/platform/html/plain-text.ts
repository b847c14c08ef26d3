/**
 * What people type into a big field, as HTML that needs no sanitiser: everything is escaped. Empty lines part paragraphs, single line
 * ends stay, lines that begin with "- " (also "•", "*") form a list. Empty text gives an empty string.
 */
export function plainToHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => blockToHtml(block.split('\n')))
    .join('')
    .replaceAll('</ul><ul>', '');
}

const ITEM = /^[-•*]\s+(.*)$/;

function blockToHtml(lines: readonly string[]): string {
  let html = '';
  let sentences: string[] = [];
  let items: string[] = [];
  const close = () => {
    if (sentences.length > 0) html += `<p>${sentences.map(escapeHtml).join('<br>')}</p>`;
    if (items.length > 0) {
      html += `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    }
    sentences = [];
    items = [];
  };
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const item = ITEM.exec(line)?.[1];
    const isTurn = item === undefined ? items.length > 0 : sentences.length > 0;
    if (isTurn) close();
    if (item === undefined) sentences.push(line);
    else items.push(item);
  }
  close();
  return html;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Stored, sanitised HTML as text to edit: the way back of {@link plainToHtml}. What text cannot say (bold, links) is lost. */
export function htmlToPlain(html: string): string {
  return decodeEntities(
    html
      .replace(/\s+/g, ' ')
      .replace(/<br\s?\/?>/g, '\n')
      .replace(/<li>\s*(?:<p>)?/g, '\n- ')
      .replace(/<\/li>/g, '\n')
      .replace(/<\/?(?:p|ul|ol|dl|dt|dd|h[1-6]|blockquote|div)\b[^>]*>/g, '\n\n')
      .replace(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/(^|\n)(- [^\n]*)\n+(?=- )/g, '$1$2\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether HTML says nothing that its plain text does not: editing that text then loses nothing. */
export function isPlainHtml(html: string): boolean {
  const compact = (text: string) => text.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
  return compact(plainToHtml(htmlToPlain(html))) === compact(html);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|nbsp);/g,
    (_whole, name: string) => ENTITIES[name] ?? '',
  );
}
