import sanitizeHtml from 'sanitize-html';
import { shortened, storableText } from '../../model/storable-text.ts';
import { textToHtml } from '../../model/text-to-html.ts';
import { webAddress } from '../../model/web-address.ts';
import { isCleanMarkup } from './is-clean-markup.ts';

const ALLOWED_TAGS = [
  'p',
  'br',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'h3',
  'h4',
  'a',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'sub',
  'sup',
];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED_TAGS,
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // A description begins below the page's own headings.
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    div: 'p',
    a: (_name, { href = '' }) => {
      const address = href.startsWith('mailto:') ? href : webAddress(href);
      // No allowed tag: the words of the link stay, the link goes.
      if (address === null) return { tagName: 'span', attribs: {} };
      return { tagName: 'a', attribs: { href: address, rel: 'nofollow noopener' } };
    },
  },
  nestingLimit: 20,
};

/** Characters; the longest real description seen has 8,000. A longer one loses its mark-up and its end. */
const LONGEST_DESCRIPTION = 50_000;

/** Nothing but the tags that `textToHtml` makes: harmless, and true for most descriptions. */
const PARAGRAPHS_ONLY = /^(?:[^<]|<\/?p>|<br>)*$/;

/**
 * A description as it may be shown: only tags of the allow-list, links only to http(s) and mailto and without endorsement
 * (`nofollow noopener`). Plain text gets paragraphs. Null if nothing is left.
 */
export function sanitiseDescription(delivered: string | null): {
  html: string | null;
  text: string | null;
} {
  if (delivered === null) return { html: null, text: null };
  const given = storableText(delivered);
  const marked = textToHtml(given);
  const isClean = PARAGRAPHS_ONLY.test(marked) || isCleanMarkup(marked);
  const clean = (isClean ? marked : sanitiseThoroughly(marked))
    // The library closes a refused link that was never closed, though it has not opened it.
    .replaceAll('</span>', '')
    .replace(/<p>(?:\s|<br\s?\/?>|&nbsp;|\u00a0)*<\/p>/g, '')
    .trim();
  const text = plainText(clean);
  if (text === '') return { html: null, text: null };
  if (clean.length <= LONGEST_DESCRIPTION) return { html: clean, text };
  const cut = shortened(text, LONGEST_DESCRIPTION);
  return { html: textToHtml(cut), text: cut };
}

/** Mark-up reduced to the allow-list by a full parser of HTML. */
export function sanitiseThoroughly(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The same as text: one line per paragraph, item or break. */
function plainText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<br\s?\/?>|<\/(?:p|li|h3|h4|dt|dd|blockquote|ul|ol|dl)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
