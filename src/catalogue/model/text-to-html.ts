const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i;
const BLOCK_TAG = /<(?:p|ul|ol|div|h[1-6]|table|blockquote)[\s>]/i;

/** Whether the text holds HTML mark-up (and not merely a `<` in a sentence). */
export function isHtml(text: string): boolean {
  return TAG.test(text);
}

/**
 * Text as HTML that still has to be sanitised: mark-up stays, plain text is escaped. Blank lines separate paragraphs, single line
 * ends become `<br>`, unless the mark-up has paragraphs or lists of its own.
 */
export function textToHtml(text: string): string {
  const given = text.replace(/\r\n?/g, '\n').trim();
  if (given === '') return '';
  if (isHtml(given) && BLOCK_TAG.test(given)) return given;
  const inline = isHtml(given) ? given : escapeHtml(given);
  return inline
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => `<p>${paragraph.replace(/[ \t]*\n/g, '<br>')}</p>`)
    .join('');
}

/** `&`, `<`, `>`, `"` as entities. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
