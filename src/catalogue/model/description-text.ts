import { escapeHtml } from './text-to-html.ts';

// Descriptions are edited as plain text: blank lines separate paragraphs, lines that begin with "- " or "1. " are lists.

const BULLET = /^[-*•–] +(?=\S)/;
const NUMBER = /^(\d{1,3})[.)] +(?=\S)/;

interface Group {
  readonly kind: 'text' | 'ul' | 'ol';
  readonly lines: string[];
}

/** Plain text as HTML of paragraphs, line breaks and lists. Everything else in the text is escaped. */
export function descriptionHtml(text: string): string {
  return blocksOf(text)
    .flatMap(groupsOf)
    .map(({ kind, lines }) =>
      kind === 'text'
        ? `<p>${lines.map(escapeHtml).join('<br>')}</p>`
        : `<${kind}>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</${kind}>`,
    )
    .join('');
}

/** The text as `descriptionHtml` and back leave it: what a form shows again after saving. Null = nothing to read. */
export function tidyDescription(text: string | null): string | null {
  return text === null ? null : descriptionText(descriptionHtml(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/**
 * Allow-listed HTML as the text that people edit: paragraphs and headings apart by blank lines, items of lists on lines of their own.
 * Bold, links and the like lose their mark-up, not their words. Null = nothing to read.
 */
export function descriptionText(html: string | null): string | null {
  if (html === null) return null;
  const lists: { kind: string; item: number }[] = [];
  const text = html
    .replace(/\s+/g, ' ')
    .replace(/<li>(?: |<br ?\/?>)*<\/li>/g, '')
    .replace(/<(\/?)([a-z0-9]+)[^>]*>/gi, (_tag, closing: string, given: string) => {
      const name = given.toLowerCase();
      const isEnd = closing === '/';
      switch (name) {
        case 'br':
          return '\n';
        case 'ul':
        case 'ol':
          if (isEnd) lists.pop();
          else lists.push({ kind: name, item: 0 });
          return '\n\n';
        case 'li': {
          const list = lists.at(-1);
          if (isEnd) return '';
          if (list === undefined) return '\n';
          list.item += 1;
          return list.kind === 'ol' ? `\n${list.item}. ` : '\n- ';
        }
        case 'dt':
        case 'dd':
          return isEnd ? '' : '\n';
        case 'p':
        case 'h3':
        case 'h4':
        case 'blockquote':
        case 'dl':
          // A paragraph inside an item stays in it.
          return lists.length > 0 ? ' ' : '\n\n';
        default:
          return '';
      }
    })
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '');
  const tidy = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return tidy === '' ? null : tidy;
}

function blocksOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    )
    .filter((block) => block.length > 0);
}

function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const kind = kindOf(line, last);
    const words = kind === 'text' ? line : line.replace(kind === 'ul' ? BULLET : NUMBER, '');
    if (last?.kind === kind && !isFirst(line)) last.lines.push(words);
    else groups.push({ kind, lines: [words] });
  }
  return groups;
}

function isFirst(line: string): boolean {
  return NUMBER.exec(line)?.[1] === '1';
}

/** Numbers are a list only from 1 on and without gaps: "3. Mai" begins none. */
function kindOf(line: string, last: Group | undefined): Group['kind'] {
  if (BULLET.test(line)) return 'ul';
  const number = Number(NUMBER.exec(line)?.[1] ?? 0);
  if (number === 1 || (number > 1 && last?.kind === 'ol' && last.lines.length === number - 1))
    return 'ol';
  return 'text';
}
