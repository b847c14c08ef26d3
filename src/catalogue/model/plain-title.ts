import { decodeHtmlEntities } from './html-entities.ts';
import { singleLine } from './storable-text.ts';

// Only names that HTML has: "C <vector> für Profis" is a title, too.
const TAG =
  /<\/?(?:a|abbr|article|audio|b|base|body|br|button|center|code|details|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|label|li|link|main|marquee|math|meta|noscript|object|ol|option|p|pre|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|title|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>|<!--[^>]*-->/gi;
const UNSEEN = /<(script|style|template)(?:\s[^<>]*)?>[\s\S]{0,5000}?<\/\1\s*>/gi;

/** A title as plain text in one line: web programs leave mark-up and entities in it (`Deutsch &#8211; <b>B1</b>`). */
export function plainTitle(text: string): string {
  if (!/[<&]/.test(text)) return singleLine(text);
  const bare = (given: string): string => given.replace(UNSEEN, ' ').replace(TAG, ' ');
  return singleLine(bare(decodeHtmlEntities(bare(text.slice(0, 20_000)))));
}
