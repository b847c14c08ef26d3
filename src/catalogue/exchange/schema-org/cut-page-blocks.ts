import { UnreadableDelivery } from '../unreadable-delivery.ts';

/** A block of JSON-LD of a page, without the wrappers that old programs put around scripts. */
export interface PageBlock {
  readonly line: number;
  readonly text: string;
}

const LONGEST_TAG = 5_000;
/** Characters of all blocks of a page together; more is no page of courses. */
const LONGEST_BLOCKS = 8_000_000;

type Inside = 'page' | 'comment' | 'script' | 'block';

/**
 * The contents of the `<script type="application/ld+json">` elements of an HTML page that comes in pieces. What is commented out is
 * not read, nor what other scripts hold. Memory is bounded by the blocks themselves.
 */
export async function* cutPageBlocks(page: AsyncIterable<string>): AsyncGenerator<PageBlock> {
  let inside: Inside = 'page';
  let rest = '';
  let line = 1;
  let blockLine = 1;
  let block: string[] = [];
  let total = 0;
  const pass = (length: number): string => {
    const passed = rest.slice(0, length);
    for (let at = passed.indexOf('\n'); at >= 0; at = passed.indexOf('\n', at + 1)) line += 1;
    rest = rest.slice(length);
    return passed;
  };
  const take = (length: number): void => {
    const taken = pass(length);
    total += taken.length;
    if (total > LONGEST_BLOCKS)
      throw new UnreadableDelivery(
        'Die Seite enthält zu viel JSON-LD (mehr als 8 Millionen Zeichen).',
        line,
      );
    block.push(taken);
  };
  for await (const piece of page) {
    rest += piece;
    for (let found = next(rest, inside); found !== null; found = next(rest, inside)) {
      if (inside === 'block') {
        take(found.at);
        yield { line: blockLine, text: unwrapped(block.join('')) };
        block = [];
      }
      pass(inside === 'block' ? found.length : found.at + found.length);
      inside = found.inside;
      blockLine = line;
    }
    // A mark may be cut apart by the end of a piece.
    const keep = inside === 'page' ? LONGEST_TAG : 10;
    if (rest.length > keep) {
      if (inside === 'block') take(rest.length - keep);
      else pass(rest.length - keep);
    }
  }
  if (inside === 'block') {
    take(rest.length);
    yield { line: blockLine, text: unwrapped(block.join('')) };
  }
}

const PAGE_MARK = /<!--|<script(?=[\s>/])[^>]{0,4000}>/i;

function next(text: string, inside: Inside): { at: number; length: number; inside: Inside } | null {
  if (inside === 'page') {
    const mark = PAGE_MARK.exec(text);
    if (mark === null) return null;
    const [tag] = mark;
    const opened: Inside = tag === '<!--' ? 'comment' : isLinkedData(tag) ? 'block' : 'script';
    return { at: mark.index, length: tag.length, inside: opened };
  }
  const end = inside === 'comment' ? /-->/.exec(text) : /<\/script/i.exec(text);
  return end === null ? null : { at: end.index, length: end[0].length, inside: 'page' };
}

function isLinkedData(tag: string): boolean {
  return /\stype\s*=\s*["']?\s*application\/ld\+json/i.test(tag);
}

/** Without `<!-- -->`, `//<![CDATA[ //]]>` and the like around the text. */
function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)\s*/, '')
    .replace(/\s*(?:(?:\/\/)?\s*-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)$/, '')
    .trim();
}
